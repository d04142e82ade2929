package suda.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import suda.wire.irc.Message;

/**
 * A real server with one room, history and send ids, whose connections break at random: before what
 * came is recorded, after it, and in the middle of a page. Between, bob says things of his own. It
 * may know sessions that go on on another connection, and forgets some of them, or what happened in
 * them.
 */
final class LossyServer implements AutoCloseable {
  private static final String CAPABILITIES =
      "message-tags batch labeled-response echo-message server-time draft/chathistory"
          + " suda.chat/send-id";
  private static final int PAGE = 3;
  private static final int NOT_RESUMED = -1;

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
  private final RandomGenerator random;
  private final String capabilities;

  /** What happened in the session, as it was sent; the position is how much of it was. */
  private final List<String> events = new ArrayList<>();

  private String token = "";
  private boolean joined;
  private int replayed = NOT_RESUMED;
  private final List<String> log = new ArrayList<>();
  private final Map<String, Integer> recorded = new HashMap<>();
  private volatile boolean lossy = true;

  /**
   * @param resumes whether its sessions outlive their connections
   */
  LossyServer(RandomGenerator random, boolean resumes) throws IOException {
    this.random = random;
    this.capabilities = CAPABILITIES + (resumes ? " suda.chat/resume=120" : "");
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** From now on nothing breaks. */
  void becomeReliable() {
    lossy = false;
  }

  /** What was said, in order: {@code nick text}. */
  synchronized List<String> log() {
    return List.copyOf(log);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        converse(client);
      } catch (IOException _) {
        // The connection broke, as they do here, or this server is closed.
      }
    }
  }

  private void converse(Socket client) throws IOException {
    client.setTcpNoDelay(true);
    replayed = NOT_RESUMED;
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Message message = Message.parse(line);
      if (message == null || message.verb().equals("QUIT")) {
        return;
      }
      maybeBreak();
      send(client, answer(message));
    }
  }

  private void maybeBreak() throws IOException {
    if (lossy && random.nextInt(12) == 0) {
      throw new IOException("broken");
    }
  }

  /** Sends all of it, or breaks somewhere in it. */
  private void send(Socket client, String lines) throws IOException {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    boolean breaks = lossy && random.nextInt(12) == 0;
    int count = breaks ? random.nextInt(bytes.length + 1) : bytes.length;
    client.getOutputStream().write(bytes, 0, count);
    if (breaks) {
      throw new IOException("broken");
    }
  }

  private synchronized String answer(Message message) {
    return switch (message.verb()) {
      case "CAP" -> capability(message);
      case "JOIN" -> entered() + bob();
      case "NAMES" ->
          (joined ? ":srv 353 mina = #tea :mina\r\n" : "") + ":srv 366 mina #tea :End\r\n";
      case "RESUME" -> resumed(message);
      case "PRIVMSG" -> said(message) + bob();
      case "CHATHISTORY" -> bob() + page(message) + bob();
      default -> "";
    };
  }

  private String capability(Message message) {
    return switch (message.param(0)) {
      case "LS" -> ":srv CAP * LS :" + capabilities + "\r\n";
      case "REQ" -> ":srv CAP * ACK :" + message.lastParam() + "\r\n";
      case "END" -> ":srv 001 mina :Welcome\r\n:srv 005 mina CHATHISTORY=3 :ok\r\n" + session();
      default -> "";
    };
  }

  /** The rest of the session, or a new one. */
  private String session() {
    if (replayed != NOT_RESUMED) {
      return String.join("", events.subList(replayed, events.size()))
          + "@suda.chat/position="
          + events.size()
          + " :srv RESUME CAUGHTUP\r\n";
    }
    token = "t" + random.nextInt(1_000_000);
    events.clear();
    joined = false;
    return ":srv 422 mina :No\r\n@suda.chat/position=0 :srv RESUME TOKEN " + token + " 120\r\n";
  }

  private String resumed(Message message) {
    boolean forgotten = lossy && random.nextInt(8) == 0;
    if (forgotten || !message.param(0).equals(token)) {
      return ":srv FAIL RESUME INVALID_TOKEN :No such session\r\n";
    }
    boolean fromNow = message.param(1).equals("*");
    if (!fromNow && lossy && random.nextInt(8) == 0) {
      return ":srv FAIL RESUME POSITION_TOO_OLD :Not kept\r\n";
    }
    replayed = fromNow ? events.size() : Integer.parseInt(message.param(1));
    return ":srv RESUME SUCCESS mina\r\n";
  }

  /** Who is there already hears nothing of joining once more. */
  private String entered() {
    boolean again = joined && replayed != NOT_RESUMED;
    joined = true;
    return again ? "" : happened("@time=2000-01-01T00:00:00.000Z :mina!m@h JOIN #tea\r\n");
  }

  /** {@code line} as it is sent, now and in a replay. */
  private String happened(String line) {
    String placed = "@suda.chat/position=" + (events.size() + 1) + ";" + line.substring(1);
    events.add(placed);
    return placed;
  }

  /** Bob says something, or not; nothing before mina does, who would not know of it. */
  private String bob() {
    if (log.isEmpty() || random.nextBoolean()) {
      return "";
    }
    log.add("bob " + log.size());
    String line = line(log.size() - 1, "");
    return joined ? happened(line) : line;
  }

  private String said(Message message) {
    String id = String.valueOf(message.tag("suda.chat/send-id"));
    String label = "label=" + message.tag("label") + ";";
    Integer known = recorded.get(id);
    if (known != null) {
      return line(known, label);
    }
    int index = record(message.lastParam());
    recorded.put(id, index);
    String line = line(index, "suda.chat/send-id=" + id + ";");
    return "@" + label + (joined ? happened(line) : line).substring(1);
  }

  private int record(String text) {
    log.add("mina " + text);
    return log.size() - 1;
  }

  private String line(int index, String tags) {
    String[] words = log.get(index).split(" ", 2);
    return "@%smsgid=%d;time=2000-01-01T00:00:01.000Z :%s!u@h PRIVMSG #tea :%s\r\n"
        .formatted(tags, index, words[0], words[1]);
  }

  private String page(Message message) {
    int first = first(message.param(2));
    StringBuilder lines = new StringBuilder(":srv BATCH +p chathistory #tea\r\n");
    for (int i = first; i < Math.min(first + PAGE, log.size()); i++) {
      lines.append(line(i, "batch=p;"));
    }
    return lines.append(":srv BATCH -p\r\n").toString();
  }

  private static int first(@Nullable String position) {
    return position != null && position.startsWith("msgid=")
        ? Integer.parseInt(position.substring("msgid=".length())) + 1
        : 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
