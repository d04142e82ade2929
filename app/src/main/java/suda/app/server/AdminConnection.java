package suda.app.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.Departure;
import suda.engine.Peer;
import suda.session.console.AdminFront;

/** One program that talks to {@code admin.sock}: a line in, its answer out, and the next line. */
final class AdminConnection implements Runnable {
  /** Names the protocol and its version, before anything is asked. */
  private static final String GREETING = "suda-admin 1\n";

  private final SocketChannel channel;
  private final InputStream in;
  private final AdminOutlet outlet;
  private final Peer<String> peer;

  interface Opening {
    Peer<String> open(AdminOutlet outlet);
  }

  AdminConnection(SocketChannel channel, Opening opening) {
    this.channel = channel;
    this.in = new BufferedInputStream(Channels.newInputStream(channel));
    this.outlet = new AdminOutlet(this::endReading);
    this.peer = opening.open(outlet);
  }

  /** Ends when either side does. */
  @Override
  public void run() {
    try (channel) {
      write(channel, GREETING);
      boolean goesOn = true;
      for (String line = readLine(); goesOn && line != null; line = goesOn ? readLine() : null) {
        goesOn = answer(line);
      }
    } catch (IOException gone) {
      // The program at the other end has gone: nobody waits for the rest.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      peer.closed(Departure.LOST, "");
    }
  }

  private boolean answer(String line) throws IOException, InterruptedException {
    if (line.getBytes(StandardCharsets.UTF_8).length > Limit.ADMIN_LINE_BYTES.max()) {
      refuse(channel, "a line has at most " + Limit.ADMIN_LINE_BYTES.max() + " bytes");
      return true;
    }
    boolean unused = peer.received(line);
    byte[] bytes;
    do {
      bytes = outlet.take();
      write(channel, new String(bytes, StandardCharsets.UTF_8));
    } while (bytes.length > 0 && !isEnd(bytes));
    return bytes.length > 0;
  }

  /** Lines of an answer bear a mark, its end bears none. */
  private static boolean isEnd(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String last = text.substring(text.lastIndexOf('\n', text.length() - 2) + 1).strip();
    return last.equals(AdminFront.OK) || last.equals(AdminFront.REFUSED);
  }

  /** Reads a line, of which only so much is kept as shows that it is too long; null at the end. */
  private @Nullable String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        return line.toString(StandardCharsets.UTF_8);
      }
      if (line.size() <= Limit.ADMIN_LINE_BYTES.max()) {
        line.write(b);
      }
    }
    return null;
  }

  /** Says why there is no answer. */
  static void refuse(SocketChannel channel, String why) throws IOException {
    write(channel, AdminFront.MARK + why + "\n" + AdminFront.REFUSED + "\n");
  }

  private static void write(SocketChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void endReading() {
    try {
      channel.shutdownInput();
    } catch (IOException closed) {
      // Then nobody reads it.
    }
  }
}
