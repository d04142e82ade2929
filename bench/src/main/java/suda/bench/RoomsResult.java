package suda.bench;

/** What a run of {@code rooms} found. */
record RoomsResult(
    Target target,
    RoomsPlan plan,
    Sample before,
    Sample after,
    Histogram latency,
    Histogram lateness,
    Findings findings) {
  Report report() {
    Report report = new Report("rooms", target.label(), findings.isClean());
    offered(report);
    speed(report);
    cost(report);
    latency(report);
    return findings.addTo(report);
  }

  private void offered(Report report) {
    report
        .count("rooms", "channels", plan.rooms())
        .count("members", "members each", plan.members())
        .count("senders", "senders each", plan.senders())
        .count("text_bytes", "bytes of text", plan.textBytes())
        .number("rate", "messages/s offered (0: as acknowledged)", plan.rate(), 0)
        .number("seconds", "seconds measured", seconds(), 2);
  }

  private void speed(Report report) {
    report
        .number("messages_per_s", "messages/s sent", sentPerSecond(), 1)
        .count("deliveries", "deliveries", deliveries())
        .number("deliveries_per_s", "deliveries/s", deliveries() / seconds(), 0);
  }

  private void cost(Report report) {
    double cpu = after.server().cpuSeconds() - before.server().cpuSeconds();
    double own = after.generator().cpuSeconds() - before.generator().cpuSeconds();
    report
        .number("server_cpu_s", "server CPU seconds", cpu, 2)
        .number(
            "cpu_s_per_million",
            "server CPU seconds per million deliveries",
            deliveries() == 0 ? 0 : cpu * 1e6 / deliveries(),
            2)
        .number("generator_cpu_s", "load generator CPU seconds", own, 2)
        .count("rss_kb", "server VmRSS at the end, KB", after.server().residentKb())
        .count("pss_kb", "server Pss at the end, KB", after.server().proportionalKb());
  }

  private void latency(Report report) {
    report
        .number("p50_ms", "latency p50, ms", millis(latency.percentile(50)), 3)
        .number("p99_ms", "latency p99, ms", millis(latency.percentile(99)), 3)
        .number("p999_ms", "latency p99.9, ms", millis(latency.percentile(99.9)), 3)
        .number("max_ms", "latency maximum, ms", millis(latency.max()), 3)
        .number("sent_late_p99_ms", "sent late p99, ms", millis(lateness.percentile(99)), 3);
  }

  double sentPerSecond() {
    return (after.sent() - before.sent()) / seconds();
  }

  private long deliveries() {
    return after.delivered() - before.delivered();
  }

  private double seconds() {
    return (after.time() - before.time()) / 1e9;
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
