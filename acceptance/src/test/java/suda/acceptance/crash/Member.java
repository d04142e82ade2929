package suda.acceptance.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suda.acceptance.TestSocket;

/** One connection in the lobby, reading until it breaks, and talking if it has a sender. */
final class Member {
  /** Fewer than the sends that the server remembers for one client ({@code Limit}). */
  private static final int PIPELINED = 48;

  private static final Pattern IRC =
      Pattern.compile("@\\S*\\bmsgid=\\S+ :\\S+ PRIVMSG #lobby :(\\w+-\\d+)");
  private static final Pattern TEXT = Pattern.compile("<\\w+> (\\w+-\\d+)");

  private final TestSocket socket;
  private final Pattern said;
  private final View view;
  private final Consumer<String> heard;
  private final List<Thread> threads = new ArrayList<>();
  private final Semaphore mayTalk = new Semaphore(PIPELINED);
  private volatile boolean ended;

  private Member(TestSocket socket, Pattern said, View view, Consumer<String> heard) {
    this.socket = socket;
    this.said = said;
    this.view = view;
    this.heard = heard;
  }

  /** Has a sender come in over IRC. */
  static Member irc(int port, Sender sender, Consumer<String> heard) throws IOException {
    TestSocket socket =
        TestSocket.irc(port, sender.nick(), "echo-message message-tags suda.chat/send-id");
    View view = new View(sender.nick(), true, Collections.synchronizedList(new ArrayList<>()));
    return new Member(socket, IRC, view, heard);
  }

  static Member text(int port, String nick, Consumer<String> heard) throws IOException {
    TestSocket socket = TestSocket.text(port, nick);
    View view = new View(nick, false, Collections.synchronizedList(new ArrayList<>()));
    return new Member(socket, TEXT, view, heard);
  }

  void listen() {
    threads.add(Thread.ofVirtual().start(this::readToTheEnd));
  }

  private void readToTheEnd() {
    try {
      while (true) {
        Matcher line = said.matcher(socket.readLine());
        if (line.matches()) {
          view.seen().add(line.group(1));
          heard.accept(line.group(1));
        }
      }
    } catch (IOException killed) {
      ended = true;
      mayTalk.release();
    }
  }

  /** Says things until the connection breaks, a few ahead of what was {@link #delivered}. */
  void talk(Sender sender) {
    threads.add(Thread.ofVirtual().start(() -> talkToTheEnd(sender)));
  }

  private void talkToTheEnd(Sender sender) {
    try {
      for (String line : sender.again()) {
        say(line);
      }
      while (true) {
        say(sender.next());
      }
    } catch (IOException killed) {
      // As meant.
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void say(String line) throws IOException, InterruptedException {
    mayTalk.acquire();
    if (ended) {
      throw new IOException("the connection has ended");
    }
    boolean irc = said == IRC;
    socket.text(irc ? line + "\r\n" : line.substring(line.indexOf(':') + 1) + "\n");
  }

  /** Something that this member said has been seen. */
  void delivered() {
    mayTalk.release();
  }

  /** Returns what it saw, once its connection has broken. */
  View end() throws Exception {
    for (Thread thread : threads) {
      thread.join();
    }
    socket.close();
    return view;
  }
}
