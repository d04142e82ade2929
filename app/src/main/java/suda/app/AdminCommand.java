package suda.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import suda.app.config.BadConfig;
import suda.app.operator.AdminLink;
import suda.app.operator.AdminPrompt;
import suda.app.operator.Unable;
import suda.session.console.AdminFront;

/** {@code suda admin}: the console's verbs, for the server that runs. */
@Command(
    name = "admin",
    description = {
      "Has the running server do what its operator can type on its console. Without a",
      "verb it asks for one after the other: on a terminal with a line editor, in a",
      "pipe line by line. Only for the user whom the server runs as, on its machine."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    customSynopsis = "suda admin [OPTION]... [VERB [ARGUMENT]...]",
    footerHeading = "%nVerbs:%n")
final class AdminCommand implements Callable<Integer> {
  private static final int REFUSED = 1;

  private static final List<String> EXAMPLES =
      List.of(
          "",
          "Examples:",
          "  suda admin who                       who is here",
          "  suda admin kick bob enough           removes bob",
          "  suda admin say back in five minutes  to everybody",
          "  suda admin                           one verb after the other",
          "  suda admin < verbs.txt               likewise, from a file",
          "",
          "Exit code: 0 if it is done, 1 if the server refused, 69 if no server runs with",
          "this data directory, 77 if it is another user's.");

  @Mixin private final DataOptions data = new DataOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "VERB",
      description = "What to do, and with whom or what; see below.")
  private List<String> words = List.of();

  /** The command, whose help lists the verbs of this version. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new AdminCommand());
    List<String> footer = new ArrayList<>();
    AdminFront.verbs().forEach(verb -> footer.add("  " + verb));
    footer.addAll(EXAMPLES);
    line.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
    // What follows the verb is the verb's, whatever it looks like.
    return line.setStopAtPositional(true);
  }

  @Override
  public Integer call() throws BadConfig, Unable, IOException {
    Logging.quiet();
    PrintWriter out = spec.commandLine().getOut();
    try (AdminLink link = AdminLink.open(data.directory())) {
      return talk(link, out) ? SudaCommand.OK : REFUSED;
    } finally {
      out.flush();
    }
  }

  private boolean talk(AdminLink link, PrintWriter out) throws IOException, Unable {
    if (!words.isEmpty()) {
      return link.ask(String.join(" ", words), out::println);
    }
    if (Logging.isTerminal()) {
      AdminPrompt.talk(link);
      return true;
    }
    return AdminPrompt.run(
        link, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
  }
}
