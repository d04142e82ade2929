package suda.acceptance.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suda.acceptance.TestSocket;

/**
 * A bare IRC client in one room, that after a lost connection asks for what it missed: what a
 * program without resuming has, see {@code docs/protocol/resume.md}.
 */
final class HistoryReader implements AutoCloseable {
  private static final int RETRY_MS = 50;
  private static final Pattern SAID =
      Pattern.compile("@(\\S*\\bmsgid=([^; ]+)\\S*) :\\S+ PRIVMSG \\S+ :(.*)");
  private static final Pattern END_OF_PAGE = Pattern.compile("(@\\S+ )?:\\S+ BATCH -.*");

  private final int port;
  private final String room;
  private final Diary diary;
  private final Set<String> ids = new HashSet<>();
  private final Thread thread;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private String last = "";

  HistoryReader(int port, String nick, String room) throws InterruptedException {
    this.port = port;
    this.room = room;
    this.diary = new Diary(nick);
    this.thread = Thread.ofVirtual().name(nick).start(this::run);
    diary.await("being in " + room, () -> diary.isIn(room), 30);
  }

  Diary diary() {
    return diary;
  }

  private void run() {
    try {
      do {
        live();
      } while (!stopping.await(RETRY_MS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void live() {
    try (TestSocket socket = enter()) {
      converse(socket);
    } catch (IOException lost) {
      // As meant.
    }
  }

  private TestSocket enter() throws IOException {
    TestSocket socket = new TestSocket(port);
    try {
      socket.send("CAP REQ :server-time message-tags batch draft/chathistory");
      socket.send("NICK " + diary.nick(), "USER " + diary.nick() + " 0 * :raw", "CAP END");
      socket.await(" 001 ");
      socket.send("JOIN " + room);
      return socket;
    } catch (IOException lost) {
      socket.close();
      throw lost;
    }
  }

  private void converse(TestSocket socket) throws IOException {
    socket.await(" 366 ");
    diary.joined(room);
    catchUp(socket);
    while (stopping.getCount() > 0) {
      hear(socket, socket.readLine());
    }
  }

  private void hear(TestSocket socket, String line) throws IOException {
    if (line.startsWith("PING ")) {
      socket.send("PONG " + line.substring("PING ".length()));
    }
    boolean unused = take(line);
  }

  /** What is said meanwhile waits until what was missed is told. */
  private void catchUp(TestSocket socket) throws IOException {
    List<String> live = new ArrayList<>();
    while (!last.isEmpty() && page(socket, live)) {
      // Until there is no more.
    }
    live.forEach(this::take);
  }

  private boolean page(TestSocket socket, List<String> live) throws IOException {
    socket.send("CHATHISTORY AFTER " + room + " msgid=" + last + " 100");
    boolean any = false;
    for (String line : socket.awaitLine(line -> END_OF_PAGE.matcher(line).matches())) {
      Matcher said = SAID.matcher(line);
      if (said.matches() && said.group(1).contains("batch=")) {
        any |= take(line);
      } else {
        live.add(line);
      }
    }
    return any;
  }

  private boolean take(String line) {
    Matcher said = SAID.matcher(line);
    if (!said.matches() || !ids.add(said.group(2))) {
      return false;
    }
    last = said.group(2);
    diary.heard(room, said.group(3));
    return true;
  }

  @Override
  public void close() throws InterruptedException {
    stopping.countDown();
    thread.join();
  }
}
