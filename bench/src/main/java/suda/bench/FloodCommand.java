package suda.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code load flood}. */
@Command(
    name = "flood",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "What ordinary talkers notice of one connection that sends as fast as it can and waits for",
      "nothing: their latency without it and with it, in turn.%n"
    },
    footer = {
      "%nExample:",
      "  load flood 127.0.0.1:9999 --flood SAY,PING --pid $(pgrep -f suda.app.Main)",
      "%nExit status: 0 nothing wrong and the bound holds, 1 not so, 2 wrong usage, 3 the server",
      "could not be brought to where measuring begins."
    })
final class FloodCommand implements Callable<Integer> {
  @Mixin private Target target = new Target();

  @Option(
      names = "--flood",
      paramLabel = "KIND",
      split = ",",
      defaultValue = "SAY,PING,JOIN,WHO",
      description =
          "What is sent: PRIVMSG to a channel of the flooder's own, PING, JOIN and PART, WHO of "
              + "everybody (default: ${DEFAULT-VALUE}).")
  private List<Flood> floods = new ArrayList<>();

  @Option(
      names = "--rooms",
      paramLabel = "N",
      defaultValue = "5",
      description = "Channels (default: ${DEFAULT-VALUE}).")
  private int rooms;

  @Option(
      names = "--members",
      paramLabel = "N",
      defaultValue = "10",
      description = "Talkers in each (default: ${DEFAULT-VALUE}).")
  private int members;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "100",
      description = "Messages a second over all channels (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--warmup",
      paramLabel = "SECONDS",
      defaultValue = "15",
      description = "Before measuring (default: ${DEFAULT-VALUE}).")
  private double warmupSeconds;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "Each span, without and with (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Times that each flood is tried (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--bytes",
      paramLabel = "N",
      defaultValue = "100",
      description = "Length of each text, 46 to 400 (default: ${DEFAULT-VALUE}).")
  private int textBytes;

  @Option(
      names = "--ratio-max",
      paramLabel = "R",
      defaultValue = "0",
      description =
          "p99 with a flood, as a multiple of that without, may be so much; 0 for any (default: "
              + "${DEFAULT-VALUE}).")
  private double ratioMax;

  @Override
  public Integer call() throws Exception {
    RoomsPlan plan = plan();
    target.check();
    try (Crowd crowd = new Crowd(target)) {
      Report report = new FloodRun(target, plan, crowd, floods).run(rounds).report(ratioMax);
      report.print(target.json());
      return report.isClean() ? 0 : 1;
    }
  }

  private RoomsPlan plan() {
    try {
      if (rate <= 0 || rounds < 1) {
        throw new IllegalArgumentException("needs a rate above 0 and at least one round");
      }
      return new RoomsPlan(
          rooms, members, members, rate, 1, rate, warmupSeconds, seconds, textBytes);
    } catch (IllegalArgumentException e) {
      throw target.wrong(String.valueOf(e.getMessage()));
    }
  }
}
