package suda.auth.mail;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import suda.core.Limit;
import suda.session.Letter;
import suda.session.Mailer;

/**
 * Sends letters one after the other, on the thread that {@link #run} is for. One that does not get
 * through is tried again after each of a few pauses, and then given up.
 */
public final class SmtpMailer implements Mailer, Runnable {

  /** A mail server that is restarted, or wants to see us a second time, is back by then. */
  public static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10));

  private final Post post;
  private final List<Duration> pauses;
  private final Consumer<String> warnings;
  private final DelayQueue<Waiting> queue = new DelayQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean stopping;

  /**
   * A letter and when it is to be sent.
   *
   * @param failures how often it was tried
   */
  private record Waiting(Letter letter, int failures, long dueNanos) implements Delayed {

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }

  /**
   * @param pauses before each further attempt
   * @param warnings gets a sentence for the log when a letter is given up
   */
  public SmtpMailer(MailServer server, List<Duration> pauses, Consumer<String> warnings) {
    this.post = new Post(server);
    this.pauses = List.copyOf(pauses);
    this.warnings = warnings;
  }

  @Override
  public boolean sends() {
    return true;
  }

  @Override
  public boolean send(Letter letter) {
    if (waiting.incrementAndGet() > Limit.LETTERS_WAITING.max()) {
      waiting.decrementAndGet();
      return false;
    }
    return queue.add(new Waiting(letter, 0, System.nanoTime()));
  }

  /** Sends until its thread is interrupted or {@link #stop} is called. */
  @Override
  public void run() {
    try {
      while (!stopping) {
        Waiting next = queue.poll(1, TimeUnit.SECONDS);
        if (next != null) {
          tryToSend(next);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes {@link #run} return soon; letters that wait are lost. Any thread. */
  public void stop() {
    stopping = true;
  }

  private void tryToSend(Waiting next) {
    try {
      post.deliver(next.letter());
      waiting.decrementAndGet();
    } catch (MessagingException failure) {
      failed(next, failure);
    }
  }

  private void failed(Waiting last, MessagingException failure) {
    if (Post.isFinal(failure) || last.failures() == pauses.size()) {
      waiting.decrementAndGet();
      warnings.accept(
          "a letter to %s was not sent: %s".formatted(last.letter().to(), Post.reason(failure)));
    } else {
      long pause = pauses.get(last.failures()).toNanos();
      queue.add(new Waiting(last.letter(), last.failures() + 1, System.nanoTime() + pause));
    }
  }
}
