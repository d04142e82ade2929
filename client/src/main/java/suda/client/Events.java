package suda.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings what happened to the listeners, in order, on one thread. Telling never blocks, for it is
 * done under the client's lock, which listeners need too; instead the thread that reads from the
 * server waits {@link #awaitRoom for room} before it reads on. So a slow listener slows the server
 * down, and memory stays bounded.
 */
final class Events {
  private static final int WAITING_MAX = 1_000;
  private static final System.Logger LOG = System.getLogger("suda.client");

  private final List<Consumer<ClientEvent>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<ClientEvent> waiting = new ArrayDeque<>();
  private boolean ended;

  void listen(Consumer<ClientEvent> listener) {
    listeners.add(listener);
  }

  /** Any thread; does not block. Nothing is told after {@link ClientEvent.Closed}. */
  void tell(ClientEvent event) {
    lock.lock();
    try {
      if (!ended) {
        waiting.add(event);
        ended = event instanceof ClientEvent.Closed;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits while listeners are far behind. */
  void awaitRoom() throws InterruptedException {
    lock.lock();
    try {
      while (waiting.size() >= WAITING_MAX) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Calls the listeners until the last event; the body of the events' thread. */
  void deliver() {
    ClientEvent event = next();
    while (event != null) {
      deliver(event);
      event = next();
    }
  }

  private @Nullable ClientEvent next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !ended) {
        changed.awaitUninterruptibly();
      }
      changed.signalAll();
      return waiting.poll();
    } finally {
      lock.unlock();
    }
  }

  private void deliver(ClientEvent heard) {
    for (Consumer<ClientEvent> listener : listeners) {
      try {
        listener.accept(heard);
      } catch (RuntimeException failure) {
        // Somebody else's defect must cost neither the connection nor the other listeners.
        // Not the event itself: what people say to each other belongs in no log.
        String event = heard.getClass().getSimpleName();
        LOG.log(System.Logger.Level.WARNING, "a listener failed on " + event, failure);
      }
    }
  }
}
