package suda.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** What the log of a server has whose console nobody reads. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ServiceLogTest {
  @TempDir Path data;

  @Test
  void itHasWhoComesAndGoesAndNotWhatIsSaid() throws Exception {
    try (ServerProcess server = ServerProcess.start(data, "--console", "off");
        TestSocket bob = TestSocket.text(server.port(), "bob");
        TestSocket ann = TestSocket.irc(server.port(), "ann", "")) {
      bob.text("a secret\n");
      ann.await("a secret");
      ann.send("PRIVMSG #lobby :another secret");
      bob.await("another secret");
      bob.text("/quit tea is ready\n");
      server.awaitOutput("- bob left (tea is ready)");
      server.awaitOutput("+ ann connected from 127.0.0.1 (IRC)");
      assertThat(server.output()).noneMatch(line -> line.contains("secret"));
    }
  }
}
