package suda.acceptance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suda.acceptance.TestSocket;

/** Little that is sent, and much that might come of it. */
final class BombTest extends HostileTest {
  private static final int TAG_BYTES = 4094;

  private static void exchange(TestSocket from, TestSocket to, String tags) throws Exception {
    assertThat(tags.length()).isLessThanOrEqualTo(TAG_BYTES);
    from.send("@" + tags + " TAGMSG reader");
    String heard = to.await(" TAGMSG reader").getLast();
    assertThat(heard).startsWith("@");
    assertThat(heard.indexOf(' ')).isLessThanOrEqualTo(8191);
  }

  @Test
  void tagsOfEveryKindPassOrAreDropped() throws Exception {
    try (TestSocket bomber = TestSocket.irc(server.port(), "tagger", "message-tags");
        TestSocket reader = TestSocket.irc(server.port(), "reader", "message-tags server-time")) {
      exchange(bomber, reader, ";".repeat(TAG_BYTES));
      exchange(bomber, reader, "+;".repeat(TAG_BYTES / 2));
      exchange(bomber, reader, "a=;".repeat(TAG_BYTES / 3));
      exchange(bomber, reader, "+a=" + "\\".repeat(TAG_BYTES - 3));
      exchange(bomber, reader, "+a=" + "\\:".repeat((TAG_BYTES - 3) / 2));
      exchange(bomber, reader, "+a" + "=".repeat(TAG_BYTES - 2));
      exchange(bomber, reader, distinct("+"));
      exchange(bomber, reader, distinct("+x/"));
      exchange(bomber, reader, "batch=1;label=2;time=3;msgid=4;account=5;bot;" + "+b=".repeat(99));
    }
  }

  private static String distinct(String prefix) {
    int count = TAG_BYTES / (prefix.length() + 5);
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + (1000 + i))
        .collect(Collectors.joining(";"));
  }

  @Test
  void twiceTheTagsAreRefusedAndTheConnectionGoesOn() throws Exception {
    try (TestSocket bomber = TestSocket.irc(server.port(), "heavy", "message-tags")) {
      for (int i = 0; i < 20; i++) {
        bomber.send("@" + ";".repeat(2 * TAG_BYTES) + " PING no");
        assertThat(bomber.await(" 417 ")).noneMatch(line -> line.contains("PONG"));
      }
      bomber.barrier("after");
    }
  }

  @Test
  void batchesAreOnlyForServersToOpen() throws Exception {
    try (TestSocket bomber = TestSocket.irc(server.port(), "batcher", "message-tags batch")) {
      for (int i = 0; i < 100; i++) {
        bomber.send("BATCH +" + i + " netsplit a b", "@batch=" + i + " PING in-batch-" + i);
      }
      List<String> answers = bomber.barrier("after");
      assertThat(answers.stream().filter(line -> line.contains(" 421 "))).hasSize(100);
      assertThat(answers.stream().filter(line -> line.contains(" PONG "))).hasSize(101);
    }
  }

  /** Each {@code *} might begin anywhere in what it is held against. */
  @Test
  void deepMasksTakeLittleTime() throws Exception {
    String realname = "a".repeat(150);
    String mask = "*a".repeat(240) + "*b";
    try (TestSocket bomber = TestSocket.irc(server.port(), "masker", "message-tags")) {
      bomber.send("SETNAME :" + realname, "JOIN #" + "a".repeat(63));
      for (int i = 0; i < 50; i++) {
        bomber.send("WHO " + mask, "LIST " + mask, "LIST " + "*a*b,".repeat(90));
        bomber.send("MODE #" + "a".repeat(63) + " +b " + "*a".repeat(70) + "b" + i);
      }
      bomber.barrier("after");
    }
  }

  @Test
  void listsOfManyTargetsAreBounded() throws Exception {
    try (TestSocket bomber = TestSocket.irc(server.port(), "lister", "message-tags")) {
      for (String verb : List.of("NAMES", "JOIN", "PART", "LIST", "WHOIS", "USERHOST", "ISON")) {
        bomber.send(verb + " " + "#lobby,".repeat(70), verb + " " + ",".repeat(480));
      }
      bomber.send("PRIVMSG " + "tom,".repeat(100) + " :many", "KICK #lobby " + "a,".repeat(200));
      bomber.send("MODE #lobby " + "b".repeat(490), "CAP REQ :" + "batch ".repeat(80));
      List<String> answers = bomber.barrier("after");
      assertThat(answers.stream().mapToInt(String::length).sum()).isLessThan(200_000);
      assertThat(answers).allMatch(line -> line.length() <= 510);
    }
  }
}
