package suda.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** docs/protocol/resume.md, with real sockets and a real kill. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ResumeTest {
  private static final int RECEIVE_BYTES = 4096;
  private static final int MANY = 30_000;
  private static final int PIPELINED = 50;
  private static final String TEXT = "x".repeat(200);
  private static final String SUCCESS = ":suda.local RESUME SUCCESS ";
  private static final String CAUGHT_UP = ":suda.local RESUME CAUGHTUP";

  @TempDir Path data;

  @Test
  void whatWasMissedIsToldOnceAndInOrderAndThenWhatHappens() throws Exception {
    try (ServerProcess server = ServerProcess.start(data);
        ResumingClient ann = ResumingClient.begin(server.port(), "ann");
        ResumingClient bob = ResumingClient.begin(server.port(), "bob")) {
      ann.hearsUntil("JOIN #tea");
      ann.vanishes();
      bob.says("PRIVMSG #tea :one", "PRIVMSG ann :two", "PRIVMSG #tea :three");
      List<String> seen = new ArrayList<>(bob.hearsUntil(":three"));

      ann.comesBack(server.port());
      assertThat(ann.hearsUntil("CAUGHTUP"))
          .containsExactly(
              SUCCESS + "ann",
              "bob PRIVMSG #tea :one",
              "bob PRIVMSG ann :two",
              "bob PRIVMSG #tea :three",
              CAUGHT_UP);
      bob.says("PRIVMSG #tea :four");
      assertThat(ann.hearsUntil(":four")).containsExactly("bob PRIVMSG #tea :four");
      seen.addAll(bob.hearsUntil(":four"));
      assertThat(seen).noneMatch(line -> line.startsWith("ann "));
    }
  }

  @Test
  void aSessionOutlivesAKilledServer() throws Exception {
    ResumingClient ann;
    ResumingClient bob;
    try (ServerProcess server = ServerProcess.start(data)) {
      ann = ResumingClient.begin(server.port(), "ann");
      bob = ResumingClient.begin(server.port(), "bob");
      ann.hearsUntil("JOIN #tea");
      ann.vanishes();
      bob.says("PRIVMSG #tea :before", "PRIVMSG ann :for you");
      bob.hearsUntil(":for you");
      server.kill();
    }
    try (ServerProcess server = ServerProcess.start(data)) {
      bob.comesBack(server.port());
      assertThat(bob.hearsUntil("CAUGHTUP")).containsExactly(SUCCESS + "bob", CAUGHT_UP);
      bob.says("PRIVMSG #tea :after");
      assertThat(bob.hearsUntil(":after")).containsExactly("bob PRIVMSG #tea :after");

      ann.comesBack(server.port());
      assertThat(ann.hearsUntil("CAUGHTUP"))
          .containsExactly(
              SUCCESS + "ann",
              "bob PRIVMSG #tea :before",
              "bob PRIVMSG ann :for you",
              "bob PRIVMSG #tea :after",
              CAUGHT_UP);
    } finally {
      ann.close();
      bob.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  void whenTheGraceTimeIsOverTheUserIsGoneAndRegistersAnew(String seconds) throws Exception {
    try (ServerProcess server = ServerProcess.start(data, "--grace", seconds);
        ResumingClient ann = ResumingClient.begin(server.port(), "ann");
        ResumingClient bob = ResumingClient.begin(server.port(), "bob")) {
      ann.vanishes();
      assertThat(bob.hearsUntil("QUIT").getLast()).isEqualTo("ann QUIT :Connection lost");

      ann.comesBack(server.port());
      assertThat(ann.hearsUntil("RESUME").getLast())
          .startsWith(":suda.local FAIL RESUME INVALID_TOKEN :");
      ann.registers("ann");
      ann.hearsUntil(" 001 ann ");
    }
  }

  @Test
  void aConnectionWhoseEndNobodyNoticedIsTakenOver() throws Exception {
    try (ServerProcess server = ServerProcess.start(data);
        ResumingClient ann = ResumingClient.begin(server.port(), "ann");
        ResumingClient bob = ResumingClient.begin(server.port(), "bob");
        TestSocket before = ann.socket()) {
      ann.hearsUntil("JOIN #tea");
      ann.comesBack(server.port());
      assertThat(ann.hearsUntil("CAUGHTUP")).containsExactly(SUCCESS + "ann", CAUGHT_UP);
      assertThat(before.rest())
          .contains("ERROR :Closing Link: ", "Resumed from another connection");
      ann.says("PRIVMSG #tea :here");
      assertThat(bob.hearsUntil(":here")).containsExactly("ann PRIVMSG #tea :here");
    }
  }

  @Test
  void aStalledReaderHearsEverythingOnceAndInOrder() throws Exception {
    try (ServerProcess server = ServerProcess.start(data, "--max-lines-per-second", "0");
        ResumingClient ann = stalled(server.port());
        ResumingClient bob = ResumingClient.begin(server.port(), "bob")) {
      talk(bob);
      ann.says("PING last");
      assertThat(numbers(ann.hearsUntil("PONG"))).isEqualTo(range());
    }
  }

  @Test
  void aStalledReaderWhoseConnectionBreaksHearsEverythingOnceAndInOrder() throws Exception {
    try (ServerProcess server = ServerProcess.start(data, "--max-lines-per-second", "0");
        ResumingClient ann = stalled(server.port());
        ResumingClient bob = ResumingClient.begin(server.port(), "bob")) {
      talk(bob);
      List<Integer> heard = new ArrayList<>(numbers(ann.hearsUntil(":" + MANY / 3 + " ")));
      ann.vanishes();
      ann.comesBack(server.port());
      heard.addAll(numbers(ann.hearsUntil(CAUGHT_UP)));
      assertThat(heard).isEqualTo(range());
    }
  }

  private static ResumingClient stalled(int port) throws IOException {
    return ResumingClient.begin(new TestSocket(port, RECEIVE_BYTES), "ann");
  }

  private static void talk(ResumingClient bob) throws IOException {
    for (int said = 0; said < MANY; said += PIPELINED) {
      for (int i = 1; i <= PIPELINED; i++) {
        bob.says("PRIVMSG #tea :" + (said + i) + " " + TEXT);
      }
      bob.hearsUntil(" :" + (said + PIPELINED) + " ");
    }
  }

  private static List<Integer> range() {
    return IntStream.rangeClosed(1, MANY).boxed().toList();
  }

  private static List<Integer> numbers(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("bob PRIVMSG #tea :"))
        .map(line -> Integer.valueOf(line.split(" ")[3].substring(1)))
        .toList();
  }
}
