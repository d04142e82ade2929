package suda.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import suda.auth.Cost;
import suda.auth.Passwords;

/** {@code suda hash-password}: for configuration files, which must not have the password. */
@Command(
    name = "hash-password",
    description = "Makes of a password the hash that stands in configuration files for it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    customSynopsis = "suda hash-password",
    footer = {
      "  suda hash-password                  asks for it, twice, and does not show it",
      "  suda hash-password < password.txt   takes the first line of a file",
    })
final class HashPasswordCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Console terminal = Logging.isTerminal() ? System.console() : null;
    String password = terminal == null ? line() : asked(terminal);
    if (password == null || password.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(terminal == null ? "No password given." : "Not the same, or empty.");
      return SudaCommand.USAGE;
    }
    spec.commandLine().getOut().println(Passwords.withRandomSalts(Cost.STANDARD).hash(password));
    return SudaCommand.OK;
  }

  /** Null where the two are not the same. */
  private static @Nullable String asked(Console terminal) {
    char[] first = terminal.readPassword("Password: ");
    char[] second = terminal.readPassword("Again: ");
    return first != null && Arrays.equals(first, second) ? new String(first) : null;
  }

  private static @Nullable String line() throws IOException {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
  }
}
