package suda.client;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;

/**
 * Introduces this client to a server: capabilities, nick, user. Under the client's lock.
 *
 * @see <a href="https://ircv3.net/specs/extensions/capability-negotiation">Capability
 *     negotiation</a>
 */
final class Registration {
  private static final int REGAIN_PAUSE_MS = 30_000;
  private static final int UNDERLINES_MAX = 3;
  private static final int GUESTS = 100_000;

  /**
   * What this library does not use, or would take for something else: that of history for what
   * happens now. Without these the server says the same in words that are read here; of a new name
   * of a room, that one is left and another joined.
   */
  private static final Set<Capability> NOT_READ =
      EnumSet.of(
          Capability.ACCOUNT_REGISTRATION,
          Capability.CHANNEL_RENAME,
          Capability.EVENT_PLAYBACK,
          Capability.METADATA,
          Capability.OPER_TAG,
          Capability.PRE_AWAY,
          Capability.READ_MARKER,
          Capability.RELAYMSG,
          Capability.SASL,
          Capability.SEARCH,
          Capability.ZNC_PLAYBACK);

  private final Session session;
  private final Resumption resumption;
  private final Runnable online;

  private final @Nullable Login login;
  private final List<Capability> offered = new ArrayList<>();
  private String wanted;
  private int unanswered;
  private int refusals;
  private boolean introduced;
  private boolean changing;
  private boolean regaining;
  private long regainAtMs;

  /**
   * @param online called when talking is possible
   */
  Registration(Session session, Resumption resumption, Runnable online) {
    this.session = session;
    this.resumption = resumption;
    this.online = online;
    this.wanted = session.options().nick();
    this.login =
        session
            .options()
            .account()
            .map(own -> new Login(session, own, this::endNegotiation))
            .orElse(null);
  }

  Map<String, Consumer<Message>> handlers() {
    Map<String, Consumer<Message>> handlers = new HashMap<>(own());
    if (login != null) {
      handlers.putAll(login.handlers());
    }
    return handlers;
  }

  private Map<String, Consumer<Message>> own() {
    return Map.ofEntries(
        Map.entry("CAP", this::capability),
        Map.entry("001", this::welcome),
        Map.entry("005", this::support),
        Map.entry("376", this::ready),
        Map.entry("421", this::misunderstood),
        Map.entry("451", this::misunderstood),
        Map.entry("422", this::ready),
        Map.entry("432", this::nickRefused),
        Map.entry("433", this::nickRefused),
        Map.entry("436", this::nickRefused),
        Map.entry("437", this::nickRefused));
  }

  /** The first lines of a connection. */
  void opened() {
    offered.clear();
    unanswered = 0;
    refusals = 0;
    introduced = false;
    if (login != null) {
      login.opened();
    }
    session.write("CAP", "LS", "302");
    session.options().password().ifPresent(password -> session.write("PASS", password));
    if (!resumption.isPossible()) {
      introduce();
    }
  }

  private void introduce() {
    introduced = true;
    changing = false;
    regaining = false;
    session.setNick(wanted);
    session.write("NICK", wanted);
    session.write(Message.of("USER", username(), "0", "*", session.options().realname()));
  }

  /** There is no way back: registers as for the first time. */
  private void beginAnew() {
    if (!introduced) {
      introduce();
    }
    if (login == null || login.isOver()) {
      endNegotiation();
    } else {
      login.begin();
    }
  }

  /** The session is ours again; it is logged in as it was. */
  void resumed() {
    endNegotiation();
  }

  private void endNegotiation() {
    session.write("CAP", "END");
  }

  /** Why the connection must be given up; null if it is fine. */
  @Nullable String failure() {
    return login == null ? null : login.failure();
  }

  /**
   * The server does not give us our session.
   *
   * @return whether we asked for it
   */
  boolean resumeRefused(String code) {
    boolean ours = resumption.isAsked();
    if (ours && resumption.refused(code)) {
      session.write(resumption.request());
    } else if (ours) {
      beginAnew();
    }
    return ours;
  }

  /** All that was missed is told; what was asked for meanwhile, or in vain before, is asked for. */
  void caughtUp() {
    if (changing || regaining) {
      regainAtMs = session.nowMs() + REGAIN_PAUSE_MS;
      session.write("NICK", wanted);
    }
  }

  /** The user wants another nick, now and after every reconnect. */
  void want(String nick) {
    wanted = nick;
    regaining = false;
    changing = true;
    if (introduced || session.isOnline()) {
      session.write("NICK", nick);
    }
  }

  /** Somebody gave {@code nick} up; we did, if ours is another one now. */
  void freed(String nick) {
    if (session.isSelf(wanted)) {
      changing = false;
      regaining = false;
    }
    if (regaining && session.fold(nick).equals(session.fold(wanted))) {
      session.write("NICK", wanted);
    }
  }

  void tick() {
    if (regaining && session.isOnline() && session.nowMs() >= regainAtMs) {
      regainAtMs = session.nowMs() + REGAIN_PAUSE_MS;
      session.write("NICK", wanted);
    }
  }

  /** Whether nick and user are not sent, because we may be coming back. */
  private boolean isWithheld() {
    return !introduced && !resumption.isReplaying() && !session.isOnline();
  }

  /** Letters and digits only: servers refuse more in this place. */
  private String username() {
    String plain = wanted.replaceAll("[^A-Za-z0-9]", "");
    return plain.isEmpty() ? "guest" : plain.substring(0, Math.min(10, plain.length()));
  }

  private void capability(Message message) {
    List<String> tokens = List.of(message.lastParam().split(" +"));
    switch (message.param(1)) {
      case "LS" -> listed(tokens, message.param(2).equals("*"));
      case "ACK" -> acknowledged(tokens);
      case "NAK" -> refused(tokens);
      case "NEW" -> {
        tokens.forEach(session.support()::offered);
        request(useful(known(tokens)));
      }
      case "DEL" -> session.capabilities().removeAll(known(tokens));
      default -> {
        // LIST is never asked for.
      }
    }
  }

  private void listed(List<String> tokens, boolean more) {
    tokens.forEach(session.support()::offered);
    if (login != null) {
      tokens.forEach(login::offered);
    }
    offered.addAll(known(tokens));
    if (!more) {
      request(useful(offered));
      end();
    }
  }

  private void request(List<Capability> wishes) {
    if (!wishes.isEmpty()) {
      session.write(
          "CAP", "REQ", String.join(" ", wishes.stream().map(Capability::token).toList()));
      unanswered++;
    }
  }

  private void acknowledged(List<String> tokens) {
    for (String token : tokens) {
      Capability capability = Capability.of(token.replaceFirst("^-", ""));
      if (capability != null && token.startsWith("-")) {
        session.capabilities().remove(capability);
      } else if (capability != null) {
        session.capabilities().add(capability);
      }
    }
    answered();
  }

  /** A request is taken as a whole or not at all: what was refused together is asked for singly. */
  private void refused(List<String> tokens) {
    List<Capability> wishes = known(tokens);
    if (wishes.size() > 1) {
      wishes.forEach(wish -> request(List.of(wish)));
    }
    answered();
  }

  private void answered() {
    unanswered--;
    end();
  }

  private void end() {
    if (unanswered > 0 || session.isOnline() || resumption.isReplaying()) {
      return;
    }
    if (introduced || !session.has(Capability.RESUME)) {
      beginAnew();
    } else if (!resumption.isAsked()) {
      session.write(resumption.request());
    }
  }

  /** A server that knows no capabilities any more. */
  private void misunderstood(Message message) {
    if (isWithheld()) {
      beginAnew();
    } else {
      session.tell(Replies.event(message));
    }
  }

  private List<Capability> useful(List<Capability> some) {
    return some.stream().filter(each -> isUseful(each, some)).toList();
  }

  private boolean isUseful(Capability capability, List<Capability> some) {
    return switch (capability) {
      // Positions come in tags.
      case RESUME -> comes(Capability.MESSAGE_TAGS, some);
      case MULTILINE -> comes(Capability.BATCH, some) && session.support().multiline().isPresent();
      default -> true;
    };
  }

  private boolean comes(Capability capability, List<Capability> some) {
    return some.contains(capability) || session.has(capability);
  }

  private List<Capability> known(List<String> tokens) {
    List<Capability> known = new ArrayList<>();
    for (String token : tokens) {
      Capability capability = Capability.of(token.replaceFirst("=.*", ""));
      if (capability != null && isRead(capability)) {
        known.add(capability);
      }
    }
    return known;
  }

  private boolean isRead(Capability capability) {
    return !NOT_READ.contains(capability) || capability == Capability.SASL && login != null;
  }

  private void welcome(Message message) {
    if (resumption.isReplaying()) {
      // Its nick is the one of now; what is replayed tells how we came by it.
      return;
    }
    if (login != null) {
      login.welcomed();
    }
    resumption.forget();
    session.setNick(message.param(0));
    regaining = !session.isSelf(wanted);
    regainAtMs = session.nowMs() + REGAIN_PAUSE_MS;
  }

  private void support(Message message) {
    List<String> params = message.params();
    session.support().learn(params.subList(1, Math.max(1, params.size() - 1)));
  }

  private void ready(Message message) {
    if (!session.isOnline() && !resumption.isReplaying() && failure() == null) {
      session.becomeOnline();
      online.run();
    }
  }

  private void nickRefused(Message message) {
    if (!session.isOnline() && !resumption.isReplaying()) {
      session.setNick(alternative(message.verb().equals("432")));
      session.write("NICK", session.nick());
    } else if (!regaining) {
      changing = false;
      session.tell(Replies.event(message));
    }
  }

  /** Underlines first; if the server wants none of these, a nick that no server can refuse. */
  private String alternative(boolean malformed) {
    refusals++;
    boolean plain = malformed || refusals > UNDERLINES_MAX;
    return plain
        ? "guest" + session.options().tuning().random().nextInt(GUESTS)
        : wanted + "_".repeat(refusals);
  }
}
