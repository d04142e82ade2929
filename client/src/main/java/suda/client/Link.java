package suda.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import suda.wire.irc.Framing;
import suda.wire.irc.IrcFramer;
import suda.wire.irc.Message;

/**
 * One TCP connection that speaks IRC: a thread writes what is queued, the caller's thread reads.
 */
final class Link implements AutoCloseable {
  private static final int LINES_MAX = 1_024;
  private static final int READ_BYTES = 8_192;
  private static final byte[] END = {};

  /** Hears from within {@link #read}. */
  interface Hearer extends IrcFramer.Sink {
    /** Some bytes are read and all their messages told, or nothing came for a while. */
    void pause(boolean heard) throws InterruptedException;
  }

  private final Socket socket;
  private final BlockingQueue<byte[]> lines = new ArrayBlockingQueue<>(LINES_MAX);
  private volatile String reason = "server disconnected";

  private Link(Socket socket) {
    this.socket = socket;
  }

  /**
   * Connects and starts writing.
   *
   * @param atMost longest wait for the server to accept
   * @param quiet how often {@link Hearer#pause} is called when nothing comes
   */
  static Link open(String host, int port, Security security, Duration atMost, Duration quiet)
      throws IOException {
    Socket socket = Dialing.open(host, port, atMost, security);
    try {
      socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      socket.setSoTimeout((int) Math.max(1, quiet.toMillis()));
    } catch (IOException failure) {
      socket.close();
      throw failure;
    }
    Link link = new Link(socket);
    Thread.ofVirtual().name("suda-client-writer").start(link::writeQueued);
    return link;
  }

  /** Queues a line. Any thread; does not block. A server that takes nothing is given up. */
  void write(Message message) {
    if (!lines.offer(message.encode())) {
      drop("the server does not read");
    }
  }

  /**
   * Reads until the connection ends.
   *
   * @return why it ended
   */
  String read(Hearer hearer) throws InterruptedException {
    IrcFramer framer = new IrcFramer(Framing.FROM_SERVER);
    ByteBuffer buffer = ByteBuffer.allocate(READ_BYTES);
    try {
      InputStream in = socket.getInputStream();
      int count = readSome(in, buffer);
      while (count >= 0) {
        framer.feed(buffer.limit(count).position(0), hearer);
        hearer.pause(count > 0);
        count = readSome(in, buffer);
      }
    } catch (IOException _) {
      // The reason is known: this side gave up, or the server is gone.
    }
    return reason;
  }

  /** Bytes read; 0 if none came for a while; -1 at the end. */
  private static int readSome(InputStream in, ByteBuffer buffer) throws IOException {
    try {
      return in.read(buffer.array());
    } catch (SocketTimeoutException _) {
      return 0;
    }
  }

  private void writeQueued() {
    try {
      OutputStream out = socket.getOutputStream();
      for (byte[] line = lines.take(); line != END; line = lines.take()) {
        out.write(line);
      }
    } catch (IOException | InterruptedException _) {
      close();
    }
  }

  /** Ends the connection and says why. Any thread. */
  void drop(String why) {
    reason = why;
    close();
  }

  @Override
  public void close() {
    lines.clear();
    lines.offer(END);
    try {
      socket.close();
    } catch (IOException _) {
      // Nobody is left to tell.
    }
  }
}
