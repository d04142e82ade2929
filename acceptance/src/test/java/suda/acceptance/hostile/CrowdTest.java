package suda.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import suda.acceptance.TestSocket;
import suda.core.AtBound;
import suda.core.Limit;

/** Many connections at a time, and many one after another. */
final class CrowdTest extends HostileTest {
  private static final int CONNECTIONS_MAX = 3000;
  private static final int BYSTANDERS = 2;

  private final List<TestSocket> crowd = new ArrayList<>();

  @Override
  String[] arguments() {
    return new String[] {"--max-connections", String.valueOf(CONNECTIONS_MAX)};
  }

  @AfterEach
  void leave() throws IOException {
    for (TestSocket socket : crowd) {
      socket.close();
    }
  }

  private TestSocket come(String words) throws IOException {
    TestSocket socket = new TestSocket(server.port()).closingWithReset();
    socket.text(words);
    crowd.add(socket);
    return socket;
  }

  /** Half a registration each: the timeout for these is the session's, and tested there. */
  @Test
  @AtBound(Limit.CONNECTIONS)
  void thousandsWhoNeverRegisterFillTheServerAndNoMore() throws Exception {
    for (int i = BYSTANDERS; i < CONNECTIONS_MAX; i++) {
      come("CAP LS 302\r\nNICK slow" + i + "\r\nUSER");
    }
    crowd.getLast().await(" CAP * LS ");
    for (int i = 0; i < 50; i++) {
      try (TestSocket oneMore = new TestSocket(server.port())) {
        assertThat(oneMore.rest()).startsWith("ERROR :This server has all the connections");
      }
    }
    bystanders.hearMore(20);
    crowd.removeLast().close();
    awaitAdmission();
  }

  /** Each is a guest whom all the others are told of: the dearest way to be many. */
  @Test
  void hundredsWhoSayNothingAreGuests() throws Exception {
    for (int i = 0; i < 600; i++) {
      come("");
    }
    crowd.getLast().await("you are in #lobby");
    bystanders.hearMore(20);
  }

  @Test
  void connectionsThatEndAtAnyPointAreForgotten() throws Exception {
    String[] beginnings = {"", "N", "CAP LS\r\n", "NICK x", "NICK x\r\nUSER x 0 * :X\r\n", "hi\n"};
    for (int i = 0; i < CONNECTIONS_MAX + 100; i++) {
      try (TestSocket socket = new TestSocket(server.port())) {
        socket.text(beginnings[i % beginnings.length]);
        if (i % 3 == 0) {
          socket.end();
        } else if (i % 3 == 1) {
          socket.closingWithReset();
        }
      }
    }
    awaitAdmission();
  }

  private void awaitAdmission() throws IOException {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (System.nanoTime() < deadline) {
      try (TestSocket socket = new TestSocket(server.port())) {
        socket.send("PING hello");
        if (socket.readLine().contains("PONG")) {
          return;
        }
      }
    }
    throw new AssertionError("expected to be admitted, found the server full");
  }
}
