package suda.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;

class ChannelNameTest {
  private static final int BYTES_MAX = Limit.CHANNEL_NAME_BYTES.max();

  @ParameterizedTest
  @ValueSource(strings = {"#a", "##", "#tea-room", "#수다", "#🍵", "#c++", "#a!b@c"})
  void aNameMayBeOfAnyScript(String text) {
    assertThat(ChannelName.parse(text)).map(ChannelName::text).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "tea",
        "&tea",
        "#a b",
        "#a,b",
        "#a:b",
        "#a*",
        "#a?",
        "#a\u0000",
        "#a\u0007",
        "#a\n",
        "#a\u00A0b",
        "#a\u3000b",
        "#a\u2028",
        "#a\u200B",
        "#a\u202E",
        "#a\uFFFD",
        "#\uDC00",
        "#\uFFFF",
        " #a"
      })
  void aNameThatAProtocolCouldMisreadIsInvalid(String text) {
    assertThat(ChannelName.parse(text)).isEmpty();
  }

  @Test
  @AtBound(Limit.CHANNEL_NAME_BYTES)
  void theBoundIsInBytes() {
    assertThat(ChannelName.parse("#" + "a".repeat(BYTES_MAX - 1))).isPresent();
    assertThat(ChannelName.parse("#" + "a".repeat(BYTES_MAX))).isEmpty();
    assertThat(ChannelName.parse("#" + "수".repeat((BYTES_MAX - 1) / 3))).isPresent();
    assertThat(ChannelName.parse("#" + "수".repeat(BYTES_MAX / 3 + 1))).isEmpty();
  }

  @Test
  void namesThatDifferOnlyInCaseAreOne() {
    assertThat(ChannelName.trusted("#TEA").key()).isEqualTo(ChannelName.trusted("#tea").key());
    assertThat(ChannelName.trusted("#Ж").key()).isEqualTo(ChannelName.trusted("#ж").key());
  }
}
