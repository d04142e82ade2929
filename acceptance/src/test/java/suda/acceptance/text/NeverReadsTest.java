package suda.acceptance.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;

/** A peer that never reads costs the server a bounded buffer, and the others nothing. */
class NeverReadsTest {
  private static final int RECEIVE_BYTES = 4096;

  /** What the kernel may keep for one peer, several times over. */
  private static final int MESSAGES_MAX = 200_000;

  private static final String TEXT = "x".repeat(400);

  @TempDir Path data;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void whoNeverReadsIsClosedAndTheOthersGoOn() throws Exception {
    try (ServerProcess server = ServerProcess.start(data);
        TestSocket ann = TestSocket.irc(server.port(), "ann", "echo-message");
        TestSocket sleeper = new TestSocket(server.port(), RECEIVE_BYTES)) {
      sleeper.text("/nick sleeper\n");
      ann.await("NICK sleeper");
      int said = talkUntilGone(ann);
      System.out.printf("closed after %,d messages of %d bytes%n", said, TEXT.length());
      ann.send("PRIVMSG #lobby :and on it goes");
      ann.await("and on it goes");
    }
  }

  /** Returns how much was said until the sleeper was gone. */
  private static int talkUntilGone(TestSocket ann) throws Exception {
    for (int said = 1; said < MESSAGES_MAX; said++) {
      ann.send("PRIVMSG #lobby :" + said + " " + TEXT);
      String token = " :" + said + " ";
      boolean gone =
          ann.awaitLine(line -> line.contains(token)).stream()
              .anyMatch(line -> line.startsWith(":sleeper!") && line.contains(" QUIT "));
      if (gone) {
        return said;
      }
    }
    throw new AssertionError("expected the sleeper to be closed, found it here");
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void aFloodOfUnreadAnswersIsBounded() throws Exception {
    try (ServerProcess server = ServerProcess.start(data);
        TestSocket flooder = new TestSocket(server.port(), RECEIVE_BYTES)) {
      flooder.text("/nick flooder\n");
      int sent = 0;
      try {
        while (sent < MESSAGES_MAX) {
          flooder.text("/help\n".repeat(100));
          sent += 100;
        }
      } catch (java.io.IOException closed) {
        System.out.printf("closed after %,d questions%n", sent);
      }
      assertThat(sent).isLessThan(MESSAGES_MAX);
      try (TestSocket other = TestSocket.guest(server.port())) {
        other.text("/who\n");
        other.await(other.guestName());
      }
    }
  }
}
