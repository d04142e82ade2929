package suda.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A client's end of a connection: writes text, reads lines. */
record Talk(Socket socket, InputStream in) implements AutoCloseable {

  /** What a browser gets that asks for something by HTTP. */
  static String ask(int port, String... request) throws Exception {
    try (Talk browser = on(ChatServer.connect(port))) {
      browser.say(request);
      return browser.rest();
    }
  }

  static Talk on(Socket socket) throws IOException {
    return new Talk(socket, new BufferedInputStream(socket.getInputStream(), 1 << 16));
  }

  /** An IRC user who is in the lobby. */
  Talk join(String nick) throws IOException {
    say("NICK " + nick, "USER " + nick + " 0 * :" + nick, "JOIN #lobby");
    await(" 366 ");
    return this;
  }

  void say(String... lines) throws IOException {
    text(String.join("\r\n", lines) + "\r\n");
  }

  void text(String text) throws IOException {
    bytes(text.getBytes(UTF_8));
  }

  void bytes(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the connection ended after: " + line.toString(UTF_8));
      }
      line.write(b);
    }
    return line.toString(UTF_8).stripTrailing();
  }

  /** Reads until a line holds {@code part}. */
  String await(String part) throws IOException {
    String line = line();
    while (!line.contains(part)) {
      line = line();
    }
    return line;
  }

  /** Reads to the end of the connection. */
  String rest() throws IOException {
    return new String(in.readAllBytes(), UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
