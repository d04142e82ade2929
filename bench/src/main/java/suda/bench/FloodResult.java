package suda.bench;

import java.util.List;
import java.util.Locale;

/** What a run of {@code flood} found. */
record FloodResult(
    Target target,
    RoomsPlan plan,
    List<FloodTrial> trials,
    List<Timeline> timelines,
    Histogram lateness,
    Findings findings) {
  /**
   * @param ratioMax p99 with a flood, as a multiple of that without; 0 for any
   */
  Report report(double ratioMax) {
    boolean holds = ratioMax == 0 || trials.stream().allMatch(trial -> ratio(trial) <= ratioMax);
    Report report =
        new Report("flood", target.label(), holds && findings.isClean())
            .count("users", "users who talk", plan.connections())
            .count("rooms", "channels", plan.rooms())
            .number("rate", "messages/s offered", plan.rate(), 0)
            .number("sent_late_p99_ms", "sent late p99, ms", lateness.percentile(99) / 1e6, 3);
    trials.forEach(trial -> add(report, trial));
    report.number("p99_ratio_max", "p99 ratio which may be (0: any)", ratioMax, 2);
    return findings.addTo(report);
  }

  private void add(Report report, FloodTrial trial) {
    Medians calm = trial.calm(timelines);
    Medians flooded = trial.flooded(timelines);
    String kind = trial.flood().name();
    String key = kind.toLowerCase(Locale.ROOT) + "_";
    report
        .number(key + "p50_ms_without", kind + ": p50 without, ms", calm.p50Ms(), 3)
        .number(key + "p50_ms_with", kind + ": p50 with, ms", flooded.p50Ms(), 3)
        .number(key + "p99_ms_without", kind + ": p99 without, ms", calm.p99Ms(), 3)
        .number(key + "p99_ms_with", kind + ": p99 with, ms", flooded.p99Ms(), 3)
        .number(key + "p99_ratio", kind + ": p99 ratio", ratio(trial), 2)
        .number(key + "accepted_per_s", kind + ": carried out/s", trial.acceptedPerSecond(), 0)
        .count(key + "dropped", kind + ": flooder cut off", trial.isDropped() ? 1 : 0);
  }

  private double ratio(FloodTrial trial) {
    return trial.flooded(timelines).p99Ratio(trial.calm(timelines));
  }
}
