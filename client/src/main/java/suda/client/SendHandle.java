package suda.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is to be said, on its way: one message where it fits into one. Any thread. */
public final class SendHandle {
  private static final SendState PENDING = new SendState.Pending();

  private final String target;
  private final String text;
  private final CompletableFuture<SendState> end = new CompletableFuture<>();
  // Changed under the client's lock only.
  private int unconfirmed;

  SendHandle(String target, String text) {
    this.target = target;
    this.text = text;
  }

  /** It goes as so many messages. */
  void goesAs(int messages) {
    unconfirmed = messages;
  }

  /** The channel or nick it goes to. */
  public String target() {
    return target;
  }

  /** What was to be said, whole. */
  public String text() {
    return text;
  }

  public SendState state() {
    return end.getNow(PENDING);
  }

  /**
   * Waits until it is delivered or has failed. Not for listeners: what they wait for comes after
   * them.
   *
   * @return still {@link SendState.Pending} when {@code atMost} has passed
   */
  public SendState await(Duration atMost) throws InterruptedException {
    try {
      return end.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return PENDING;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** One of its messages is delivered. Returns whether that was the last one. */
  boolean confirm(Optional<String> id) {
    unconfirmed--;
    return unconfirmed == 0 && end.complete(new SendState.Delivered(id));
  }

  /** Returns whether this changed its state. */
  boolean fail(String reason) {
    return end.complete(new SendState.Failed(reason));
  }

  @Override
  public String toString() {
    return "to " + target + ", " + state() + ": " + text;
  }
}
