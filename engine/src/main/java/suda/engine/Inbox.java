package suda.engine;

import java.util.concurrent.locks.LockSupport;
import org.jctools.queues.varhandle.MpscUnboundedVarHandleArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * From any thread to the engine thread. Unbounded itself: what may wait is bounded for each
 * connection, which is not read while too much of it waits here.
 *
 * <p>Waking a thread costs nearly as much as an append, so a sender only does it where the engine
 * sleeps for want of work; while it paces its commits it is left alone.
 */
final class Inbox {
  private final MpscUnboundedVarHandleArrayQueue<Inbound> queue =
      new MpscUnboundedVarHandleArrayQueue<>(1024);
  private volatile @Nullable Thread idle;

  /** Any thread. */
  void put(Inbound inbound) {
    queue.offer(inbound);
    Thread sleeper = idle;
    if (sleeper != null) {
      idle = null;
      LockSupport.unpark(sleeper);
    }
  }

  /** Engine thread. */
  @Nullable Inbound poll() {
    return queue.poll();
  }

  /** Engine thread. */
  int size() {
    return queue.size();
  }

  /** Engine thread: returns when something waits or the time is over. */
  void awaitWork(long nanosMax) {
    if (!queue.isEmpty()) {
      return;
    }
    idle = Thread.currentThread();
    if (queue.isEmpty()) {
      LockSupport.parkNanos(this, nanosMax);
    }
    idle = null;
  }
}
