package suda.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.client.ChatMessage.Kind;
import suda.client.Multiline.Whole;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;

/**
 * A client's conversation with its server over all its connections, without I/O, threads, clock and
 * randomness but those in {@link Tuning}: the same calls make the same lines and the same events.
 * Gives each message to whoever handles its verb.
 *
 * <p>{@link Client} puts it on sockets, and is what programs use; this is for whoever has a network
 * of their own. Calls must come one at a time, in this order for each connection: {@link #opened},
 * then {@link #received} and {@link #tick}, then {@link #lost}. What is said, joined and left may
 * come between any of them. Host and port of the options mean nothing here.
 */
public final class Conversation {
  private final Session session;
  private final Resumption resumption = new Resumption();
  private final Registration registration;
  private final Batches batches = new Batches();
  private final Catchup catchup;
  private final Sends sends;
  private final Rooms rooms;
  private final Revisions revisions;
  private final Talk talk;
  private final Multiline multiline = new Multiline();
  private final Map<String, Consumer<Message>> handlers = new HashMap<>();
  private boolean wasOnline;
  private long heardMs;
  private long askedMs;
  private @Nullable String farewell;

  /**
   * @param telling hears of everything at once, before the call that brings it returns; must not
   *     call back. {@link ClientEvent.Disconnected} and {@link ClientEvent.Closed} are not told:
   *     the caller knows
   */
  public Conversation(ClientOptions options, Consumer<ClientEvent> telling) {
    session = new Session(options, telling);
    registration = new Registration(session, resumption, this::online);
    catchup = new Catchup(session);
    Phrasing phrasing = new Phrasing(session);
    sends = new Sends(session, phrasing, catchup::live);
    rooms = new Rooms(session, catchup, registration::freed);
    revisions = new Revisions(session, phrasing, catchup);
    talk = new Talk(session, batches, catchup, sends, rooms, resumption);
    handlers.putAll(rooms.handlers());
    handlers.putAll(revisions.handlers());
    handlers.putAll(registration.handlers());
    handlers.putAll(talk.handlers());
    handlers.putAll(sends.handlers());
    handlers.put("PING", message -> session.write("PONG", message.lastParam()));
    handlers.put("RESUME", this::resume);
    handlers.put("FAIL", this::fail);
    handlers.put("ERROR", message -> farewell = message.lastParam());
    handlers.put("ACK", _ -> {});
  }

  Session session() {
    return session;
  }

  /** As {@link Client#say}. */
  public SendHandle say(String target, String text) {
    return sends.say(target, text, Kind.TEXT);
  }

  /** As {@link Client#act}. */
  public SendHandle act(String target, String text) {
    return sends.say(target, text, Kind.ACTION);
  }

  /** As {@link Client#notice}. */
  public SendHandle notice(String target, String text) {
    return sends.say(target, text, Kind.NOTICE);
  }

  /** As {@link Client#join(String)}. */
  public void join(String room) {
    join(room, "");
  }

  /** As {@link Client#join(String, String)}. */
  public void join(String room, String key) {
    ClientOptions.checkName(room);
    if (!key.isEmpty()) {
      ClientOptions.checkName(key);
    }
    rooms.want(room, key);
  }

  /** As {@link Client#part}. */
  public void part(String room, String reason) {
    ClientOptions.checkName(room);
    rooms.leave(room, reason);
  }

  /** As {@link Client#changeNick}. */
  public void changeNick(String nick) {
    ClientOptions.checkName(nick);
    registration.want(nick);
  }

  /** Asks for what was said; false where the server cannot look for it. */
  public boolean search(Search search) {
    boolean can = session.has(Capability.SOJU_SEARCH) && session.has(Capability.BATCH);
    if (can) {
      write(Message.of("SEARCH", search.attributes()));
    }
    return can;
  }

  /** As {@link Client#edit}. */
  public boolean edit(ChatMessage message, String text) {
    return revisions.edit(message, text);
  }

  /** As {@link Client#redact}. */
  public boolean redact(ChatMessage message, String reason) {
    return revisions.redact(message, reason);
  }

  /** As {@link Client#react}. */
  public boolean react(ChatMessage message, String reaction) {
    return revisions.react(message, reaction);
  }

  /** Writes a line as it is; does nothing before the server knows us. */
  public void write(Message message) {
    if (session.isOnline() || resumption.isReplaying()) {
      session.write(message);
    }
  }

  /** As {@link Client#quit}. */
  public void quit(String reason) {
    session.write(Message.of("QUIT", reason).withTrailing());
  }

  /** As {@link Client#nick}. */
  public String nick() {
    return session.nick();
  }

  /** As {@link Client#isOnline}. */
  public boolean isOnline() {
    return session.isOnline();
  }

  /** As {@link Client#rooms}. */
  public List<Room> rooms() {
    return rooms.all();
  }

  /** As {@link Client#room}. */
  public Optional<Room> room(String name) {
    return rooms.named(name);
  }

  /**
   * A connection is there.
   *
   * @param writes takes each line for the server; must not block nor call back
   */
  public void opened(Consumer<Message> writes) {
    heardMs = session.nowMs();
    askedMs = 0;
    farewell = null;
    batches.clear();
    multiline.clear();
    session.opened(writes);
    resumption.opened();
    registration.opened();
  }

  private void online() {
    String nick = session.nick();
    session.tell(
        wasOnline
            ? new ClientEvent.Reconnected(nick, false)
            : new ClientEvent.Connected(nick, session.support().network()));
    wasOnline = true;
    catchup.online();
    rooms.online();
    sends.online();
  }

  private void resume(Message message) {
    switch (message.param(0)) {
      case "TOKEN" -> resumption.learn(message.param(1));
      case "SUCCESS" -> resumed(message.param(1));
      case "CAUGHTUP" -> caughtUp();
      default -> {
        // Of a later version of the protocol.
      }
    }
  }

  /** The session is ours again; what was missed follows. */
  private void resumed(String nick) {
    if (!resumption.isAsked()) {
      return;
    }
    resumption.succeeded(nick);
    session.setNick(resumption.nickBefore());
    session.tell(new ClientEvent.Reconnected(session.nick(), true));
    registration.resumed();
  }

  /** What was missed is told; what happens from now on follows. */
  private void caughtUp() {
    if (!resumption.isReplaying()) {
      return;
    }
    resumption.caughtUp();
    session.becomeOnline();
    if (session.nick().equals(resumption.nickBefore())) {
      rooms.adopt(resumption.nickNow());
    }
    if (resumption.isFromNow()) {
      catchup.online();
    }
    registration.caughtUp();
    catchup.resumed();
    rooms.resumed(resumption.isFromNow());
    sends.online();
  }

  /** {@code reason} for the end of the connection, with the server's own if it gave one. */
  public String farewell(String reason) {
    return farewell == null ? reason : reason + ": " + farewell;
  }

  /** The connection is gone. */
  public void lost() {
    // Before that, what the server can do is not known: what waits goes on waiting.
    if (session.isOnline()) {
      sends.lost();
    }
    catchup.lost(session.isOnline());
    session.lost();
  }

  /** A line came from the server. */
  public void received(Message message) {
    if (!multiline.takes(message)) {
      multiline.ended(message).ifPresentOrElse(this::said, () -> handle(message));
    }
    resumption.took(message, session.nick());
  }

  private void said(Whole whole) {
    if (!isAllSaid(whole.line())) {
      talk.said(whole);
    }
  }

  private void handle(Message message) {
    if (!isAllSaid(message)) {
      handlers.getOrDefault(message.verb(), this::other).accept(message);
    }
  }

  /** Whether {@code message} answers what we said, and is of no use beyond that. */
  private boolean isAllSaid(Message message) {
    String label = batches.label(message);
    return label == null ? sends.refused(message) : sends.answered(label, message);
  }

  private void other(Message message) {
    boolean forPeople = Replies.isNumeric(message) || message.verb().matches("WARN|NOTE|WALLOPS");
    if (forPeople) {
      session.tell(Replies.event(message));
    }
  }

  private void fail(Message message) {
    boolean ours =
        switch (message.param(0)) {
          case "CHATHISTORY" -> catchup.refused(message);
          case "RESUME" -> registration.resumeRefused(message.param(1));
          default -> false;
        };
    if (!ours) {
      session.tell(Replies.event(message));
    }
  }

  /** Something came from the server, be it part of a line. */
  public void heard() {
    heardMs = session.nowMs();
    askedMs = 0;
  }

  /**
   * Called a few times a second at least.
   *
   * @return why the connection must be given up; null if it is fine
   */
  public @Nullable String tick() {
    registration.tick();
    catchup.tick();
    Tuning tuning = session.options().tuning();
    long nowMs = session.nowMs();
    if (askedMs == 0 && nowMs - heardMs >= tuning.idle().toMillis()) {
      askedMs = nowMs;
      session.write("PING", "suda");
    }
    String failure = registration.failure();
    if (failure != null) {
      return failure;
    }
    boolean silent = askedMs != 0 && nowMs - askedMs >= tuning.answer().toMillis();
    return silent ? "the server does not answer" : null;
  }

  /** There will be no further connection: what is not delivered has failed. */
  public void closed() {
    sends.closed();
  }
}
