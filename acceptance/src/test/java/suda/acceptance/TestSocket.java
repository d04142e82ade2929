package suda.acceptance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
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
  private String guestName = "";

  public TestSocket(int port) throws IOException {
    this(port, 0);
  }

  /**
   * @param receiveBytes what the system may keep for us while we do not read; 0 for as much as it
   *     likes
   */
  public TestSocket(int port, int receiveBytes) throws IOException {
    socket = new Socket();
    if (receiveBytes > 0) {
      socket.setReceiveBufferSize(receiveBytes);
    }
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(DEADLINE_MS);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /** Registers an IRC user and returns when the server has answered all of it. */
  public static TestSocket irc(int port, String nick) throws IOException {
    TestSocket socket = new TestSocket(port);
    socket.send("NICK " + nick, "USER " + nick + " 0 * :" + nick);
    socket.awaitLine(line -> line.contains(" 376 ") || line.contains(" 422 "));
    return socket;
  }

  /** Registers an IRC user who asked for capabilities, and is in the lobby. */
  public static TestSocket irc(int port, String nick, String capabilities) throws IOException {
    TestSocket socket = new TestSocket(port);
    socket.send("CAP REQ :" + capabilities, "NICK " + nick, "USER " + nick + " 0 * :" + nick);
    socket.send("CAP END", "JOIN #lobby");
    socket.await(" 366 ");
    return socket;
  }

  /** Makes an account that is called {@code nick}; nobody has the nick when this returns. */
  public static void register(int port, String nick, String password) throws IOException {
    try (TestSocket socket = irc(port, nick)) {
      socket.send("REGISTER * * " + password);
      socket.await("REGISTER SUCCESS " + nick);
      socket.send("QUIT");
      socket.rest();
    }
  }

  /** A plain-text user who has been greeted, and has the nick. */
  public static TestSocket text(int port, String nick) throws IOException {
    TestSocket socket = new TestSocket(port);
    socket.bytes(("/nick " + nick + "\n").getBytes(StandardCharsets.UTF_8));
    socket.await(" is now " + nick);
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

  /** A plain-text user who keeps the name that the server gave; see {@link #guestName}. */
  public static TestSocket guest(int port) throws IOException {
    TestSocket socket = new TestSocket(port);
    String welcome = socket.await("-- welcome to ").getLast();
    socket.guestName = welcome.substring(welcome.lastIndexOf(' ') + 1);
    socket.await("-- you are in #lobby");
    return socket;
  }

  public String guestName() {
    return guestName;
  }

  /** Sends text as it is. */
  public void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Has {@link #close} reset the connection, as when a cable is cut and the machine comes back. */
  public TestSocket closingWithReset() throws IOException {
    socket.setSoLinger(true, 0);
    return this;
  }

  /** Ends our half. */
  public void end() throws IOException {
    socket.shutdownOutput();
  }

  /** Reads one line, without its end. */
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
