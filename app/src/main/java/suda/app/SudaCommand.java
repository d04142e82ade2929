package suda.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code suda}: names its subcommands. */
@Command(name = "suda", mixinStandardHelpOptions = true)
final class SudaCommand {

  /** Returns the exit code. */
  static int run(String... args) {
    return new CommandLine(new SudaCommand()).execute(args);
  }
}
