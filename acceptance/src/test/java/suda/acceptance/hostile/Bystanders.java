package suda.acceptance.hostile;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import suda.acceptance.TestSocket;

/**
 * Two people who talk in the lobby without a pause, one over IRC and one in plain text: each
 * answers what the other says. A message that is lost, doubled or late ends the talk.
 */
final class Bystanders implements AutoCloseable {
  private static final long DEADLINE_SECONDS = 60;

  private final TestSocket irc;
  private final TestSocket text;
  private final CompletableFuture<Integer> talk = new CompletableFuture<>();
  private volatile int answers;
  private volatile boolean enough;

  private Bystanders(TestSocket irc, TestSocket text) {
    this.irc = irc;
    this.text = text;
  }

  /** Comes in and begins to talk. */
  static Bystanders begin(int port) throws IOException {
    TestSocket irc = TestSocket.irc(port, "ina", "server-time");
    TestSocket text = TestSocket.text(port, "tom");
    irc.await("tom");
    Bystanders bystanders = new Bystanders(irc, text);
    Thread.ofVirtual().name("bystanders").start(bystanders::talk);
    return bystanders;
  }

  private void talk() {
    try {
      while (!enough) {
        exchange(answers + 1);
        answered();
      }
      talk.complete(answers);
    } catch (IOException | AssertionError lost) {
      talk.completeExceptionally(new AssertionError("after answer " + answers, lost));
      over();
    }
  }

  private void exchange(int number) throws IOException {
    irc.send("PRIVMSG #lobby :question " + number);
    expect("<ina> question " + number, text.await("<ina> ").getLast());
    text.text("answer " + number + "\n");
    String heard = irc.await(":tom!").getLast();
    expect("answer " + number, heard.substring(heard.lastIndexOf(":") + 1));
  }

  private static void expect(String said, String heard) {
    if (!heard.equals(said)) {
      throw new AssertionError("expected '" + said + "', found '" + heard + "'");
    }
  }

  private synchronized void answered() {
    answers++;
    notifyAll();
  }

  private synchronized void over() {
    notifyAll();
  }

  /** Waits until so many more answers have been heard. */
  synchronized void hearMore(int more) throws InterruptedException {
    int until = answers + more;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (answers < until && !talk.isDone()) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    if (answers < until) {
      throw new AssertionError("expected answer " + until + ", found " + answers, failure());
    }
  }

  private Throwable failure() {
    return talk.isCompletedExceptionally() ? talk.exceptionNow() : new AssertionError("too slow");
  }

  /** Ends the talk; returns how often each was answered, all in order. */
  int end() throws Exception {
    enough = true;
    return talk.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    irc.close();
    text.close();
  }
}
