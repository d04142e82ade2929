package suda.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code load stalled}. */
@Command(
    name = "stalled",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Readers that stop reading for a while in a busy channel: what they cost the server and",
      "the others, and whether they get each message once and in order when they read on.%n"
    },
    footer = {
      "%nExample:",
      "  load stalled 127.0.0.1:9999 --pid $(pgrep -f suda.app.Main)",
      "%nExit status: 0 nothing wrong and all bounds hold, 1 not so, 2 wrong usage, 3 the server",
      "could not be brought to where measuring begins."
    })
final class StalledCommand implements Callable<Integer> {
  @Mixin private Target target = new Target();

  @Option(
      names = "--stalled",
      paramLabel = "N",
      defaultValue = "100",
      description = "Readers that stop (default: ${DEFAULT-VALUE}).")
  private int stalled;

  @Option(
      names = "--healthy",
      paramLabel = "N",
      defaultValue = "20",
      description = "Readers that do not (default: ${DEFAULT-VALUE}).")
  private int healthy;

  @Option(
      names = "--senders",
      paramLabel = "N",
      defaultValue = "5",
      description = "Members that send, and read (default: ${DEFAULT-VALUE}).")
  private int senders;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "500",
      description = "Messages a second, sent by the clock (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--stall",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long they do not read (default: ${DEFAULT-VALUE}).")
  private double stallSeconds;

  @Option(
      names = "--calm",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description = "How long is measured before, and after (default: ${DEFAULT-VALUE}).")
  private double calmSeconds;

  @Option(
      names = "--warmup",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description = "Before measuring (default: ${DEFAULT-VALUE}).")
  private double warmupSeconds;

  @Option(
      names = "--receive-bytes",
      paramLabel = "N",
      defaultValue = "16384",
      description =
          "Receive buffer of those that stall, so that what they do not read stays with the server"
              + " and not in this machine's kernel; 0 for what the kernel likes (default:"
              + " ${DEFAULT-VALUE}).")
  private int receiveBytes;

  @Option(
      names = "--bytes",
      paramLabel = "N",
      defaultValue = "400",
      description =
          "Length of each text, 46 to 400; what is said must be more than the server's kernel keeps"
              + " (default: ${DEFAULT-VALUE}).")
  private int textBytes;

  @Option(
      names = "--memory-max",
      paramLabel = "KB",
      defaultValue = "64",
      description = "Memory that a stalled reader may cost the server (default: ${DEFAULT-VALUE}).")
  private double memoryMaxKb;

  @Option(
      names = "--ratio-max",
      paramLabel = "R",
      defaultValue = "1.1",
      description =
          "The healthy readers' p99 meanwhile, as a multiple of that before, may be so much "
              + "(default: ${DEFAULT-VALUE}).")
  private double ratioMax;

  @Override
  public Integer call() throws Exception {
    StalledPlan plan = plan();
    target.check();
    try (Crowd crowd = new Crowd(target)) {
      StalledResult result = new StalledRun(target, plan, crowd).run();
      Report report = result.report(memoryMaxKb, ratioMax);
      report.print(target.json());
      return report.isClean() ? 0 : 1;
    }
  }

  private StalledPlan plan() {
    try {
      return new StalledPlan(
          stalled,
          healthy,
          senders,
          rate,
          warmupSeconds,
          calmSeconds,
          stallSeconds,
          receiveBytes,
          textBytes);
    } catch (IllegalArgumentException e) {
      throw target.wrong(String.valueOf(e.getMessage()));
    }
  }
}
