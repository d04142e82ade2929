package suda.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.Health;
import suda.acceptance.ServerProcess;

/** A server for all tests of a class, with bystanders who talk all the time. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@TestInstance(Lifecycle.PER_CLASS)
abstract class HostileTest {
  /** So often each must answer the other after a test, as a sign that nothing stands still. */
  private static final int ANSWERS = 5;

  ServerProcess server;
  Bystanders bystanders;

  @BeforeAll
  void begin(@TempDir Path data) throws Exception {
    server = ServerProcess.start(data, arguments());
    bystanders = Bystanders.begin(server.port());
  }

  String[] arguments() {
    return new String[0];
  }

  @AfterEach
  void allIsWell() throws Exception {
    bystanders.hearMore(ANSWERS);
    Health.assertHealthy(server);
  }

  @AfterAll
  void end() throws Exception {
    try (ServerProcess server = this.server;
        Bystanders bystanders = this.bystanders) {
      assertThat(bystanders.end()).isPositive();
      System.out.printf(
          "%s: %d MB at most%n", getClass().getSimpleName(), Health.mostResidentMb(server));
    }
  }
}
