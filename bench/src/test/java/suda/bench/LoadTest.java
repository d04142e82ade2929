package suda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LoadTest {
  private final StringWriter errors = new StringWriter();

  @Test
  void aHostThatIsNotLoopbackIsRefused() {
    // 192.0.2.0/24 is for documentation, RFC 5737: nobody is there.
    assertThat(run("rooms", "192.0.2.1:6667")).isEqualTo(2);
    assertThat(errors.toString()).contains("192.0.2.1:6667 is not a loopback address");
    assertThat(run("idle", "192.0.2.1:6667")).isEqualTo(2);
  }

  @Test
  void anAddressWithoutAPortIsRefused() {
    assertThat(run("rooms", "127.0.0.1")).isEqualTo(2);
    assertThat(errors.toString()).contains("expected HOST:PORT").contains("\"127.0.0.1\"");
  }

  @Test
  void aPlanThatCannotBeIsRefusedInWords() {
    assertThat(run("rooms", "127.0.0.1:1", "--members", "5", "--senders", "6")).isEqualTo(2);
    assertThat(errors.toString()).contains("from one sender to as many as there are members");
  }

  @Test
  void aStallThatCannotBeIsRefusedInWords() {
    assertThat(run("stalled", "127.0.0.1:1", "--stalled", "0")).isEqualTo(2);
    assertThat(errors.toString()).contains("needs at least one reader that stalls");
  }

  @Test
  void theReportIsOneFlatLineOfJson() {
    Report report =
        new Report("rooms", "a \"server\"", false).count("lost", "lost", 3).number("x", "x", 1, 2);
    assertThat(report.json())
        .isEqualTo(
            "{\"server\":\"a _server_\",\"mode\":\"rooms\",\"ok\":false,\"lost\":3,\"x\":1.00}");
  }

  @Test
  void cpuTimeIsReadPastAnyCommandName() {
    String stat = "42 (a) b (c) S 1 42 42 0 -1 4194560 1 0 0 0 250 75 9 9 20 0 1 0 100 1 1";
    assertThat(ServerUsage.cpuSeconds(stat)).isEqualTo(3.25);
  }

  private int run(String... arguments) {
    CommandLine line = Load.commandLine();
    line.setErr(new PrintWriter(errors, true));
    return line.execute(arguments);
  }
}
