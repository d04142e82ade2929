package suda.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A real IRC server of very few words: every user shares every room with bob, who answers what is
 * said.
 */
final class TinyIrcServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<Socket> clients = new CopyOnWriteArrayList<>();
  private final boolean silenced;
  private volatile CountDownLatch pause = new CountDownLatch(0);
  private volatile boolean away;

  /**
   * @param silenced whether nobody may say anything
   */
  TinyIrcServer(boolean silenced) throws IOException {
    this.silenced = silenced;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** What the users said, with where. */
  List<String> said() {
    return said;
  }

  /** From now on lines are read and not answered. */
  void pause() {
    pause = new CountDownLatch(1);
  }

  /** Answers what came meanwhile, and what comes. */
  void goOn() {
    pause.countDown();
  }

  /** Drops everybody, and whoever comes. */
  void goAway() throws IOException {
    away = true;
    for (Socket client : clients) {
      client.close();
    }
  }

  void comeBack() {
    away = false;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        if (away) {
          client.close();
          continue;
        }
        clients.add(client);
        client.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> converse(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void converse(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("QUIT")) {
          return;
        }
        pause.await(10, TimeUnit.SECONDS);
        send(client, answer(line));
      }
    } catch (IOException failure) {
      if (!away) {
        throw new UncheckedIOException(failure);
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static void send(Socket client, String lines) throws IOException {
    client.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
  }

  private String answer(String line) {
    String[] words = line.split(" ", 3);
    return switch (words[0]) {
      case "CAP" -> words[1].equals("LS") ? ":srv CAP * LS :\r\n" : "";
      case "NICK" -> refused(words[1]);
      case "USER" ->
          ":srv 001 mina :Welcome\r\n:srv 422 mina :No MOTD\r\n:srv.test NOTICE mina :Read this\r\n";
      case "JOIN" ->
          ":mina!m@h JOIN %1$s\r\n:srv 353 mina = %1$s :mina @bob\r\n:srv 366 mina %1$s :End\r\n"
              .formatted(words[1]);
      case "PING" -> ":srv PONG srv " + words[1] + "\r\n";
      case "PRIVMSG" -> answered(words[1], words[2].substring(1));
      default -> "";
    };
  }

  private static String refused(String nick) {
    return nick.equals("root") ? ":srv 432 * root :Erroneous nickname\r\n" : "";
  }

  private String answered(String target, String text) {
    if (silenced) {
      return ":srv 404 mina " + target + " :Cannot send to channel\r\n";
    }
    said.add(target + " " + text);
    return ":bob!b@h PRIVMSG " + target + " :" + text.replace("\u0001", "") + ", you say\r\n";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
