package suda.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Latencies by when their messages were due, in windows of equal width one after the other. One
 * thread records; another may read once the first has ended.
 */
final class Timeline {
  /** Nothing is recorded. */
  static final Timeline NONE = new Timeline(Window.NONE, 1);

  private final long start;
  private final long width;
  private final int windowsMax;
  private final List<Histogram> windows = new ArrayList<>();

  /**
   * @param first the first of the windows
   * @param windowsMax what is due after so many is not recorded
   */
  Timeline(Window first, int windowsMax) {
    this.start = first.start();
    this.width = first.end() - first.start();
    this.windowsMax = windowsMax;
  }

  void record(long due, long nanos) {
    if (due < start) {
      return;
    }
    long index = (due - start) / width;
    if (index < windowsMax) {
      while (windows.size() <= index) {
        windows.add(new Histogram());
      }
      windows.get((int) index).record(nanos);
    }
  }

  /** All that was recorded. */
  Histogram total() {
    Histogram all = new Histogram();
    windows.forEach(all::add);
    return all;
  }

  /** The windows that lie wholly within {@code span}, in order. */
  List<Histogram> within(Window span) {
    long from = Math.max(0, Math.ceilDiv(span.start() - start, width));
    long to = Math.min(windows.size(), Math.floorDiv(span.end() - start, width));
    return from < to ? windows.subList((int) from, (int) to) : List.of();
  }
}
