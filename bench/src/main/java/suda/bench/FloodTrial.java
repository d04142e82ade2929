package suda.bench;

import java.util.ArrayList;
import java.util.List;

/** One kind of flood: when it was on and when it was not, in turn, and what became of it. */
final class FloodTrial {
  private final Flood flood;
  private final List<Window> calm = new ArrayList<>();
  private final List<Window> flooded = new ArrayList<>();
  private long accepted;
  private boolean dropped;

  FloodTrial(Flood flood) {
    this.flood = flood;
  }

  Flood flood() {
    return flood;
  }

  void add(Window calmSpan, Window floodedSpan, long acceptedMeanwhile, boolean droppedMeanwhile) {
    calm.add(calmSpan);
    flooded.add(floodedSpan);
    accepted += acceptedMeanwhile;
    dropped |= droppedMeanwhile;
  }

  Medians calm(List<Timeline> timelines) {
    return Medians.of(timelines, calm);
  }

  Medians flooded(List<Timeline> timelines) {
    return Medians.of(timelines, flooded);
  }

  double acceptedPerSecond() {
    long nanos = flooded.stream().mapToLong(span -> span.end() - span.start()).sum();
    return nanos == 0 ? 0 : accepted * 1e9 / nanos;
  }

  boolean isDropped() {
    return dropped;
  }
}
