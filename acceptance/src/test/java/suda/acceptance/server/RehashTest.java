package suda.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** A configuration that is read again while the server runs. See docs/operators.md. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RehashTest {
  @TempDir Path directory;
  private Path file;
  private Path motd;
  private ServerProcess server;

  @BeforeEach
  void start() throws Exception {
    file = directory.resolve("suda.toml");
    motd = Files.writeString(directory.resolve("motd.txt"), "tea at four\n");
    Files.writeString(file, "motd.file = \"motd.txt\"\n");
    server = ServerProcess.start(directory.resolve("data"), "--config", file.toString());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void whatCanChangeDoesAndTheRestIsNamed() throws Exception {
    Files.writeString(motd, "tea at five\n");
    Files.writeString(
        file,
        """
        motd.file = "motd.txt"
        network.name = "Teahouse"
        server.name = "tea.example"

        [[oper]]
        name = "root"
        account = "root"
        """);
    server.type("/rehash");
    server.awaitOutput("network.name: changed");
    server.awaitOutput("server.name: needs a restart");
    server.awaitOutput("motd.file: has another text");
    server.awaitOutput("oper: changed");
    try (TestSocket ann = TestSocket.irc(server.port(), "ann", "server-time")) {
      ann.send("MOTD");
      assertThat(ann.await(" 376 ")).anyMatch(line -> line.contains("tea at five"));
      ann.send("VERSION");
      assertThat(ann.await("UTF8ONLY")).anyMatch(line -> line.contains("NETWORK=Teahouse"));
      ann.send("OPER root wrong");
      ann.await(" 464 ");
    }
  }

  @Test
  void aMistakeIsNamedWithItsPlaceAndTheOldSettingsHold() throws Exception {
    Files.writeString(file, "motd.file = \"motd.txt\"\nping.interval = \"soon\"\n");
    server.type("/rehash");
    server.awaitOutput("suda.toml:2: ping.interval: expected a whole number");
    server.awaitOutput("nothing was changed");
    Files.writeString(file, "motd.file = \"gone.txt\"\n");
    server.type("/rehash");
    server.awaitOutput("cannot read the message of the day");
    try (TestSocket ann = TestSocket.irc(server.port(), "ann", "server-time")) {
      ann.send("MOTD");
      assertThat(ann.await(" 376 ")).anyMatch(line -> line.contains("tea at four"));
    }
  }

  @Test
  void aHangUpHasTheSameEffect() throws Exception {
    Files.writeString(file, "limits.lines_per_second = 50\n");
    new ProcessBuilder("kill", "-HUP", String.valueOf(server.pid())).start().waitFor();
    server.awaitOutput("limits.lines_per_second: changed");
    server.awaitOutput("motd.file: changed");
  }
}
