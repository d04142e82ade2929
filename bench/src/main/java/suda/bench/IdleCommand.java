package suda.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code load idle}. */
@Command(
    name = "idle",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "What a registered connection that says nothing costs the server: its memory before and",
      "after many of them, and its CPU time while they wait.%n"
    },
    footer = {
      "%nExample:",
      "  load idle 127.0.0.1:6667 --connections 2000 --pid $(pidof inspircd)",
      "%nStart the server afresh: memory that it has freed hides what connections take.",
      "%nExit status: 0 nothing wrong, 1 the server closed connections, 2 wrong usage, 3 not all",
      "could register."
    })
final class IdleCommand implements Callable<Integer> {
  @Mixin private Target target = new Target();

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--first",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Of these so many come before memory is first read, so that what the first connection "
              + "alone costs, such as code being loaded, is not shared out among all (default: "
              + "${DEFAULT-VALUE}).")
  private int first;

  @Option(
      names = "--settle",
      paramLabel = "SECONDS",
      defaultValue = "3",
      description = "Quiet time before each reading (default: ${DEFAULT-VALUE}).")
  private long settleSeconds;

  @Option(
      names = "--hold",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "How long CPU time is measured (default: ${DEFAULT-VALUE}).")
  private long holdSeconds;

  @Override
  public Integer call() throws Exception {
    if (first < 0 || connections <= first) {
      throw target.wrong("needs more --connections than come --first");
    }
    target.check();
    try (Crowd crowd = new Crowd(target)) {
      Report report = measure(crowd);
      report.print(target.json());
      return report.isClean() ? 0 : 1;
    }
  }

  private Report measure(Crowd crowd) throws IOException, NotReady, InterruptedException {
    crowd.grow(first);
    ServerUsage few = settled(crowd);
    crowd.grow(connections - first);
    ServerUsage many = settled(crowd);
    TimeUnit.SECONDS.sleep(holdSeconds);
    ServerUsage later = ServerUsage.of(target.pids());
    crowd.barrier();
    return report(few, many, later, crowd.sum(loop -> loop.dropped().sum()));
  }

  private ServerUsage settled(Crowd crowd) throws IOException, NotReady, InterruptedException {
    crowd.barrier();
    TimeUnit.SECONDS.sleep(settleSeconds);
    return ServerUsage.of(target.pids());
  }

  private Report report(ServerUsage few, ServerUsage many, ServerUsage later, long dropped) {
    double added = connections - first;
    double resident = many.residentKb() - few.residentKb();
    double proportional = many.proportionalKb() - few.proportionalKb();
    double registering = many.cpuSeconds() - few.cpuSeconds();
    double idling = later.cpuSeconds() - many.cpuSeconds();
    return new Report("idle", target.label(), dropped == 0)
        .count("connections", "connections", connections)
        .count("first", "of these before the first reading", first)
        .count("rss_before_kb", "server VmRSS with the first, KB", few.residentKb())
        .count("rss_after_kb", "server VmRSS with all, KB", many.residentKb())
        .number("rss_kb_per_connection", "VmRSS per connection, KB", resident / added, 2)
        .count("pss_before_kb", "server Pss with the first, KB", few.proportionalKb())
        .count("pss_after_kb", "server Pss with all, KB", many.proportionalKb())
        .number("pss_kb_per_connection", "Pss per connection, KB", proportional / added, 2)
        .number("register_cpu_s", "server CPU seconds to register the others", registering, 2)
        .number("idle_cpu_percent", "server CPU while idle, %", 100 * idling / holdSeconds, 2)
        .count("dropped", "connections closed by the server", dropped);
  }
}
