package suda.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import suda.acceptance.TestSocket;
import suda.core.AtBound;
import suda.core.Limit;

/** What has no end. */
final class EndlessTest extends HostileTest {
  private static final int MEGABYTE = 1 << 20;
  private static final int MEGABYTES = 32;
  private static final byte IAC = (byte) 255;
  private static final byte WILL = (byte) 251;
  private static final byte SUBNEGOTIATION = (byte) 250;

  private static void sendMuch(TestSocket socket, char of) throws Exception {
    byte[] much = new byte[MEGABYTE];
    Arrays.fill(much, (byte) of);
    for (int i = 0; i < MEGABYTES; i++) {
      socket.bytes(much);
    }
  }

  @Test
  void aLineOfIrcIsRefusedOnceAndTheNextIsTaken() throws Exception {
    try (TestSocket irc = TestSocket.irc(server.port(), "lines", "message-tags")) {
      sendMuch(irc, 'x');
      irc.text("\r\n");
      List<String> answers = irc.barrier("after");
      assertThat(answers.stream().filter(line -> line.contains(" 417 "))).hasSize(1);
    }
  }

  @Test
  void tagsOfIrcAreRefusedOnceAndTheNextLineIsTaken() throws Exception {
    try (TestSocket irc = TestSocket.irc(server.port(), "tags", "message-tags")) {
      irc.text("@a");
      sendMuch(irc, ';');
      irc.text(" PING no\r\n");
      List<String> answers = irc.barrier("after");
      assertThat(answers.stream().filter(line -> line.contains(" 417 "))).hasSize(1);
      assertThat(answers).noneMatch(line -> line.endsWith(":no"));
    }
  }

  @Test
  void aLineOfPlainTextIsRefusedAndTheNextIsTaken() throws Exception {
    try (TestSocket text = TestSocket.text(server.port(), "longtext")) {
      sendMuch(text, 'x');
      text.text("\n/msg longtext still here\n");
      List<String> answers = text.await("still here");
      assertThat(answers.stream().filter(line -> line.contains("longer than 16,384 bytes")))
          .hasSize(1);
    }
  }

  @Test
  void negotiationOfTelnetSaysNothing() throws Exception {
    byte[] wills = new byte[MEGABYTE - MEGABYTE % 3];
    for (int i = 0; i < wills.length; i += 3) {
      wills[i] = IAC;
      wills[i + 1] = WILL;
      wills[i + 2] = 'x';
    }
    try (TestSocket text = TestSocket.text(server.port(), "wills")) {
      for (int i = 0; i < MEGABYTES; i++) {
        text.bytes(wills);
      }
      text.text("/msg wills still here\n");
      List<String> answers = text.await("still here");
      assertThat(answers).noneMatch(line -> line.contains("xx"));
    }
  }

  @Test
  void aSubnegotiationOfTelnetHidesNothingForEver() throws Exception {
    try (TestSocket text = TestSocket.text(server.port(), "sub")) {
      text.bytes(IAC, SUBNEGOTIATION);
      sendMuch(text, 'x');
      text.text("\n/msg sub still here\n");
      text.await("still here");
    }
  }

  @Test
  @AtBound(Limit.WAITING_LINES)
  void moreLinesThanMayWaitAreAllAnsweredInOrder() throws Exception {
    int lines = 3 * Limit.WAITING_LINES.max();
    try (TestSocket irc = TestSocket.irc(server.port(), "flood", "server-time")) {
      StringBuilder flood = new StringBuilder();
      for (int i = 0; i < lines; i++) {
        flood.append("PING ").append(i).append("\r\n");
      }
      irc.text(flood.toString());
      for (int i = 0; i < lines; i++) {
        assertThat(irc.await("PONG").getLast()).endsWith(":" + i);
      }
    }
  }

  @Test
  void whoSaysMoreThanMayBeSaidAtOnceAndGoesIsForgotten() throws Exception {
    try (TestSocket watcher = TestSocket.irc(server.port(), "watcher", "message-tags")) {
      try (TestSocket flood = TestSocket.irc(server.port(), "rushing", "message-tags")) {
        flood.text("PING x\r\n".repeat(2 * Limit.LINES_AT_ONCE.max()));
        flood.await("PONG");
      }
      watcher.await(":rushing!~rushing@127.0.0.1 QUIT ");
      watcher.barrier("after");
    }
  }
}
