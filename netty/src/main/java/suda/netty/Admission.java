package suda.netty;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How many connections there may be, in all and from one address. Any thread. */
final class Admission {
  private final int max;
  private final int perAddressMax;
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
  private int open;

  /**
   * @param perAddressMax 0 for any number
   */
  Admission(int max, int perAddressMax) {
    this.max = max;
    this.perAddressMax = perAddressMax;
  }

  /** Counts a connection in; every call, whatever its answer, needs one of {@link #leave}. */
  boolean enter(String address) {
    int fromAddress = byAddress.merge(address, 1, Integer::sum);
    int all = count(1);
    return all <= max && (perAddressMax == 0 || fromAddress <= perAddressMax);
  }

  void leave(String address) {
    byAddress.computeIfPresent(address, (a, n) -> n == 1 ? null : n - 1);
    count(-1);
  }

  private synchronized int count(int change) {
    open += change;
    notifyAll();
    return open;
  }

  /** Waits until no connection is open. */
  synchronized boolean awaitEmpty(long timeoutMs) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMs);
    while (open > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
