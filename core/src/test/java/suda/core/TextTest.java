package suda.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final String MIXED = "aé수🍵𠮷z";

  @Test
  void textIsCutOnlyBetweenCharacters() {
    for (int bytesMax = 0; bytesMax <= 20; bytesMax++) {
      String cut = Text.cut(MIXED, bytesMax);
      assertThat(MIXED).startsWith(cut);
      assertThat(utf8(cut)).isLessThanOrEqualTo(bytesMax);
      assertThat(cut)
          .isEqualTo(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
  }

  @Test
  void noMoreIsCutThanMustBe() {
    assertThat(Text.cut(MIXED, 6)).isEqualTo("aé수");
    assertThat(Text.cut(MIXED, 9)).isEqualTo("aé수");
    assertThat(Text.cut(MIXED, 10)).isEqualTo("aé수🍵");
    assertThat(Text.cut(MIXED, 15)).isEqualTo(MIXED);
    assertThat(Text.cut("", 0)).isEmpty();
  }

  @Test
  void bytesAreCountedAsUtf8Has() {
    for (String text :
        new String[] {"", "a", "\u007F", "\u0080", "\u07FF", "\u0800", "\uFFFD", MIXED}) {
      assertThat(Text.bytes(text)).isEqualTo(utf8(text));
    }
  }

  @Test
  void textThatFitsExactlyIsLeftAlone() {
    String topic = "x".repeat(Limit.TOPIC_BYTES.max());
    assertThat(Text.cut(topic, Limit.TOPIC_BYTES)).isEqualTo(topic);
    assertThat(Text.cut(topic + "y", Limit.TOPIC_BYTES)).isEqualTo(topic);
  }

  @Test
  void fittingGoesOnFromAnIndex() {
    assertThat(Text.fitting(MIXED, 2, 3)).isEqualTo(3);
    assertThat(Text.fitting(MIXED, 2, 2)).isEqualTo(2);
    assertThat(Text.fitting(MIXED, 3, 4)).isEqualTo(5);
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
