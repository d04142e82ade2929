package suda.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** How the server starts; and where it cannot, that one line says why. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class StartTest {
  @TempDir Path directory;

  private Path data() {
    return directory.resolve("data");
  }

  /** The one line that a server says which does not start. */
  private String refusal(String... arguments) throws Exception {
    try (ServerProcess server = ServerProcess.begin(data(), arguments)) {
      assertThat(server.exitCode()).isNotZero();
      assertThat(server.output()).hasSize(1);
      return server.output().getFirst();
    }
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusal("--port", String.valueOf(other.getLocalPort())))
          .startsWith("suda: cannot listen on 127.0.0.1 port " + other.getLocalPort())
          .containsIgnoringCase("in use");
    }
  }

  @Test
  void anAddressOfAnotherMachineIsNamed() throws Exception {
    assertThat(refusal("--host", "192.0.2.1"))
        .startsWith("suda: cannot listen on 192.0.2.1 port 0: ");
  }

  @Test
  void aBadPortIsRefusedWithWhatIsAllowed() throws Exception {
    assertThat(refusal("--port", "70000")).contains("--port", "70000", "65535");
    assertThat(refusal("--port", "nine")).contains("--port", "nine", "65535");
  }

  @Test
  void anUnknownKeyIsNamedWithFileAndLine() throws Exception {
    Path config = Files.writeString(directory.resolve("suda.toml"), "[listen]\nprot = 9999\n");
    assertThat(refusal("--config", config.toString())).contains("suda.toml:2", "prot");
  }

  @Test
  void aDataDirectoryServesOneServer() throws Exception {
    try (ServerProcess first = ServerProcess.start(data())) {
      assertThat(refusal())
          .contains("is used by another Suda (pid " + first.pid() + ")", data().toString());
    }
  }

  @Test
  void aNewerFormatIsNotTouched() throws Exception {
    try (ServerProcess first = ServerProcess.start(data())) {
      assertThat(first.terminate()).isZero();
    }
    Path journal = data().resolve("journal.db");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + journal);
        Statement statement = database.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    byte[] before = Files.readAllBytes(journal);
    assertThat(refusal()).contains("journal.db was written by a newer Suda (format 99");
    assertThat(Files.readAllBytes(journal)).isEqualTo(before);
  }

  @Test
  void aFileIsNoDataDirectory() throws Exception {
    Files.writeString(data(), "not a directory");
    assertThat(refusal()).contains(data().toString());
  }

  @Test
  void theTutorialsVariablesSayWhereToListen() throws Exception {
    int port = freePort();
    Map<String, String> environment = Map.of("host", "127.0.0.1", "port", String.valueOf(port));
    try (ServerProcess server = ServerProcess.begin(environment, data());
        TestSocket ignored = connected(server, port)) {
      assertThat(server.output().getFirst()).contains("listening on 127.0.0.1 port " + port);
    }
  }

  private static TestSocket connected(ServerProcess server, int port) throws Exception {
    server.awaitOutput("listening on");
    return TestSocket.guest(port);
  }

  private static int freePort() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @Test
  void theFirstLinesSayHowToJoin() throws Exception {
    try (ServerProcess server = ServerProcess.start(data())) {
      server.awaitOutput("Ctrl-C stops");
      String port = String.valueOf(server.port());
      List<String> lines = server.output();
      assertThat(lines).anyMatch(line -> line.contains("nc localhost " + port));
      assertThat(lines).anyMatch(line -> line.contains("/connect localhost " + port));
      assertThat(lines).anyMatch(line -> line.contains("suda chat localhost:" + port));
      assertThat(lines).anyMatch(line -> line.contains(data().toString()));
    }
  }
}
