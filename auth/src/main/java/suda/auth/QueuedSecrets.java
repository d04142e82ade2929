package suda.auth;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.Credential;
import suda.session.Secrets;

/**
 * Has secrets checked on the thread that {@link #run} is for, one after the other: so logins cost
 * one processor at most, however many there are. Answers come on that thread.
 */
public final class QueuedSecrets implements Secrets, Runnable {
  private final Secrets worker;
  private final BlockingQueue<Runnable> waiting =
      new ArrayBlockingQueue<>(Limit.SECRETS_WAITING.max());
  private volatile boolean stopping;

  /**
   * @param worker does it, on this one's thread
   */
  public QueuedSecrets(Secrets worker) {
    this.worker = worker;
  }

  @Override
  public Allowed allowed() {
    return worker.allowed();
  }

  @Override
  public void digest(String password, Consumer<Optional<Credential>> then) {
    if (!waiting.offer(() -> worker.digest(password, then))) {
      then.accept(Optional.empty());
    }
  }

  @Override
  public void check(String password, @Nullable Credential kept, Consumer<Boolean> then) {
    if (!waiting.offer(() -> worker.check(password, kept, then))) {
      then.accept(false);
    }
  }

  @Override
  public boolean isOutdated(Credential kept) {
    return worker.isOutdated(kept);
  }

  @Override
  public void bearer(String token, Consumer<Optional<String>> then) {
    if (!waiting.offer(() -> worker.bearer(token, then))) {
      then.accept(Optional.empty());
    }
  }

  /** Works until {@link #stop}. */
  @Override
  public void run() {
    try {
      while (!stopping) {
        waiting.take().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes {@link #run} return soon; what waits is not answered. Any thread. */
  public void stop() {
    stopping = true;
    boolean unused = waiting.offer(() -> {});
  }
}
