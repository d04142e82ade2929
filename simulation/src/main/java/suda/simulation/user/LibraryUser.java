package suda.simulation.user;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.client.Backoff;
import suda.client.ClientEvent;
import suda.client.ClientOptions;
import suda.client.Conversation;
import suda.client.SendHandle;
import suda.client.SendState;
import suda.client.Tuning;
import suda.simulation.time.Chance;
import suda.simulation.truth.Returns;
import suda.simulation.truth.Track;
import suda.simulation.truth.View;
import suda.simulation.truth.Violation;
import suda.wire.irc.Framing;
import suda.wire.irc.IrcFramer;
import suda.wire.irc.Message;

/** Somebody whose program stands on the client library. */
final class LibraryUser extends Talker implements IrcFramer.Sink {
  private static final int UNSENT_MAX = 200;

  /** What the library says itself, and has to know of. */
  private static final String NOT_BESIDE =
      "JOIN|PART|NICK|CAP|PASS|USER|CHATHISTORY|SEARCH|MONITOR";

  /** Those by which the library is told more. */
  private static final Set<String> CAPABILITIES =
      Set.of(
          "account-notify",
          "away-notify",
          "chghost",
          "draft/message-redaction",
          "invite-notify",
          "setname");

  private static final Duration IDLE = Duration.ofSeconds(8);
  private static final Duration ANSWER = Duration.ofSeconds(6);

  private final @Nullable Account account;
  private final Conversation conversation;
  private final Map<SendHandle, String> open = new LinkedHashMap<>();
  private final Set<String> said = new HashSet<>();
  private final Set<String> channels = new LinkedHashSet<>();
  private IrcFramer framer = new IrcFramer(Framing.FROM_SERVER);
  private final Reading reading;
  private final boolean registers;
  private @Nullable IrcView view;
  private @Nullable IrcView session;
  private boolean departed;
  private long heardMs;

  /**
   * @param account to which the program logs in on each connection; null for none
   */
  LibraryUser(String name, @Nullable Account account, Surroundings around, Chance chance) {
    super(name, around, chance);
    this.account = account;
    this.registers = chance.oneIn(2);
    this.reading = new Reading(name, around.ledger());
    Tuning tuning =
        new Tuning(
            Backoff.USUAL,
            IDLE,
            ANSWER,
            chance.generator(),
            () -> Instant.ofEpochMilli(around.schedule().clockMs()));
    ClientOptions guest = ClientOptions.to("sim", 1).nick(name).tuning(tuning);
    this.conversation =
        new Conversation(
            account == null
                ? guest
                : guest
                    .account(account.name(), Account.PASSWORD)
                    .since(Instant.ofEpochMilli(around.schedule().clockMs())),
            this::told);
    conversation.join("#lobby");
    conversation.join(around.channel(chance));
  }

  /** The library keeps the order over all its connections. */
  @Override
  String voice() {
    return name();
  }

  /** Nor does it matter on which: its session goes on. */
  @Override
  void saidHere(String text) {}

  @Override
  String protocol() {
    return "irc";
  }

  @Override
  void connected(Link to) {
    framer = new IrcFramer(Framing.FROM_SERVER);
    view = new IrcView(view(View.Form.IRC_WITH_ECHO, CAPABILITIES, to), said);
    departed = session != null && hasLeft(session.view().track());
    conversation.opened(line -> write(line.format()));
  }

  // What he hears.

  @Override
  public void received(ByteBuffer bytes) {
    conversation.heard();
    framer.feed(bytes, this);
  }

  @Override
  public void fault(IrcFramer.Fault fault) {
    throw new IllegalStateException("the server wrote a line that is none: " + fault);
  }

  @Override
  public void message(Message line) {
    note("<", line.format());
    if (line.verb().equals("RESUME") && line.param(0).equals("SUCCESS")) {
      resumed();
    } else if (line.verb().equals("FAIL") && line.param(0).equals("RESUME")) {
      notResumed(line);
    } else if (line.verb().equals("001")) {
      session = view;
      if (account == null && registers) {
        later(1_000, () -> conversation.write(Message.of("NS", "REGISTER", "password")));
      } else if (account != null) {
        String always = chance().oneIn(2) ? "on" : "off";
        later(1_000, () -> conversation.write(Message.of("NS", "SET", "always-on", always)));
      }
    }
    noteTime(line);
    if (view != null) {
      view.heard(line, conversation.nick());
    }
    conversation.received(line);
  }

  /** What came late does not mean that the server was still there late. */
  private void noteTime(Message line) {
    String time = line.tag("time");
    if (view == session && time != null) {
      heardMs = Math.max(heardMs, Instant.parse(time).toEpochMilli());
    }
  }

  private static boolean hasLeft(@Nullable Track user) {
    return user != null && user.departure() != null;
  }

  private void resumed() {
    mark("resumes");
    IrcView resumed = Objects.requireNonNull(session);
    Returns.accepted(name(), departed);
    resumed.resume();
    view = resumed;
  }

  private void notResumed(Message line) {
    if (line.param(1).equals("INVALID_TOKEN")) {
      mark("is too late");
      long silentMs = around().schedule().clockMs() - heardMs;
      Track track = session == null ? null : session.view().track();
      Returns.refused(name(), track, silentMs, around().graceMs());
      session = null;
    } else {
      throw new Violation("a session outlives its connection", name() + ": " + line.format());
    }
  }

  private void told(ClientEvent event) {
    switch (event) {
      case ClientEvent.MessageReceived received -> reading.told(received.message());
      case ClientEvent.NoticeReceived received -> reading.told(received.message());
      case ClientEvent.SendStateChanged changed -> settled(changed.send());
      case ClientEvent.Joined joined when joined.own() -> channels.add(joined.room());
      case ClientEvent.Parted parted when parted.own() -> channels.remove(parted.room());
      case ClientEvent.Kicked kicked when kicked.own() -> channels.remove(kicked.room());
      default -> {}
    }
  }

  private void settled(SendHandle send) {
    String text = open.remove(send);
    if (text == null) {
      return;
    }
    switch (send.state()) {
      case SendState.Delivered delivered -> around().ledger().acknowledged(text);
      case SendState.Failed failed -> {
        note("gives up", text + ": " + failed.reason());
        around().ledger().refused(text);
      }
      case SendState.Pending pending ->
          throw new IllegalStateException("told of a state that has not changed");
    }
  }

  // What he says.

  @Override
  void doSomething() {
    int what = chance().below(100);
    if (isForDeed()) {
      deed();
    } else if (what < 77) {
      say(1);
    } else if (what < 81) {
      say(10 + chance().below(60));
    } else if (what < 86) {
      pause();
    } else if (what < 96) {
      drop();
    } else {
      close();
    }
  }

  private void deed() {
    switch (chance().below(6)) {
      case 0, 1 -> conversation.join(around().channel(chance()));
      case 2 -> conversation.part(channel(), "enough");
      case 3 -> conversation.changeNick(name() + (char) ('a' + chance().below(3)));
      default -> {
        Message message = Message.parse(IrcDeeds.any(whim()));
        if (message != null && !message.verb().matches(NOT_BESIDE)) {
          conversation.write(message);
        }
      }
    }
  }

  private Deeds.Whim whim() {
    Deeds.Whim whim = whim(channel());
    return whim.with(b -> b.equals("me") ? conversation.nick() : whim.words().apply(b));
  }

  private String channel() {
    return channels.isEmpty() || chance().oneIn(10)
        ? around().channel(chance())
        : chance().of(List.copyOf(channels));
  }

  private void say(int times) {
    for (int i = 0; i < times && open.size() < UNSENT_MAX; i++) {
      int how = chance().below(10);
      String text = how == 2 ? text("\n") : text();
      String target = chance().oneIn(8) ? around().nick(chance()) : channel();
      SendHandle send =
          switch (how) {
            case 0 -> conversation.notice(target, text);
            case 1 -> conversation.act(target, text);
            default -> conversation.say(target, text);
          };
      text.lines().forEach(said::add);
      around().ledger().again(text);
      open.put(send, text);
    }
  }

  // How it ends.

  @Override
  void tickConnected() {
    String givingUp = conversation.tick();
    if (givingUp != null && reading()) {
      drop();
    }
  }

  @Override
  void disconnected() {
    conversation.lost();
  }

  @Override
  public void requireSettled() {
    if (!conversation.isOnline() || view == null) {
      throw new IllegalStateException(name() + " is not connected");
    }
    view.view().requireCaughtUp();
    Track track = view.view().track();
    if (track != null) {
      reading.requireAll(track);
    }
    if (!open.isEmpty()) {
      String text = open.values().iterator().next();
      throw new Violation(
          "everything arrives",
          name() + " neither delivered nor failed to deliver \"" + text + "\"");
    }
  }
}
