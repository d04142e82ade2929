package suda.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the server. Each step ({@link #connect}, {@link #join}, {@link #barrier}) is
 * begun by the main thread and ended by the loop's; one at a time.
 */
final class Member implements LineReader.Sink {
  private static final long UP_TO_DATE_NANOS = 500_000_000;
  private static final byte[] PRIVMSG = "PRIVMSG".getBytes(US_ASCII);
  private static final byte[] PING = "PING".getBytes(US_ASCII);
  private static final byte[] PONG = "PONG".getBytes(US_ASCII);
  private static final byte[] CAP = "CAP".getBytes(US_ASCII);
  private static final byte[] ERROR = "ERROR".getBytes(US_ASCII);
  private static final byte[] WELCOME = "001".getBytes(US_ASCII);
  private static final byte[] END_OF_NAMES = "366".getBytes(US_ASCII);
  private static final byte[] NO_MOTD = "422".getBytes(US_ASCII);

  private final Loop loop;
  private final String nick;
  private final List<String> caps;
  private final SocketChannel socket;
  private final LineReader reader = new LineReader();
  private volatile Phase phase = Phase.CONNECTING;
  private volatile @Nullable Gate gate;
  private volatile String barrier = "";
  private volatile boolean reading = true;
  private volatile boolean late;
  private String channel = "";
  private int textBytes;
  private @Nullable Ledger ledger;
  private @Nullable Sender sender;
  private @Nullable SelectionKey key;
  private @Nullable ByteBuffer unsent;
  private @Nullable String lastWords;

  /**
   * @param caps capabilities to ask for, all of which the server must have
   */
  Member(Loop loop, String nick, List<String> caps) throws IOException {
    this.loop = loop;
    this.nick = nick;
    this.caps = caps;
    socket = SocketChannel.open();
    socket.configureBlocking(false);
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  /** Before {@link #connect}: what the system may keep while nobody reads; 0 for its own choice. */
  void receiveAtMost(int bytes) throws IOException {
    if (bytes > 0) {
      socket.setOption(StandardSocketOptions.SO_RCVBUF, bytes);
    }
  }

  void connect(SocketAddress server, Gate registered) throws IOException {
    gate = registered;
    boolean atOnce = socket.connect(server);
    synchronized (this) {
      key = loop.register(socket, atOnce ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
    }
    if (atOnce) {
      register();
    }
  }

  /** Gives the member what it needs to take part; before {@link #join}. */
  void take(String channel, int textBytes, Ledger ledger, @Nullable Sender sender) {
    this.channel = channel;
    this.textBytes = textBytes;
    this.ledger = ledger;
    this.sender = sender;
  }

  void join(Gate joined) {
    begin(Phase.JOINING, joined);
    say("JOIN " + channel);
  }

  /** Passes when everything that the server sent before it noticed this has arrived. */
  void barrier(String name, Gate passed) {
    barrier = name;
    begin(Phase.AT_BARRIER, passed);
    say("PING :" + name);
  }

  /** Stops reading; what comes later than it should from now on is not the server's fault. */
  void stall() {
    late = true;
    reading = false;
    renewInterest();
  }

  /** Reads on after {@link #stall}; passes when nothing old is left to read. */
  void readOn(Gate upToDate) {
    begin(Phase.CATCHING_UP, upToDate);
    reading = true;
    renewInterest();
  }

  private synchronized void renewInterest() {
    Objects.requireNonNull(key)
        .interestOps(
            (reading ? SelectionKey.OP_READ : 0) | (unsent == null ? 0 : SelectionKey.OP_WRITE));
    loop.wakeUp();
  }

  boolean isOpen() {
    return phase != Phase.CLOSED;
  }

  private void begin(Phase next, Gate gate) {
    this.gate = gate;
    phase = next;
  }

  /** Writes what the socket takes and keeps a copy of the rest; any thread. */
  synchronized void send(ByteBuffer bytes) {
    try {
      if (unsent == null) {
        socket.write(bytes);
      }
      if (bytes.hasRemaining()) {
        keep(bytes);
      }
    } catch (IOException e) {
      closed(e.toString());
    }
  }

  private void keep(ByteBuffer bytes) {
    ByteBuffer before = unsent == null ? ByteBuffer.allocate(0) : unsent;
    unsent =
        ByteBuffer.allocate(before.remaining() + bytes.remaining()).put(before).put(bytes).flip();
    renewInterest();
  }

  private synchronized void flush() throws IOException {
    if (unsent != null) {
      socket.write(unsent);
      if (unsent.hasRemaining()) {
        return;
      }
      unsent = null;
    }
    renewInterest();
  }

  private void say(String line) {
    send(ByteBuffer.wrap((line + "\r\n").getBytes(UTF_8)));
  }

  /** The loop's thread: the socket can do something. */
  void ready(SelectionKey key) {
    try {
      if (key.isConnectable()) {
        socket.finishConnect();
        flush();
        register();
      }
      if (key.isReadable() && !reader.read(socket, loop.shared(), this)) {
        closed("closed by the server");
      }
      if (key.isValid() && key.isWritable()) {
        flush();
      }
    } catch (IOException | CancelledKeyException e) {
      closed(e.toString());
    }
  }

  private void register() {
    phase = Phase.REGISTERING;
    String greeting = "NICK " + nick + "\r\nUSER " + nick + " 0 * :load generator";
    say(caps.isEmpty() ? greeting : "CAP REQ :" + String.join(" ", caps) + "\r\n" + greeting);
  }

  @Override
  public void line(byte[] bytes, int from, int to) {
    IrcLine line = loop.line().over(bytes, from, to);
    if (line.is(PRIVMSG)) {
      message(line);
    } else if (line.is(PING)) {
      say("PONG :" + line.last());
    } else if (line.is(PONG)) {
      pong(line.last());
    } else if (line.is(ERROR)) {
      lastWords = line.toString();
    } else if (line.isRefusal() && !line.is(NO_MOTD)) {
      refused(line);
    } else if (phase != Phase.SETTLED) {
      step(line);
    }
  }

  private void message(IrcLine line) {
    Stamp stamp = loop.stamp();
    int text = line.trailing();
    if (ledger == null || !stamp.read(line.bytes(), text, line.end())) {
      return;
    }
    if (line.end() - text != textBytes) {
      loop.cutShort().increment();
    }
    ledger.received(stamp.sender(), stamp.sequence());
    delivered(stamp.time());
    if (sender != null && stamp.sender() == sender.number()) {
      sender.acknowledged();
    }
  }

  private void delivered(long due) {
    if (!late) {
      loop.delivered(due);
      return;
    }
    loop.deliveredLate();
    if (phase == Phase.CATCHING_UP && loop.now() - due < UP_TO_DATE_NANOS) {
      settle();
    }
  }

  private void pong(String token) {
    if (sender != null && token.equals(Sender.ACKNOWLEDGEMENT)) {
      sender.acknowledged();
    } else if (phase == Phase.AT_BARRIER && token.equals(barrier)) {
      settle();
    }
  }

  private void refused(IrcLine line) {
    if (phase == Phase.SETTLED) {
      loop.refused().increment();
    } else {
      fail(line.toString());
    }
  }

  private void step(IrcLine line) {
    switch (phase) {
      case REGISTERING -> registering(line);
      case JOINING -> joining(line);
      case CONNECTING, SETTLED, AT_BARRIER, CATCHING_UP, CLOSED -> {}
    }
  }

  private void registering(IrcLine line) {
    if (line.is(WELCOME)) {
      settle();
    } else if (line.is(CAP)) {
      capabilities(line.parameters());
    }
  }

  private void capabilities(String answer) {
    if (answer.contains(" NAK ")) {
      fail("the server does not have " + String.join(" ", caps));
    } else if (answer.contains(" ACK ")) {
      say("CAP END");
    }
  }

  /** Some servers join everybody to a channel of theirs, so the channel's name matters. */
  private void joining(IrcLine line) {
    if (line.is(END_OF_NAMES) && line.parameters().contains(" " + channel + " ")) {
      settle();
    }
  }

  private void settle() {
    Gate passed = Objects.requireNonNull(gate);
    phase = Phase.SETTLED;
    passed.passed();
  }

  private void fail(String why) {
    Gate failed = gate;
    if (failed != null && phase != Phase.SETTLED) {
      failed.failed(nick + ": " + why);
    }
  }

  private void closed(String why) {
    if (phase == Phase.CLOSED) {
      return;
    }
    fail(lastWords == null ? why : lastWords);
    loop.dropped().increment();
    close();
  }

  /** Any thread. */
  void close() {
    phase = Phase.CLOSED;
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException("a socket that cannot be closed", e);
    }
  }
}
