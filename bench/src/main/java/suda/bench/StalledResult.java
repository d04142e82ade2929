package suda.bench;

import java.util.List;

/** What a run of {@code stalled} found. */
record StalledResult(
    Target target,
    StalledPlan plan,
    StalledPhases phases,
    List<Timeline> timelines,
    Histogram lateness,
    Findings findings) {
  /**
   * @param memoryMaxKb that a stalled reader may cost
   * @param ratioMax p99 of the healthy while others stall, as a multiple of that before
   */
  Report report(double memoryMaxKb, double ratioMax) {
    boolean holds = memoryKb() <= memoryMaxKb && ratio(phases.during()) <= ratioMax;
    Report report = new Report("stalled", target.label(), holds && findings.isClean());
    offered(report);
    memory(report, memoryMaxKb);
    latency(report, "before", phases.before());
    latency(report, "during", phases.during());
    latency(report, "catching_up", phases.catchingUp());
    latency(report, "after", phases.after());
    report
        .number("p99_ratio", "p99 during, as a multiple of before", ratio(phases.during()), 2)
        .number("p99_ratio_max", "which may be", ratioMax, 2)
        .number("sent_late_p99_ms", "sent late p99, ms", lateness.percentile(99) / 1e6, 3)
        .number("catch_up_s", "seconds until all were up to date", phases.catchUpSeconds(), 2);
    return findings.addTo(report);
  }

  private void offered(Report report) {
    report
        .count("stalled", "readers that stalled", plan.stalled())
        .count("healthy", "healthy readers", plan.healthy())
        .number("rate", "messages/s offered", plan.rate(), 0)
        .number("stall_s", "seconds not reading", plan.stallSeconds(), 1)
        .count("unread", "messages said meanwhile", phases.unread());
  }

  private void memory(Report report, double maxKb) {
    Memory calm = phases.calm();
    Memory full = phases.full();
    report
        .count("rss_before_kb", "server VmRSS before, KB", calm.residentKb())
        .count("rss_during_kb", "server VmRSS at the end of the stall, KB", full.residentKb())
        .count("heap_before_kb", "live heap before, KB", calm.heapKb())
        .count("heap_during_kb", "live heap at the end of the stall, KB", full.heapKb())
        .number("kernel_kb_per_stalled", "kernel's queues per stalled reader, KB", kernelKb(), 1)
        .number("memory_kb_per_stalled", "memory per stalled reader, KB", memoryKb(), 1)
        .number("memory_kb_max", "which may be", maxKb, 1);
  }

  private void latency(Report report, String phase, Window span) {
    Medians medians = Medians.of(timelines, span);
    String words = phase.replace('_', ' ');
    report
        .number("p50_ms_" + phase, "p50 " + words + ", ms", medians.p50Ms(), 3)
        .number("p99_ms_" + phase, "p99 " + words + ", ms", medians.p99Ms(), 3);
  }

  private double ratio(Window span) {
    return Medians.of(timelines, span).p99Ratio(Medians.of(timelines, phases.before()));
  }

  private double memoryKb() {
    return (double) phases.full().grownKb(phases.calm()) / plan.stalled();
  }

  private double kernelKb() {
    return (double) phases.kernelKb() / plan.stalled();
  }
}
