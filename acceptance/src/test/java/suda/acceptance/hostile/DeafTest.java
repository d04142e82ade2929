package suda.acceptance.hostile;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import suda.acceptance.TestSocket;

/** Who asks for much and reads nothing. */
final class DeafTest extends HostileTest {
  private static final int RECEIVE_BYTES = 4096;
  private static final int ANSWERS = 300;

  @Test
  void longAnswersThatNobodyReadsAreBounded() throws Exception {
    try (TestSocket deaf = new TestSocket(server.port(), RECEIVE_BYTES)) {
      deaf.send("NICK deaf", "USER deaf 0 * :Deaf");
      String questions = "WHO *\r\nLIST\r\nHELP\r\nMOTD\r\nNAMES #lobby\r\n".repeat(20);
      Thread asking = Thread.ofVirtual().start(() -> askForEver(deaf, questions));
      bystanders.hearMore(ANSWERS);
      deaf.close();
      asking.join();
    }
  }

  @Test
  void longAnswersInPlainTextThatNobodyReadsAreBounded() throws Exception {
    try (TestSocket deaf = new TestSocket(server.port(), RECEIVE_BYTES)) {
      deaf.text("/nick mute\n");
      Thread asking = Thread.ofVirtual().start(() -> askForEver(deaf, "/help\n/who\n".repeat(40)));
      bystanders.hearMore(ANSWERS);
      deaf.close();
      asking.join();
    }
  }

  /** Until the connection ends: before that, the server may stop reading. */
  private static void askForEver(TestSocket deaf, String questions) {
    try {
      while (true) {
        deaf.text(questions);
      }
    } catch (IOException closed) {
      // As it should be.
    }
  }
}
