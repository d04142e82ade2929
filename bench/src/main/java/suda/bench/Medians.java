package suda.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Latencies of a span of time: of the windows in it, each the median of its percentile. So one slow
 * moment of the machine spoils one window and not the figure.
 *
 * @param windows how many there were; the other figures are 0 without any
 * @param p50 in nanoseconds
 * @param p99 in nanoseconds
 */
record Medians(int windows, long p50, long p99) {
  /**
   * @param timelines of all loops, of the same windows
   */
  static Medians of(List<Timeline> timelines, Window span) {
    return of(windows(timelines, span));
  }

  /** Over windows of several spans. */
  static Medians of(List<Timeline> timelines, List<Window> spans) {
    return of(spans.stream().flatMap(span -> windows(timelines, span).stream()).toList());
  }

  private static Medians of(List<Histogram> windows) {
    return new Medians(
        windows.size(),
        median(windows.stream().mapToLong(window -> window.percentile(50)).toArray()),
        median(windows.stream().mapToLong(window -> window.percentile(99)).toArray()));
  }

  private static List<Histogram> windows(List<Timeline> timelines, Window span) {
    List<Histogram> sums = new ArrayList<>();
    for (Timeline timeline : timelines) {
      List<Histogram> windows = timeline.within(span);
      for (int i = 0; i < windows.size(); i++) {
        if (i == sums.size()) {
          sums.add(new Histogram());
        }
        sums.get(i).add(windows.get(i));
      }
    }
    return sums;
  }

  /** The middle one; of an even number, the lower of the two. */
  static long median(long... values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
  }

  double p50Ms() {
    return p50 / 1e6;
  }

  double p99Ms() {
    return p99 / 1e6;
  }

  /** This p99 as a multiple of {@code base}'s; 0 where there is none. */
  double p99Ratio(Medians base) {
    return base.p99 == 0 ? 0 : (double) p99 / base.p99;
  }
}
