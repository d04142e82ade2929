package suda.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A client's bare socket: sends bytes, reads lines, and fails rather than wait for ever. */
public final class TestSocket implements AutoCloseable {
  private static final int DEADLINE_MS = 10_000;

  private final Socket socket;
  private final InputStream in;

  public TestSocket(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(DEADLINE_MS);
    in = socket.getInputStream();
  }

  /** Registers an IRC user and returns when the server has answered all of it. */
  public static TestSocket irc(int port, String nick) throws IOException {
    TestSocket socket = new TestSocket(port);
    socket.send("NICK " + nick, "USER " + nick + " 0 * :" + nick);
    socket.awaitLine(line -> line.contains(" 376 ") || line.contains(" 422 "));
    return socket;
  }

  public void bytes(byte... bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Sends lines, each with CR LF, in one write. */
  public void send(String... lines) throws IOException {
    bytes((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Reads one line, without its end; null at the connection's end. */
  public String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
      }
      line.write(b);
    }
    throw new IOException("the connection ended after: " + line.toString(StandardCharsets.UTF_8));
  }

  /** Reads until a line is as wanted, and returns all lines read, that one last. */
  public List<String> awaitLine(Predicate<String> wanted) throws IOException {
    List<String> lines = new ArrayList<>();
    do {
      lines.add(readLine());
    } while (!wanted.test(lines.getLast()));
    return lines;
  }

  /** Reads until a line holds {@code part}. */
  public List<String> await(String part) throws IOException {
    return awaitLine(line -> line.contains(part));
  }

  /** Returns when the server has answered everything sent so far, with what it said until then. */
  public List<String> barrier(String token) throws IOException {
    send("PING " + token);
    return awaitLine(line -> line.contains("PONG") && line.contains(token));
  }

  /** Reads to the end of the connection. */
  public String rest() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
