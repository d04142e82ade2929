package suda.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import suda.app.config.Setting;

/** What the program answers to what is typed. */
class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @EnumSource
  void theHelpNamesEverySetting(Setting setting) {
    assertThat(run("server", "--help")).isZero();
    assertThat(unwrapped())
        .contains(setting.flag() + "=" + setting.allowed().label())
        .contains(setting.description())
        .contains(setting.variable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "server --help",
        "chat --help",
        "simulate --help",
        "hash-password --help",
        "admin --help",
        "backup --help",
        "restore --help",
        "export --help",
        "import --help"
      })
  void everyHelpHasExamplesAndFitsATerminal(String arguments) {
    assertThat(run(arguments.split(" "))).isZero();
    assertThat(out.toString()).contains("Examples:");
    assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
  }

  @Test
  void theHelpOfChatNamesItsOptions() {
    run("chat", "--help");
    assertThat(out.toString()).contains("[host[:port]]", "--nick", "--room", "--plain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "server --version", "chat --version"})
  void theVersionIsTheBuilds(String arguments) {
    assertThat(run(arguments.split(" "))).isZero();
    assertThat(out.toString()).matches("Suda \\d+\\.\\d+\\.\\d+\\S*( \\(\\S+\\))?, Java .+\\R");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          server --prt 1   > --prt: not understood; did you mean --port?
          server --prt=1   > --prt: not understood; did you mean --port?
          server xyzzy     > xyzzy: not understood
          sever            > sever: not understood; did you mean server?
          server --port    > Missing required parameter for option '--port' (N)
          chat a b         > b: not understood
          simulate --seeds 0 > --seeds: expected a number from 1 on, found "0"
          chat --nick a,b  > --nick: expected a name without spaces or commas, found "a,b"
          chat --room :a   > --room: expected a name without spaces or commas, found ":a"
          export --since x > expected a day or a moment such as 2026-01-31 or 2026-01-31T20:15:00, found "x"
          import --zone x p > --zone: expected a time zone such as Europe/Berlin, found "x"
          import --channel t p > --channel: expected a channel such as #tea, found "t"
          chat a:b         > expected host, host:port or [address]:port, found "a:b"
          """)
  void whatIsNotUnderstoodIsUsage64(String arguments, String message) {
    assertThat(run(arguments.split(" +"))).isEqualTo(64);
    assertThat(err.toString()).contains(message).contains("Try: suda");
    assertThat(err.toString().lines()).hasSize(2);
  }

  @Test
  void theHelpShowsNoPlaceholdersButThoseOfTheEnvironment() {
    run("server", "--help");
    assertThat(out.toString())
        .contains("-h, --help")
        .contains("-V, --version")
        .contains("${XDG_DATA_HOME:-")
        .doesNotContain("picocli");
  }

  @Test
  void nothingToDoIsUsage64() {
    assertThat(run()).isEqualTo(64);
    assertThat(err.toString()).contains("server, chat or another; suda --help has all");
  }

  @Test
  void whatCannotBeSetIsConfig78() {
    assertThat(run("server", "--port", "abc")).isEqualTo(78);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "--port: expected a whole number from 0 to 65535, found \"abc\"");
  }

  /** Puts together what the help broke into lines. */
  private String unwrapped() {
    return out.toString().replaceAll("\\s+", " ");
  }

  private int run(String... arguments) {
    CommandLine line = SudaCommand.commandLine();
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
