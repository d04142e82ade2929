package suda.bench;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code load overload}. */
@Command(
    name = "overload",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Many senders, each of whom keeps so many messages on their way that the server always has",
      "more than it can commit: whether its memory stays bounded, and whether each message that",
      "was echoed reached every member once and in order.%n"
    },
    footer = {
      "%nExample:",
      "  load overload 127.0.0.1:9999 --pid $(pgrep -f suda.app.Main)",
      "%nExit status: 0 nothing wrong and memory is bounded, 1 not so, 2 wrong usage, 3 the server",
      "could not be brought to where measuring begins."
    })
final class OverloadCommand implements Callable<Integer> {
  private static final String ECHO = "echo-message";

  @Mixin private Target target = new Target();

  @Option(
      names = "--rooms",
      paramLabel = "N",
      defaultValue = "5",
      description = "Channels (default: ${DEFAULT-VALUE}).")
  private int rooms;

  @Option(
      names = "--senders",
      paramLabel = "N",
      defaultValue = "10",
      description = "Senders in each, besides two who listen (default: ${DEFAULT-VALUE}).")
  private int senders;

  @Option(
      names = "--window",
      paramLabel = "N",
      defaultValue = "500",
      description = "Messages of each sender on their way (default: ${DEFAULT-VALUE}).")
  private int window;

  @Option(
      names = "--warmup",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "Before measuring, under the same load (default: ${DEFAULT-VALUE}).")
  private double warmupSeconds;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long to measure (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--bytes",
      paramLabel = "N",
      defaultValue = "100",
      description = "Length of each text, 46 to 400 (default: ${DEFAULT-VALUE}).")
  private int textBytes;

  @Option(
      names = "--growth-max",
      paramLabel = "R",
      defaultValue = "1.2",
      description =
          "Resident memory in the second half, as a multiple of that in the first, may be so much "
              + "(default: ${DEFAULT-VALUE}).")
  private double growthMax;

  @Override
  public Integer call() throws Exception {
    target.check();
    if (!target.echoes()) {
      target.caps().add(ECHO);
    }
    RoomsPlan plan = plan();
    MemorySeries memory = new MemorySeries(target.pids());
    try (Crowd crowd = new Crowd(target)) {
      RoomsResult result = new RoomsRun(target, plan, crowd).run();
      memory.close();
      Report report = report(result, memory.residentKb(), Memory.of(target));
      report.print(target.json());
      return report.isClean() ? 0 : 1;
    }
  }

  private RoomsPlan plan() {
    try {
      return new RoomsPlan(
          rooms, senders + 2, senders, 0, window, 0, warmupSeconds, seconds, textBytes);
    } catch (IllegalArgumentException e) {
      throw target.wrong(String.valueOf(e.getMessage()));
    }
  }

  private Report report(RoomsResult result, List<Long> residentKb, Memory end) {
    double growth = MemorySeries.growth(residentKb);
    System.err.println("server VmRSS each second, KB: " + residentKb);
    Report report =
        new Report("overload", target.label(), growth <= growthMax && result.findings().isClean())
            .count("on_their_way", "messages on their way", (long) rooms * senders * window)
            .number("accepted_per_s", "messages accepted/s", result.sentPerSecond(), 0)
            .number("p99_ms", "latency p99, ms", result.latency().percentile(99) / 1e6, 1)
            .count("rss_max_kb", "server VmRSS at most, KB", MemorySeries.max(residentKb))
            .count("heap_kb", "live heap afterwards, KB", end.heapKb())
            .number("rss_growth", "second half's, as a multiple of the first's", growth, 2)
            .number("rss_growth_max", "which may be", growthMax, 2);
    return result.findings().addTo(report);
  }
}
