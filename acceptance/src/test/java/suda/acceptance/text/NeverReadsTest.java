package suda.acceptance.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;
import suda.core.AtBound;
import suda.core.Limit;

/** A peer that never reads costs the server a bounded buffer, and the others nothing. */
class NeverReadsTest {
  private static final int RECEIVE_BYTES = 4096;

  /** What the kernel may keep for one peer, several times over. */
  private static final int MESSAGES_MAX = 200_000;

  private static final int PIPELINED = 50;

  private static final String TEXT = "x".repeat(400);

  @TempDir Path data;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  @AtBound(Limit.OUTBOUND_BYTES)
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
    for (int said = 0; said < MESSAGES_MAX; said += PIPELINED) {
      for (int i = 1; i <= PIPELINED; i++) {
        ann.send("PRIVMSG #lobby :" + (said + i) + " " + TEXT);
      }
      String last = " :" + (said + PIPELINED) + " ";
      boolean gone =
          ann.awaitLine(line -> line.contains(last)).stream()
              .anyMatch(line -> line.startsWith(":sleeper!") && line.contains(" QUIT "));
      if (gone) {
        return said + PIPELINED;
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
      assertThatThrownBy(() -> askForEver(flooder)).isInstanceOf(IOException.class);
      try (TestSocket other = TestSocket.guest(server.port())) {
        other.text("/who\n");
        other.await(other.guestName());
      }
    }
  }

  /** The server stops reading, so that this stands still; and then it closes. */
  private static void askForEver(TestSocket flooder) throws IOException {
    while (true) {
      flooder.text("/help\n".repeat(100));
    }
  }
}
