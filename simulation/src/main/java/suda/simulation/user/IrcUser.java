package suda.simulation.user;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.simulation.time.Chance;
import suda.simulation.truth.View;
import suda.wire.irc.Framing;
import suda.wire.irc.IrcFramer;
import suda.wire.irc.Message;

/**
 * Somebody with an IRC client that cannot resume. With send ids he says again, on his next
 * connection and at times twice on one, what nobody has acknowledged; without, he does not.
 */
final class IrcUser extends Talker implements IrcFramer.Sink {
  private static final String BARRIER = "b";
  private static final String REFUSALS = "[45][0-9]{2}|716";

  /** There is no message of the day; and of passwords one hears when they were checked. */
  private static final String NOT_OF_NOW = "422|464";

  /** The server remembers the last 64 sends of each client. */
  private static final int REMEMBERED_MAX = 60;

  private static final int PENDING_MAX = 200;
  private static final long SILENCE_MS = 12_000;
  private static final long ANSWER_MS = 6_000;

  private final @Nullable Account account;
  private final boolean echoes;
  private final boolean sendIds;

  /** Whether the server waits for it a while. It does not resume: it comes back by its account. */
  private final boolean stays;

  private final Pending pending;
  private final Set<String> retried = new HashSet<>();
  private final List<Pending.Command> again = new ArrayList<>();
  private final Set<String> channels = new LinkedHashSet<>();
  private IrcFramer framer = new IrcFramer(Framing.FROM_SERVER);
  private @Nullable IrcView view;
  private String nick;
  private @Nullable String reference;
  private boolean online;
  private boolean quitting;
  private boolean asked;
  private long heardMs;
  private long sends;

  /**
   * @param account which the user has or will have, together with other clients; null for none
   */
  IrcUser(String name, @Nullable Account account, Surroundings around, Chance chance) {
    super(name, around, chance);
    this.account = account;
    this.echoes = chance.percent(60);
    this.sendIds = chance.percent(50);
    this.stays = account != null && chance.oneIn(3);
    this.pending = new Pending(around.ledger());
    this.nick = wantedNick();
  }

  private String wantedNick() {
    return account == null ? name() : account.name();
  }

  @Override
  String protocol() {
    return "irc";
  }

  @Override
  void connected(Link to) {
    framer = new IrcFramer(Framing.FROM_SERVER);
    View.Form form = echoes ? View.Form.IRC_WITH_ECHO : View.Form.IRC;
    view = new IrcView(view(form, Set.of(capabilities().split(" ")), to), retried);
    quitting = false;
    asked = false;
    heardMs = around().schedule().clockMs();
    write("CAP REQ :" + capabilities());
    if (chance().oneIn(8)) {
      write("PASS whatever");
    }
    write("NICK " + nick);
    write("USER " + name() + " 0 * :" + name());
    if (account != null && account.isRegistered()) {
      write("AUTHENTICATE PLAIN");
    } else {
      write("CAP END");
    }
  }

  private String capabilities() {
    String tags =
        sendIds
            ? "sasl batch message-tags suda.chat/send-id draft/message-redaction draft/read-marker"
            : "sasl away-notify batch draft/multiline draft/metadata-2";
    String staying = stays ? "suda.chat/resume " : "";
    return staying + (echoes ? "echo-message " + tags : tags);
  }

  // What he hears.

  @Override
  public void received(ByteBuffer bytes) {
    heardMs = around().schedule().clockMs();
    asked = false;
    framer.feed(bytes, this);
  }

  @Override
  public void fault(IrcFramer.Fault fault) {
    throw new IllegalStateException("the server wrote a line that is none: " + fault);
  }

  @Override
  public void message(Message line) {
    note("<", line.format());
    if (view != null) {
      view.heard(line, nick);
    }
    String id = line.tag("msgid");
    if (id != null && line.verb().equals("PRIVMSG") && line.param(0).startsWith("#")) {
      reference = line.param(0) + " " + id;
    }
    switch (line.verb()) {
      case "PING" -> write("PONG :" + line.lastParam());
      case "PONG" -> pong(line.lastParam());
      case "001" -> welcomed(line.param(0));
      case "AUTHENTICATE" -> prove();
      case "NOTICE" -> noticed(line.lastParam());
      case "903" -> proved(true);
      case "904" -> proved(false);
      case "JOIN" -> moved(line, () -> channels.add(line.param(0)));
      case "PART" -> moved(line, () -> channels.remove(line.param(0)));
      case "KICK" -> kicked(line);
      case "NICK" -> moved(line, () -> nick = line.param(0));
      default -> refusedOrNot(line);
    }
  }

  private void prove() {
    if (account != null) {
      write("AUTHENTICATE " + account.proof());
    }
  }

  private void noticed(String text) {
    around().overheard().hear(text);
    if (account != null && text.equals("the account " + account.name() + " is yours")) {
      account.exists(true);
    }
  }

  private void proved(boolean exists) {
    if (account != null) {
      account.exists(exists);
    }
    if (!online) {
      write("CAP END");
    }
  }

  private void moved(Message line, Runnable mine) {
    if (Heard.author(line).equals(nick)) {
      mine.run();
    }
  }

  private void kicked(Message line) {
    if (line.param(1).equals(nick)) {
      channels.remove(line.param(0));
    }
  }

  private void pong(String token) {
    if (token.startsWith(BARRIER)) {
      pending.answered(Long.parseLong(token.substring(BARRIER.length())));
    }
  }

  private void refusedOrNot(Message line) {
    if (!line.verb().matches(REFUSALS) || line.verb().matches(NOT_OF_NOW)) {
      return;
    }
    if (online) {
      pending.refused();
    } else if (line.verb().equals("433")) {
      nick = name() + chance().below(1000);
      write("NICK " + nick);
    }
  }

  private void welcomed(String as) {
    nick = as;
    online = true;
    if (account != null && !account.isRegistered()) {
      ask(account.registering());
      ask("NS SET always-on " + (chance().oneIn(2) ? "on" : "off"));
    }
    ask("JOIN #lobby");
    ask("JOIN " + around().channel(chance()));
    if (chance().oneIn(2)) {
      ask("OPER boss password");
    }
    List<Pending.Command> repeated = List.copyOf(again);
    again.clear();
    repeated.forEach(this::sendAgain);
  }

  // What he says.

  @Override
  void doSomething() {
    if (!online || quitting || pending.size() >= pendingMax()) {
      return;
    }
    int what = chance().below(100);
    if (isForDeed()) {
      ask(deed());
    } else if (what < 79) {
      say(1);
    } else if (what < 83) {
      say(10 + chance().below(60));
    } else if (what < 89) {
      pause();
    } else if (what < 93) {
      drop();
    } else if (what < 96) {
      quitting = true;
      write("QUIT :bye");
    } else {
      close();
    }
  }

  private String deed() {
    Deeds.Whim whim = whim(channel());
    return IrcDeeds.any(
        whim.with(blank ->
            switch (blank) {
              case "me" -> nick;
              case "reference" -> reference;
              case "where" -> reference == null ? null : reference.split(" ")[0];
              case "msgid" -> reference == null ? null : reference.split(" ")[1];
              default -> whim.words().apply(blank);
            }));
  }

  /** One of his channels, or one that he is not in. */
  private String channel() {
    return channels.isEmpty() || chance().oneIn(10)
        ? around().channel(chance())
        : chance().of(List.copyOf(channels));
  }

  private void say(int times) {
    for (int i = 0; i < times && pending.size() < pendingMax(); i++) {
      String target = chance().oneIn(8) ? around().nick(chance()) : channel();
      if (!sendIds && chance().oneIn(12)) {
        sayInLines(target);
        continue;
      }
      String text = text();
      Pending.Command command = new Pending.Command(tags() + words(target, text), text);
      send(command);
      if (sendIds && chance().oneIn(8)) {
        sendAgain(command);
      }
    }
  }

  /** One message of two lines. */
  private void sayInLines(String target) {
    String text = text("\n");
    StringBuilder lines = new StringBuilder("BATCH +m draft/multiline " + target);
    text.lines()
        .forEach(
            line -> lines.append("\r\n@batch=m PRIVMSG ").append(target).append(" :").append(line));
    send(new Pending.Command(lines.append("\r\nBATCH -m").toString(), text));
  }

  private int pendingMax() {
    return sendIds ? REMEMBERED_MAX : PENDING_MAX;
  }

  private String tags() {
    return sendIds ? "@suda.chat/send-id=" + name() + "key." + ++sends + " " : "";
  }

  private String words(String target, String text) {
    return switch (chance().below(10)) {
      case 0 -> "NOTICE " + target + " :" + text;
      case 1 -> "PRIVMSG " + target + " :\u0001ACTION " + text + "\u0001";
      default -> "PRIVMSG " + target + " :" + text;
    };
  }

  private void sendAgain(Pending.Command command) {
    if (command.text() != null) {
      mark("says again");
      retried.add(command.text());
      around().ledger().again(command.text());
      saidHere(command.text());
      around().ledger().mayBeUnderway(command.text());
    }
    send(command);
  }

  private void ask(String line) {
    send(new Pending.Command(line, null));
  }

  private void send(Pending.Command command) {
    write(command.line());
    write("PING :" + BARRIER + pending.add(command));
  }

  // How it ends.

  @Override
  void tickConnected() {
    long silentMs = around().schedule().clockMs() - heardMs;
    if (reading() && silentMs > SILENCE_MS + ANSWER_MS) {
      drop();
    } else if (reading() && silentMs > SILENCE_MS && !asked) {
      asked = true;
      write("PING :there?");
    }
  }

  @Override
  void disconnected() {
    online = false;
    channels.clear();
    nick = wantedNick();
    for (Pending.Command command : pending.abandon()) {
      if (isToSayAgain(command)) {
        again.add(command);
      }
    }
  }

  /** What he sent twice may have been refused once before the connection was lost. */
  private boolean isToSayAgain(Pending.Command command) {
    return sendIds
        && command.text() != null
        && !around().ledger().isRefused(command.text())
        && !again.contains(command);
  }

  @Override
  public void requireSettled() {
    if (!online || view == null) {
      throw new IllegalStateException(name() + " is not connected");
    }
    view.view().requireCaughtUp();
    pending.requireNone(name());
  }
}
