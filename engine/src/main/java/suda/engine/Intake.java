package suda.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a client said and that is not heard yet: because the client said too much at once, or takes
 * too few of the answers. Engine thread only.
 *
 * @param <M> what the session's protocol makes of bytes
 */
final class Intake<M> {
  private final LongPredicate allowed;
  private final Consumer<M> heard;

  /** Null while nothing is kept, as for most connections at most times. */
  private @Nullable Queue<M> kept;

  /**
   * @param allowed takes one of what the client may say at a time, if there is one
   * @param heard takes each message in its turn
   */
  Intake(LongPredicate allowed, Consumer<M> heard) {
    this.allowed = allowed;
    this.heard = heard;
  }

  /** Hears {@code message} now if it may, or keeps it. */
  void take(M message, boolean mayHear, long nowMs) {
    if (kept == null && mayHear && allowed.test(nowMs)) {
      heard.accept(message);
      return;
    }
    if (kept == null) {
      kept = new ArrayDeque<>();
    }
    kept.add(message);
  }

  /** Hears the first message that was kept if it is allowed now. */
  boolean hearNext(long nowMs) {
    if (kept == null || !allowed.test(nowMs)) {
      return false;
    }
    heard.accept(next(kept));
    return true;
  }

  private M next(Queue<M> from) {
    M message = from.remove();
    if (from.isEmpty()) {
      kept = null;
    }
    return message;
  }

  boolean isEmpty() {
    return kept == null;
  }
}
