package suda.app.config;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import suda.app.config.Allowed.ListOf;
import suda.app.config.Allowed.WholeNumber;

/** Writes {@code docs/configuration.md} from the table of settings. */
final class ConfigurationPage {

  private static final String PAGE =
      """
      # Configuration

      <!-- Made from suda.app.config.Setting: change that, then run
           ./test -pl app -am -Dtest=ConfigurationPageTest -Dsurefire.failIfNoSpecifiedTests=false \
      -Dsuda.docs.update=true -->

      Nothing needs to be set: `./suda server` serves on 127.0.0.1:9999. What can be set is in the
      table below, and each of it in three ways: as a flag, as a variable of the environment, or as
      a key in a TOML file named by `--config FILE` or `SUDA_CONFIG`. If several say something, the
      first of these wins:

      1. flags: `--port 7000`
      2. the environment's `SUDA_*`: `SUDA_PORT=7000`
      3. the environment's `host` and `port`, as in the tutorial that Suda grew from
      4. the TOML file: `listen.port = 7000`
      5. the default

      A variable set to nothing counts as not set. A relative path in a file counts from the file's
      directory, elsewhere from the working directory.

      A mistake is answered with one line and exit code 78, and the server does not start:

      ```
      suda.toml:12: listen.port: expected a whole number from 0 to 65535, found "abc"
      ```

      ## Settings

      | Key | Flag | Variable | Allowed | Default | |
      |---|---|---|---|---|---|
      %s

      ## A file with every default

      A line with nothing in it to change can be left out.

      ```toml
      %s
      ```

      ## The launcher

      `./suda` itself reads two variables: `SUDA_JAVA_HOME`, the JDK (25 or newer) to use instead of
      the one it finds, and `SUDA_JAVA_OPTS`, more options for `java`, such as `-Xmx2g`: the server's heap has
      at most 512 MB otherwise, which is enough for some 50,000 users. Where it is not, the server ends, having lost
      nothing, and is to be started with more.

      ## Exit codes

      | Code | Meaning |
      |---|---|
      | 0 | done, or stopped as asked |
      | 64 | the command line was not understood |
      | 69 | no JDK 25 or newer was found |
      | 70 | a defect, or Suda could not be built |
      | 73 | a folder or file could not be made |
      | 78 | something that was set cannot be |
      """;

  private ConfigurationPage() {}

  static String text() {
    return PAGE.formatted(lines(ConfigurationPage::row), lines(ConfigurationPage::assignment));
  }

  private static String lines(Function<Setting, String> line) {
    return Arrays.stream(Setting.values()).map(line).collect(Collectors.joining("\n"));
  }

  private static String row(Setting setting) {
    return "| `%s` | `%s` | `%s` | %s | %s | %s |"
        .formatted(
            setting.key(),
            setting.flag(),
            setting.variable(),
            setting.allowed().expected(),
            setting.standard().isEmpty() ? "none" : "`" + setting.standard() + "`",
            setting.description());
  }

  private static String assignment(Setting setting) {
    if (setting.allowed() instanceof ListOf) {
      return setting.key() + " = []";
    }
    String quote = setting.allowed() instanceof WholeNumber ? "" : "\"";
    String line = setting.key() + " = " + quote + setting.standard() + quote;
    // No text would say the same as these, left out.
    boolean unsaid = setting.standard().isEmpty() || setting == Setting.DATA_DIRECTORY;
    return unsaid ? "# " + line : line;
  }
}
