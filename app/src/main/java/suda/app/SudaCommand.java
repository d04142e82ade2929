package suda.app;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import suda.app.config.BadConfig;
import suda.app.config.Nearest;

/** {@code suda}: names its subcommands. */
@Command(
    name = "suda",
    description = "A chat server and its client: plain text and IRC on one port, nothing lost.",
    synopsisSubcommandLabel = "(server | chat | simulate | hash-password)",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  suda server                     serve on 127.0.0.1:9999",
      "  suda chat                       talk there, from another terminal",
      "  suda server --host 0.0.0.0      let others in",
      "  suda chat chat.example.org      talk there",
      "  suda server --help              everything that can be set",
    })
final class SudaCommand implements Runnable {

  /** Done, or did what was asked. */
  static final int OK = 0;

  /** EX_USAGE: the command line is not understood. */
  static final int USAGE = 64;

  /** EX_SOFTWARE: a defect. */
  static final int DEFECT = 70;

  /** EX_CONFIG: something that was set cannot be. */
  static final int BAD_CONFIG = 78;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Parses {@code args}, does what they say and returns the exit code. */
  static int run(String... args) {
    return commandLine().execute(args);
  }

  static CommandLine commandLine() {
    CommandLine line =
        new CommandLine(new SudaCommand())
            .addSubcommand(ServerCommand.commandLine())
            .addSubcommand(new ChatCommand())
            .addSubcommand(new SimulateCommand())
            .addSubcommand(new HashPasswordCommand());
    line.getSubcommands().values().forEach(SudaCommand::endsWithDefect);
    line.setParameterExceptionHandler((error, args) -> refused(error));
    line.setExecutionExceptionHandler((error, failed, parsed) -> failed(error, failed));
    return line;
  }

  /** What nobody expected ends with this code, after its stack trace. */
  private static void endsWithDefect(CommandLine line) {
    line.getCommandSpec().exitCodeOnExecutionException(DEFECT);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: server, chat, simulate or hash-password");
  }

  /** One line and where to read more, instead of the whole help. */
  private static int refused(ParameterException error) {
    CommandLine line = error.getCommandLine();
    line.getErr().println(line.getColorScheme().errorText(reason(error)));
    line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
    return USAGE;
  }

  private static String reason(ParameterException error) {
    return error instanceof UnmatchedArgumentException unmatched
        ? unknown(unmatched.getUnmatched().getFirst(), error.getCommandLine())
        : String.valueOf(error.getMessage());
  }

  private static String unknown(String word, CommandLine line) {
    CommandSpec command = line.getCommandSpec();
    List<String> known =
        Stream.concat(
                command.optionsMap().keySet().stream(), command.subcommands().keySet().stream())
            .toList();
    String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    return name
        + ": not understood"
        + Nearest.to(name, known).map(nearest -> "; did you mean " + nearest + "?").orElse("");
  }

  private static int failed(Exception error, CommandLine line) throws Exception {
    if (error instanceof BadConfig) {
      line.getErr().println(line.getColorScheme().errorText(error.getMessage()));
      return BAD_CONFIG;
    }
    throw error;
  }
}
