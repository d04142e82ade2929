package suda.wire.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** IRCv3 batch. */
class BatchTest {
  private final Batch batch = new Batch("7", "chathistory", List.of("#tea"));

  @Test
  void itOpensTagsItsMessagesAndCloses() {
    assertThat(batch.open("irc.example").format())
        .isEqualTo(":irc.example BATCH +7 chathistory #tea");
    assertThat(batch.with(Message.of("PING", "x")).format()).isEqualTo("@batch=7 PING x");
    assertThat(batch.close("irc.example").format()).isEqualTo(":irc.example BATCH -7");
  }

  @Test
  void aReaderKnowsItAgain() {
    assertThat(Batch.opened(batch.open(null))).isEqualTo(batch);
    assertThat(batch.contains(batch.with(Message.of("PING")))).isTrue();
    assertThat(batch.isClosedBy(batch.close(null))).isTrue();
  }

  @Test
  void otherMessagesAreNotOfIt() {
    assertThat(Batch.opened(batch.close(null))).isNull();
    assertThat(Batch.opened(Message.of("BATCH", "+7"))).isNull();
    assertThat(Batch.opened(Message.of("PING", "+7", "x"))).isNull();
    assertThat(batch.contains(Message.of("PING"))).isFalse();
    assertThat(batch.isClosedBy(Message.of("BATCH", "-8"))).isFalse();
  }
}
