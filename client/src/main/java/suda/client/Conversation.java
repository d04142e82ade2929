package suda.client;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.wire.irc.Message;

/**
 * A client's conversation with its server over all its connections, without I/O: gives each message
 * to whoever handles its verb. Under the client's lock.
 */
final class Conversation {
  private final Session session;
  private final Registration registration;
  private final Batches batches = new Batches();
  private final Catchup catchup;
  private final Sends sends;
  private final Rooms rooms;
  private final Map<String, Consumer<Message>> handlers = new HashMap<>();
  private boolean wasOnline;
  private long heardMs;
  private long askedMs;
  private @Nullable String farewell;

  Conversation(ClientOptions options, Consumer<ClientEvent> telling) {
    session = new Session(options, telling);
    registration = new Registration(session, this::online);
    catchup = new Catchup(session);
    sends = new Sends(session, catchup::live);
    rooms = new Rooms(session, catchup, registration::freed);
    handlers.putAll(rooms.handlers());
    handlers.putAll(registration.handlers());
    handlers.putAll(new Talk(session, batches, catchup, sends, rooms).handlers());
    handlers.putAll(sends.handlers());
    handlers.put("PING", message -> session.write("PONG", message.lastParam()));
    handlers.put("FAIL", this::fail);
    handlers.put("ERROR", message -> farewell = message.lastParam());
    handlers.put("ACK", _ -> {});
  }

  Session session() {
    return session;
  }

  Registration registration() {
    return registration;
  }

  Sends sends() {
    return sends;
  }

  Rooms rooms() {
    return rooms;
  }

  /** A connection is there. */
  void opened(Consumer<Message> writes) {
    heardMs = session.nowMs();
    askedMs = 0;
    farewell = null;
    batches.clear();
    session.opened(writes);
    registration.opened();
  }

  private void online() {
    String nick = session.nick();
    session.tell(
        wasOnline
            ? new ClientEvent.Reconnected(nick)
            : new ClientEvent.Connected(nick, session.support().network()));
    wasOnline = true;
    catchup.online();
    rooms.online();
    sends.online();
  }

  /** {@code reason} for the end of the connection, with the server's own if it gave one. */
  String farewell(String reason) {
    return farewell == null ? reason : reason + ": " + farewell;
  }

  /** The connection is gone. */
  void lost() {
    // Before that, what the server can do is not known: what waits goes on waiting.
    if (session.isOnline()) {
      sends.lost();
      catchup.lost();
    }
    session.lost();
  }

  void received(Message message) {
    String label = batches.label(message);
    if (label != null && sends.answered(label, message)) {
      return;
    }
    if (label == null && Replies.isNumeric(message) && Replies.isRefusal(message)) {
      if (sends.refused(message)) {
        return;
      }
    }
    handlers.getOrDefault(message.verb(), this::other).accept(message);
  }

  private void other(Message message) {
    boolean forPeople = Replies.isNumeric(message) || message.verb().matches("WARN|NOTE|WALLOPS");
    if (forPeople) {
      session.tell(Replies.event(message));
    }
  }

  private void fail(Message message) {
    boolean ours = message.param(0).equals("CHATHISTORY") && catchup.refused(message);
    if (!ours) {
      session.tell(Replies.event(message));
    }
  }

  void heard() {
    heardMs = session.nowMs();
    askedMs = 0;
  }

  /**
   * Called a few times a second at least.
   *
   * @return why the connection must be given up; null if it is fine
   */
  @Nullable String tick() {
    registration.tick();
    catchup.tick();
    Tuning tuning = session.options().tuning();
    long nowMs = session.nowMs();
    if (askedMs == 0 && nowMs - heardMs >= tuning.idle().toMillis()) {
      askedMs = nowMs;
      session.write("PING", "suda");
    }
    boolean silent = askedMs != 0 && nowMs - askedMs >= tuning.answer().toMillis();
    return silent ? "the server does not answer" : null;
  }
}
