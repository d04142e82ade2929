package suda.acceptance.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import suda.acceptance.TestSocket;

/** An IRC client that remembers its token and the newest position, and comes back with them. */
final class ResumingClient implements AutoCloseable {
  private static final String CAPABILITIES =
      "CAP REQ :echo-message message-tags suda.chat/resume suda.chat/send-id";
  private static final String POSITION = "suda.chat/position=";

  private TestSocket socket;
  private String token = "";
  private String position = "*";

  private ResumingClient(TestSocket socket) {
    this.socket = socket;
  }

  /** Comes in, and is in {@code #tea}. */
  static ResumingClient begin(int port, String nick) throws IOException {
    return begin(new TestSocket(port), nick);
  }

  static ResumingClient begin(TestSocket socket, String nick) throws IOException {
    ResumingClient client = new ResumingClient(socket.closingWithReset());
    client.says(CAPABILITIES);
    client.registers(nick);
    client.says("JOIN #tea");
    client.hearsUntil(" 366 ");
    return client;
  }

  void registers(String nick) throws IOException {
    says("NICK " + nick, "USER " + nick + " 0 * :" + nick, "CAP END");
  }

  void says(String... lines) throws IOException {
    socket.send(lines);
  }

  /**
   * Hears all until a line with {@code part}, that one last: without tags, hosts, numerics and
   * capabilities.
   */
  List<String> hearsUntil(String part) throws IOException {
    List<String> heard = new ArrayList<>();
    String line;
    do {
      line = remembered(socket.readLine());
      if (!line.matches(":\\S+ ([0-9]{3}|CAP|NOTICE) .*|PING .*")) {
        heard.add(line.replaceAll("^:(\\w+)!\\S+", "$1"));
      }
    } while (!line.contains(part));
    return heard;
  }

  private String remembered(String line) {
    if (!line.startsWith("@")) {
      return line;
    }
    int end = line.indexOf(' ');
    for (String tag : line.substring(1, end).split(";")) {
      if (tag.startsWith(POSITION)) {
        position = tag.substring(POSITION.length());
      }
    }
    String bare = line.substring(end + 1);
    if (bare.contains(" RESUME TOKEN ")) {
      token = bare.split(" ")[3];
    }
    return bare;
  }

  /** Its connection breaks. */
  void vanishes() throws IOException {
    socket.close();
  }

  /** Comes back on a new connection; whatever becomes of the old one. */
  void comesBack(int port) throws IOException {
    socket = new TestSocket(port).closingWithReset();
    says(CAPABILITIES, "RESUME " + token + " " + position, "CAP END");
  }

  /** The socket that it is using. */
  TestSocket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
