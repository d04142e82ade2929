package suda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The server's resident memory once a second, until closed. */
final class MemorySeries implements AutoCloseable {
  private final List<Long> pids;
  private final List<Long> residentKb = new ArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  MemorySeries(List<Long> pids) {
    this.pids = pids;
    this.thread = Thread.ofPlatform().name("load-memory").daemon().start(this::sample);
  }

  private void sample() {
    try {
      do {
        residentKb.add(ServerUsage.of(pids).residentKb());
      } while (!closing.await(1, TimeUnit.SECONDS));
    } catch (IOException e) {
      throw new UncheckedIOException("the server is gone", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** In KB; after {@link #close}. */
  List<Long> residentKb() {
    return residentKb;
  }

  /** The most of {@code series}; 0 of none. */
  static long max(List<Long> series) {
    return series.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** How much more the second half of {@code series} reaches than the first; 1 is no more. */
  static double growth(List<Long> series) {
    int half = series.size() / 2;
    long first = max(series.subList(0, half));
    return first == 0 ? 1 : (double) max(series.subList(half, series.size())) / first;
  }

  @Override
  public void close() throws InterruptedException {
    closing.countDown();
    thread.join();
  }
}
