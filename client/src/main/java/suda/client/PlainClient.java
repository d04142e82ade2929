package suda.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import suda.wire.text.TextFramer;

/**
 * Raw text to and from any TCP peer: the tutorial's server, {@code nc -l}, Suda's plain text. The
 * peer need not end its lines: what it sends is taken as a line after a short quiet time.
 */
public final class PlainClient implements AutoCloseable {
  private static final Duration CONNECT_MAX = Duration.ofSeconds(30);
  private static final int QUIET_MS = 150;
  private static final int READ_BYTES = 8_192;

  private final Socket socket;

  private PlainClient(Socket socket) {
    this.socket = socket;
  }

  /**
   * @throws IOException if there is no such host or nobody accepts; the message says which
   */
  public static PlainClient connect(String host, int port) throws IOException {
    return connect(host, port, Security.NONE);
  }

  /**
   * The same, encrypted or not.
   *
   * @throws IOException also if the server is not the right one
   */
  public static PlainClient connect(String host, int port, Security security) throws IOException {
    Socket socket = Dialing.open(host, port, CONNECT_MAX, security);
    try {
      socket.setSoTimeout(QUIET_MS);
    } catch (IOException failure) {
      socket.close();
      throw failure;
    }
    return new PlainClient(socket);
  }

  /**
   * Sends a line. Any thread; blocks while the peer does not read.
   *
   * @param line without its end
   */
  public synchronized void send(String line) throws IOException {
    socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Tells the peer that nothing more will be sent; it may go on. */
  public void endSending() throws IOException {
    socket.shutdownOutput();
  }

  /**
   * Gives each line to {@code lines}, as it was sent and not made harmless, until the peer closes
   * or this client is closed. For one thread.
   */
  public void receive(Consumer<String> lines) {
    TextFramer framer = new TextFramer(TextFramer.LINE_BYTES_MAX);
    TextFramer.Sink sink = new Lines(lines);
    byte[] bytes = new byte[READ_BYTES];
    try {
      InputStream in = socket.getInputStream();
      for (int count = read(in, bytes); count >= 0; count = read(in, bytes)) {
        take(framer, ByteBuffer.wrap(bytes, 0, count), sink);
      }
    } catch (IOException _) {
      // Reset or closed: either way, this was all.
    }
    framer.end(sink);
  }

  private static void take(TextFramer framer, ByteBuffer bytes, TextFramer.Sink sink) {
    if (bytes.hasRemaining()) {
      framer.feed(bytes, sink);
    } else {
      framer.quiet(sink);
    }
  }

  /** Bytes read; 0 if none came for a while; -1 at the end. */
  private static int read(InputStream in, byte[] bytes) throws IOException {
    try {
      return in.read(bytes);
    } catch (SocketTimeoutException _) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private record Lines(Consumer<String> to) implements TextFramer.Sink {
    @Override
    public void line(String text) {
      to.accept(text);
    }

    @Override
    public void tooLong() {
      to.accept("(a line of more than " + TextFramer.LINE_BYTES_MAX + " bytes)");
    }
  }
}
