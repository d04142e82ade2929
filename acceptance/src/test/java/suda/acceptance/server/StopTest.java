package suda.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/**
 * However it is told to stop: everybody is told, nothing is lost, and at once it may start anew.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class StopTest {
  private static final Duration STOP_MAX = Duration.ofSeconds(5);

  @TempDir Path data;

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void aSignalSaysGoodbyeToAllAndEndsWellWithinFiveSeconds(String signal) throws Exception {
    try (ServerProcess server = ServerProcess.start(data);
        TestSocket irc = TestSocket.irc(server.port(), "ann", "server-time");
        TestSocket text = TestSocket.text(server.port(), "bob")) {
      long began = System.nanoTime();
      server.signal(signal);
      assertThat(irc.rest()).contains("ERROR :").contains("the server is stopping");
      assertThat(text.rest()).contains("-- the server is stopping");
      assertThat(server.exitCode()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(STOP_MAX);
      assertThat(server.output()).noneMatch(line -> line.contains("Exception"));
    }
  }

  @Test
  void whoDoesNotCloseDoesNotHoldItUp() throws Exception {
    int port;
    try (ServerProcess server = ServerProcess.start(data);
        TestSocket lingering = TestSocket.text(server.port(), "bob");
        TestSocket undecided = new TestSocket(server.port())) {
      port = server.port();
      long began = System.nanoTime();
      assertThat(server.terminate()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(STOP_MAX);
      restartsOn(port);
      assertThat(lingering.rest()).contains("the server is stopping");
      assertThat(undecided.rest()).isNotNull();
    }
  }

  @Test
  void afterAKillItStartsOnTheSamePortAtOnce() throws Exception {
    try (ServerProcess server = ServerProcess.start(data);
        TestSocket lingering = TestSocket.text(server.port(), "bob")) {
      lingering.text("hello\n");
      int port = server.port();
      server.kill();
      restartsOn(port);
    }
  }

  private void restartsOn(int port) throws Exception {
    try (ServerProcess again = ServerProcess.start(data, "--port", String.valueOf(port));
        TestSocket client = TestSocket.guest(again.port())) {
      assertThat(again.port()).isEqualTo(port);
      assertThat(client.guestName()).startsWith("guest");
    }
  }

  @Test
  void whatWasSaidBeforeAStopIsShownAfterIt() throws Exception {
    try (ServerProcess server = ServerProcess.start(data);
        TestSocket text = TestSocket.text(server.port(), "bob");
        TestSocket irc = TestSocket.irc(server.port(), "ann", "echo-message")) {
      text.text("안녕 before the stop\n");
      irc.await("안녕 before the stop");
      server.terminate();
    }
    try (ServerProcess server = ServerProcess.start(data);
        TestSocket text = new TestSocket(server.port())) {
      assertThat(text.await("before the stop").getLast()).contains("<bob> 안녕 before the stop");
    }
  }

  @Test
  void theOperatorStopsItInWords() throws Exception {
    try (ServerProcess server = ServerProcess.start(data);
        TestSocket text = TestSocket.text(server.port(), "bob")) {
      server.type("/stop back at noon");
      assertThat(text.rest()).contains("-- back at noon");
      assertThat(server.exitCode()).isZero();
    }
  }
}
