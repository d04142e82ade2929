package suda.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StampTest {
  private final byte[] text = new byte[100];
  private final Stamp stamp = new Stamp("00abcdef");

  @Test
  void whatIsWrittenIsRead() {
    stamp.write(text, 7, 99_999, Integer.MAX_VALUE, Long.MAX_VALUE);
    assertThat(stamp.read(text, 7, text.length)).isTrue();
    assertThat(stamp.sender()).isEqualTo(99_999);
    assertThat(stamp.sequence()).isEqualTo(Integer.MAX_VALUE);
    assertThat(stamp.time()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void itIsTextOfFixedWidth() {
    stamp.write(text, 0, 12, 345, 123_456_789);
    assertThat(new String(text, 0, Stamp.BYTES, US_ASCII))
        .isEqualTo("~00abcdef 00012 0000000345 0000000000123456789");
  }

  @Test
  void restampingLeavesTheSender() {
    stamp.write(text, 0, 12, 345, 6);
    Stamp.restamp(text, 0, 346, 7);
    assertThat(stamp.read(text, 0, text.length)).isTrue();
    assertThat(stamp.sender()).isEqualTo(12);
    assertThat(stamp.sequence()).isEqualTo(346);
    assertThat(stamp.time()).isEqualTo(7);
  }

  @Test
  void anotherRunsStampIsNotOurs() {
    new Stamp("00abcdeg").write(text, 0, 1, 2, 3);
    assertThat(stamp.read(text, 0, text.length)).isFalse();
  }

  @Test
  void aStampCutShortIsNone() {
    stamp.write(text, 0, 1, 2, 3);
    assertThat(stamp.read(text, 0, Stamp.BYTES)).isTrue();
    assertThat(stamp.read(text, 0, Stamp.BYTES - 1)).isFalse();
  }
}
