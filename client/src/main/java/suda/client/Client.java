package suda.client;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suda.client.ChatMessage.Origin;
import suda.client.ClientEvent.Closed;
import suda.client.ClientEvent.Connected;
import suda.client.ClientEvent.Disconnected;
import suda.client.ClientEvent.MessageReceived;
import suda.wire.irc.IrcFramer;
import suda.wire.irc.Message;

/**
 * A client of a Suda server, or of any IRC server.
 *
 * <pre>{@code
 * try (Client client = Client.connect(ClientOptions.to("localhost", 9999).nick("teabot"))) {
 *   client.join("#tea");
 *   client.onMessage(m -> { if (m.text().equals("!tea")) client.say(m.channel(), "green"); });
 *   client.awaitClose();
 * }
 * }</pre>
 *
 * <p>All methods may be called from any thread, listeners included, and return without waiting for
 * the server unless they say otherwise. When the connection is lost, the client connects again
 * until it is closed, goes on in its session or goes back to its rooms, and tells what was missed,
 * where the server keeps it. What is said meanwhile waits.
 */
public final class Client implements AutoCloseable {
  private static final Duration GOODBYE_MAX = Duration.ofSeconds(2);
  private static final Duration TICK_MAX = Duration.ofSeconds(1);

  private final ClientOptions options;
  private final Events events = new Events();
  private final Conversation conversation;
  private final ReentrantLock lock = new ReentrantLock();
  private final CompletableFuture<String> firstOnline = new CompletableFuture<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread deliverer =
      Thread.ofVirtual().name("suda-client-events").unstarted(events::deliver);
  private final Thread reader = Thread.ofVirtual().name("suda-client-reader").unstarted(this::run);
  private volatile @Nullable Link link;
  private int attempt;

  private Client(ClientOptions options, Link first) {
    this.options = options;
    this.link = first;
    this.conversation = new Conversation(options, this::tell);
    events.listen(options.listener());
  }

  /**
   * Connects and registers; returns when talking is possible.
   *
   * @throws IOException if that did not come about; the message says why
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  public static Client connect(ClientOptions options) throws IOException, InterruptedException {
    Client client = new Client(options, open(options));
    client.deliverer.start();
    client.reader.start();
    client.awaitOnline();
    return client;
  }

  private static Link open(ClientOptions options) throws IOException {
    Tuning tuning = options.tuning();
    Duration quiet = tuning.idle().dividedBy(4);
    return Link.open(
        options.host(),
        options.port(),
        options.security(),
        tuning.answer(),
        quiet.compareTo(TICK_MAX) < 0 ? quiet : TICK_MAX);
  }

  private void awaitOnline() throws IOException, InterruptedException {
    try {
      firstOnline.get(options.tuning().answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      throw new IOException(reason(failure), failure);
    } catch (TimeoutException failure) {
      close();
      throw new IOException("the server does not answer as an IRC server does", failure);
    }
  }

  private static String reason(ExecutionException failure) {
    Throwable cause = failure.getCause();
    return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
  }

  /**
   * Calls {@code listener} with every event from now on, one at a time, in order, on a thread of
   * the client's own. It may take its time, and may call the client, but must not wait for what
   * comes after it. What it throws is logged.
   */
  public void onEvent(Consumer<ClientEvent> listener) {
    events.listen(listener);
  }

  /**
   * Like {@link #onEvent}, with what others say: not one's own words, no notices, nothing said
   * before joining.
   */
  public void onMessage(Consumer<ChatMessage> listener) {
    onEvent(event -> {
      if (event instanceof MessageReceived(ChatMessage message)
          && !message.own()
          && message.origin() != Origin.EARLIER) {
        listener.accept(message);
      }
    });
  }

  /**
   * Joins {@code room}, now or when connected, and again after every reconnect.
   *
   * @throws IllegalArgumentException if {@code room} cannot be a name
   */
  public void join(String room) {
    join(room, "");
  }

  /**
   * The same, where the room has a key, or an invitation opens it.
   *
   * @param key the key or the invitation's code; empty for none
   * @throws IllegalArgumentException if {@code room} cannot be a name, or {@code key} no key
   */
  public void join(String room, String key) {
    locked(() -> conversation.join(room, key));
  }

  /**
   * Leaves {@code room} for good.
   *
   * @throws IllegalArgumentException if {@code room} cannot be a name
   */
  public void part(String room, String reason) {
    locked(() -> conversation.part(room, reason));
  }

  /**
   * Says {@code text}, once. A long text goes as several messages, and so does one of several
   * lines.
   *
   * @param target channel or nick
   */
  public SendHandle say(String target, String text) {
    return locked(() -> conversation.say(target, text));
  }

  /** Says what one does, as {@code /me} does. */
  public SendHandle act(String target, String text) {
    return locked(() -> conversation.act(target, text));
  }

  /** Says what no program may answer. */
  public SendHandle notice(String target, String text) {
    return locked(() -> conversation.notice(target, text));
  }

  /**
   * Looks for something said before. {@link ClientEvent.SearchFound} answers.
   *
   * @return false where the server cannot look for it
   */
  public boolean search(Search search) {
    return locked(() -> conversation.search(search));
  }

  /**
   * Asks for another nick, now and after every reconnect.
   *
   * @throws IllegalArgumentException if {@code nick} is empty or has a space in it
   */
  public void changeNick(String nick) {
    locked(() -> conversation.changeNick(nick));
  }

  /**
   * Asks for another topic.
   *
   * @throws IllegalArgumentException if {@code room} cannot be a name, or the topic has line ends
   */
  public void changeTopic(String room, String topic) {
    locked(() -> conversation.write(Message.of("TOPIC", room, topic).withTrailing()));
  }

  /**
   * Asks for another text of a message of one's own; that it has it comes as {@link
   * ClientEvent.MessageEdited}.
   *
   * @return false where the server cannot do it, gave the message no id, or takes no such text in
   *     one message
   */
  public boolean edit(ChatMessage message, String text) {
    return locked(() -> conversation.edit(message, text));
  }

  /**
   * Takes a message back; that it is comes as {@link ClientEvent.MessageRedacted}.
   *
   * @return false where the server cannot do it, or gave the message no id
   */
  public boolean redact(ChatMessage message, String reason) {
    return locked(() -> conversation.redact(message, reason));
  }

  /**
   * Reacts to a message with a sign or a word; comes back as {@link ClientEvent.Reacted}.
   *
   * @return false where the server cannot do it, or gave the message no id
   */
  public boolean react(ChatMessage message, String reaction) {
    return locked(() -> conversation.react(message, reaction));
  }

  /**
   * Sends a line of IRC as it is; does nothing while the connection is lost, or new.
   *
   * @return whether it is a line that can be sent
   */
  public boolean raw(String line) {
    Message message = Message.parse(line);
    if (message != null) {
      locked(() -> conversation.write(message));
    }
    return message != null;
  }

  /** The nick that the server knows this client by. */
  public String nick() {
    return locked(conversation::nick);
  }

  /** Whether talking is possible now; if not, what is said waits. */
  public boolean isOnline() {
    return locked(conversation::isOnline);
  }

  /** The rooms this client is in, in the order they were joined. */
  public List<Room> rooms() {
    return locked(conversation::rooms);
  }

  /** The room of this name, if this client is in it. */
  public Optional<Room> room(String name) {
    return locked(() -> conversation.room(name));
  }

  /** Whether {@code target} is a channel's name on this server; a nick otherwise. */
  public boolean isChannel(String target) {
    return locked(() -> conversation.session().support().isChannel(target));
  }

  /** Whether both name the same channel or nick on this server. */
  public boolean isSame(String one, String other) {
    return locked(
        () -> conversation.session().fold(one).equals(conversation.session().fold(other)));
  }

  /**
   * Leaves with {@code reason}, after what was said before; messages that the server has not taken
   * by then have failed. Waits two seconds at most for the server's goodbye, and for the listeners
   * unless called by one.
   */
  public void quit(String reason) throws InterruptedException {
    closing.countDown();
    locked(() -> conversation.quit(reason));
    if (!reader.join(GOODBYE_MAX)) {
      drop("closed");
      reader.interrupt();
      reader.join();
    }
    if (Thread.currentThread() != deliverer) {
      deliverer.join();
    }
  }

  /** {@link #quit} without a reason. */
  @Override
  public void close() {
    try {
      quit("");
    } catch (InterruptedException _) {
      drop("closed");
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until this client is closed and all its events are delivered. Not for listeners. */
  public void awaitClose() throws InterruptedException {
    deliverer.join();
  }

  private void drop(String reason) {
    Link current = link;
    if (current != null) {
      current.drop(reason);
    }
  }

  /** The reader's thread: one connection after the other. */
  private void run() {
    String reason = "closed";
    try {
      for (Link current = link; current != null; current = reopen(reason)) {
        reason = converse(current);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      end(reason);
    }
  }

  private String converse(Link current) throws InterruptedException {
    try (current) {
      locked(() -> conversation.opened(current::write));
      String reason = current.read(new Hearing(current));
      return locked(() -> conversation.farewell(reason));
    } finally {
      locked(conversation::lost);
    }
  }

  /** The next connection; null when there is to be none. */
  private @Nullable Link reopen(String lost) throws InterruptedException {
    String reason = lost;
    while (firstOnline.isDone() && closing.getCount() > 0) {
      Duration pause = options.tuning().backoff().pause(attempt++, options.tuning().random());
      events.tell(new Disconnected(reason, pause));
      if (closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        return null;
      }
      try {
        Link next = open(options);
        link = next;
        return next;
      } catch (IOException failure) {
        reason = String.valueOf(failure.getMessage());
      }
    }
    return null;
  }

  private void end(String reason) {
    closing.countDown();
    locked(conversation::closed);
    firstOnline.completeExceptionally(new IOException(reason));
    events.tell(new Closed(reason));
  }

  private void tell(ClientEvent event) {
    events.tell(event);
    switch (event) {
      case Connected(String nick, _) -> {
        attempt = 0;
        firstOnline.complete(nick);
      }
      case ClientEvent.Reconnected _ -> attempt = 0;
      default -> {
        // The rest is for listeners alone.
      }
    }
  }

  private void locked(Runnable action) {
    locked(() -> {
      action.run();
      return true;
    });
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  /** What the reader hears on one connection. */
  private final class Hearing implements Link.Hearer {
    private final Link from;

    Hearing(Link from) {
      this.from = from;
    }

    @Override
    public void message(Message message) {
      locked(() -> conversation.received(message));
    }

    @Override
    public void fault(IrcFramer.Fault fault) {
      // A line over the limits is skipped: there is nothing better to do with it.
    }

    @Override
    public void pause(boolean heard) throws InterruptedException {
      if (heard) {
        locked(conversation::heard);
      }
      String giveUp = locked(conversation::tick);
      if (giveUp != null) {
        from.drop(giveUp);
      }
      events.awaitRoom();
    }
  }
}
