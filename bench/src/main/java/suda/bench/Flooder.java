package suda.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * A connection that sends as much as its socket takes and waits for nothing. One thread writes and
 * one reads.
 */
final class Flooder implements AutoCloseable {
  private static final byte[] END_OF_NAMES = "366".getBytes(UTF_8);
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Flood flood;
  private final byte[] bytes;
  private final SocketChannel socket;
  private final IrcLine line = new IrcLine();
  private final CountDownLatch ready = new CountDownLatch(1);
  private final LongAdder accepted = new LongAdder();
  private volatile boolean closing;
  private volatile boolean dropped;

  /** Connects, and joins a channel where nobody else is; returns when that is done. */
  Flooder(Target target, Flood flood, String nick, String channel)
      throws IOException, NotReady, InterruptedException {
    this.flood = flood;
    this.bytes = flood.bytes(channel);
    this.socket = SocketChannel.open(target.address());
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    Thread.ofPlatform().name("flood-read").daemon().start(this::read);
    say("CAP REQ :echo-message\r\nNICK %s\r\nUSER %1$s 0 * :load generator\r\n".formatted(nick));
    say("CAP END\r\nJOIN " + channel + "\r\n");
    if (!ready.await(target.patienceSeconds(), TimeUnit.SECONDS)) {
      throw new NotReady("the flooder could not join");
    }
  }

  private void say(String lines) throws IOException {
    writeAll(ByteBuffer.wrap(lines.getBytes(UTF_8)));
  }

  private void writeAll(ByteBuffer from) throws IOException {
    while (from.hasRemaining()) {
      socket.write(from);
    }
  }

  void start() {
    Thread.ofPlatform().name("flood-write").daemon().start(this::write);
  }

  private void write() {
    try {
      while (!closing) {
        writeAll(ByteBuffer.wrap(bytes));
      }
    } catch (IOException e) {
      dropped = !closing;
    }
  }

  private void read() {
    LineReader reader = new LineReader();
    ByteBuffer shared = ByteBuffer.allocate(BUFFER_BYTES);
    try {
      while (reader.read(socket, shared, this::heard)) {
        // Until the connection ends.
      }
      dropped = !closing;
    } catch (IOException e) {
      dropped = !closing;
    }
  }

  private void heard(byte[] from, int start, int end) {
    line.over(from, start, end);
    if (line.is(END_OF_NAMES)) {
      ready.countDown();
    }
    if (flood.isAnsweredBy(line)) {
      accepted.increment();
    }
  }

  /** How much of the flood was carried out, as far as its answers have been read. */
  long accepted() {
    return accepted.sum();
  }

  /** Whether the server has closed the connection. */
  boolean isDropped() {
    return dropped;
  }

  @Override
  public void close() throws IOException {
    closing = true;
    socket.close();
  }
}
