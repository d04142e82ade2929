package suda.bench;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The load generator's {@code main}. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    version = "load 0.1.0",
    subcommands = {
      RoomsCommand.class,
      IdleCommand.class,
      StalledCommand.class,
      FloodCommand.class,
      OverloadCommand.class,
      SearchCommand.class
    },
    synopsisSubcommandLabel = "rooms|idle|stalled|flood|overload|search",
    description = {
      "Measures an IRC server: deliveries, the server's CPU time and memory, latency, and whether",
      "anything is lost, doubled or out of order.%n"
    },
    footer = "%nSee also: load rooms --help, and so on.")
public final class Load {
  private static final int NOT_READY = 3;

  private Load() {}

  /** Runs the command line and exits with its status. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Load())
        .setUsageHelpWidth(100)
        .setExecutionExceptionHandler((problem, line, parsed) -> explain(problem));
  }

  /** What the server or the system did is told in a line; anything else is a bug. */
  private static int explain(Exception problem) throws Exception {
    switch (problem) {
      case NotReady why -> System.err.println("load: " + why.getMessage());
      case IOException why -> System.err.println("load: " + why);
      default -> throw problem;
    }
    return NOT_READY;
  }
}
