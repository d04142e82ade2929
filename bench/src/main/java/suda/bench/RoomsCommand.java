package suda.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code load rooms}. */
@Command(
    name = "rooms",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Channels of members, some of whom send. Every member checks that it gets each message of",
      "the others in its channel once, in each sender's order and in its channel's order.%n"
    },
    footer = {
      "%nExamples:",
      "  load rooms 127.0.0.1:6667 --members 200 --senders 10 --rate 200 --pid $(pidof inspircd)",
      "  load rooms 127.0.0.1:9999 --rooms 20 --members 10 --senders 10 --closed --json",
      "%nExit status: 0 nothing wrong, 1 something lost, doubled, out of order, dropped or refused,",
      "2 wrong usage, 3 the server could not be brought to where measuring begins."
    })
final class RoomsCommand implements Callable<Integer> {
  @Mixin private Target target = new Target();

  @Option(
      names = "--rooms",
      paramLabel = "N",
      defaultValue = "1",
      description = "Channels (default: ${DEFAULT-VALUE}).")
  private int rooms;

  @Option(
      names = "--members",
      paramLabel = "N",
      defaultValue = "200",
      description = "Connections in each (default: ${DEFAULT-VALUE}).")
  private int members;

  @Option(
      names = "--senders",
      paramLabel = "N",
      defaultValue = "10",
      description = "Members of each that send (default: ${DEFAULT-VALUE}).")
  private int senders;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "50",
      description =
          "Messages a second over all channels, sent by the clock (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--closed",
      description =
          "Instead of --rate: each sender sends when its last message is acknowledged, by echo-message if that is among --caps, otherwise by the answer to a PING.")
  private boolean closed;

  @Option(
      names = "--window",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "With --closed: messages per sender that may wait for that (default: ${DEFAULT-VALUE}).")
  private int window;

  @Option(
      names = "--warmup",
      paramLabel = "SECONDS",
      defaultValue = "3",
      description = "Before measuring (default: ${DEFAULT-VALUE}).")
  private double warmupSeconds;

  @Option(
      names = "--warmup-rate",
      paramLabel = "R",
      description = "Messages a second while warming up (default: that of --rate).")
  private double warmupRate = -1;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long to measure (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--bytes",
      paramLabel = "N",
      defaultValue = "100",
      description = "Length of each text, 46 to 400 (default: ${DEFAULT-VALUE}).")
  private int textBytes;

  @Override
  public Integer call() throws Exception {
    RoomsPlan plan = plan();
    target.check();
    try (Crowd crowd = new Crowd(target)) {
      Report report = new RoomsRun(target, plan, crowd).run().report();
      report.print(target.json());
      return report.isClean() ? 0 : 1;
    }
  }

  private RoomsPlan plan() {
    double offered = closed ? 0 : rate;
    try {
      return new RoomsPlan(
          rooms,
          members,
          senders,
          offered,
          window,
          warmupRate < 0 ? offered : warmupRate,
          warmupSeconds,
          seconds,
          textBytes);
    } catch (IllegalArgumentException e) {
      throw target.wrong(String.valueOf(e.getMessage()));
    }
  }
}
