package suda.wire.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** modern.ircdocs.horse, "Message Format"; IRCv3 message tags, "Format" and "Escaping values". */
class MessageTest {
  @Test
  void allPartsAreRead() {
    Message message = read("@id=7;+a/b :kim!k@host PRIVMSG #tea :hello there");

    assertThat(message.tags()).containsExactly(Map.entry("id", "7"), Map.entry("+a/b", ""));
    assertThat(message.source()).isEqualTo("kim!k@host");
    assertThat(message.verb()).isEqualTo("PRIVMSG");
    assertThat(message.params()).containsExactly("#tea", "hello there");
  }

  @Test
  void anAbsentPartIsNotThere() {
    Message message = read("PING");

    assertThat(message.tags()).isEmpty();
    assertThat(message.source()).isNull();
    assertThat(message.params()).isEmpty();
    assertThat(message.param(0)).isEmpty();
    assertThat(message.lastParam()).isEmpty();
    assertThat(message.tag("id")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "A b c|b,c",
        "A b :c|b,c",
        "A b :c d|b,c d",
        "A b ::c|b,:c",
        "A b :|b,",
        "A b : |b, ",
        "A b :  c |b,  c ",
        "A  b   c  |b,c",
        "A b:c d:|b:c,d:",
        "A :b :c|b :c",
        "  A b|b",
        "A b\tc|b\tc",
        "A b @c|b,@c"
      })
  void parametersAreSeparatedBySpacesUntilAColon(String line, String params) {
    assertThat(read(line).params()).isEqualTo(List.of(params.split(",", -1)));
  }

  @Test
  void severalSpacesBetweenPartsAreOne() {
    assertThat(read("@a=b   :src    PING   x")).isEqualTo(read("@a=b :src PING x"));
  }

  @Test
  void theVerbIsUpperCasedInAsciiAlone() {
    assertThat(read("privmsg").verb()).isEqualTo("PRIVMSG");
    assertThat(read("privıſg").verb()).isEqualTo("PRIVıſG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "   ",
        "@a=b",
        "@a=b ",
        ":src",
        ":src  ",
        "@a :src ",
        ":",
        "@",
        ": ",
        "@ @b",
        ":src :VERB",
        "@a :src @b c",
        "\r\n",
        "\0",
        "\nPING"
      })
  void aLineWithoutAVerbSaysNothing(String line) {
    assertThat(Message.parse(line)).isNull();
  }

  @Test
  void aLineEndsAtItsFirstCrOrLfAndNulIsDropped() {
    assertThat(read("PRIVMSG #tea :a\0b\rQUIT").params()).containsExactly("#tea", "ab");
    assertThat(read("PING x\nQUIT").params()).containsExactly("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=b|b",
        "a=|''",
        "a|''",
        "a=b=c|b=c",
        "a=b\\:c|b;c",
        "a=b\\sc|'b c'",
        "a=b\\\\c|b\\c",
        "a=b\\xc|bxc",
        "a=b\\|b",
        "a=\\\\\\:\\s|'\\; '",
        "a=1;a=2|2",
        ";;a=b;;|b",
        "=x;a=b|b",
        "a=한글|한글"
      })
  void tagValuesAreUnescaped(String tags, String value) {
    assertThat(read("@" + tags + " PING").tags()).isEqualTo(Map.of("a", value));
  }

  @Test
  void tagValuesAreEscapedAndAnEmptyOneIsLeftOut() {
    Message message = Message.of("X").withTag("a", "; \\\r\n").withTag("b", "");

    assertThat(message.format()).isEqualTo("@a=\\:\\s\\\\\\r\\n;b X");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"b|X a b", "''|X a :", "b c|X a :b c", ":b|X a ::b", "b:c|X a b:c"})
  void theLastParameterGetsAColonWhereItNeedsOne(String last, String line) {
    assertThat(Message.of("X", "a", last).format()).isEqualTo(line);
  }

  @Test
  void aColonCanBeForcedAndDoesNotChangeWhatIsSaid() {
    Message forced = Message.of("PRIVMSG", "#tea", "hi").withTrailing();

    assertThat(forced.format()).isEqualTo("PRIVMSG #tea :hi");
    assertThat(forced).isEqualTo(Message.of("PRIVMSG", "#tea", "hi"));
    assertThat(forced).hasSameHashCodeAs(Message.of("PRIVMSG", "#tea", "hi"));
    assertThat(Message.of("PING").withTrailing().format()).isEqualTo("PING");
  }

  @Test
  void encodedItIsUtf8WithCrLf() {
    Message message = Message.of("PRIVMSG", "#차", "안녕 👋").withSource("kim").withTag("a", "é");

    assertThat(message.encode()).isEqualTo("@a=é :kim PRIVMSG #차 :안녕 👋\r\n".getBytes(UTF_8));
    assertThat(message.bodyBytes()).isEqualTo(":kim PRIVMSG #차 :안녕 👋\r\n".getBytes(UTF_8).length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\rb", "a\nb", "a\0b"})
  void aParameterCannotContainALineEndOrNul(String param) {
    assertThatIllegalArgumentException().isThrownBy(() -> Message.of("PRIVMSG", "#tea", param));
    assertThatIllegalArgumentException().isThrownBy(() -> Message.of(param));
    assertThatIllegalArgumentException().isThrownBy(() -> Message.of("X").withSource(param));
    assertThatIllegalArgumentException().isThrownBy(() -> Message.of("X").withTag(param, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", ":a"})
  void onlyTheLastParameterMayNeedAColon(String param) {
    assertThatIllegalArgumentException().isThrownBy(() -> Message.of("X", param, "last"));
    assertThat(Message.of("X", param).lastParam()).isEqualTo(param);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A B", ":A", "@A"})
  void aVerbIsOneWordThatCannotBeTakenForAnotherPart(String verb) {
    assertThatIllegalArgumentException().isThrownBy(() -> Message.of(verb));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a;b", "a=b"})
  void aTagKeyIsOneWord(String key) {
    assertThatIllegalArgumentException().isThrownBy(() -> Message.of("X").withTag(key, "v"));
  }

  @Test
  void tagsCannotBeChangedFromOutside() {
    Message message = Message.of("X").withTag("a", "b");

    assertThatThrownBy(() -> message.tags().put("c", "d"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void addedTagsReplaceThoseOfTheSameKey() {
    Message message = Message.of("X").withTag("a", "1").withTags(Map.of("a", "2"));

    assertThat(message.tags()).isEqualTo(Map.of("a", "2"));
    assertThat(message.withOnlyTags(Map.of("z", "")).tags()).isEqualTo(Map.of("z", ""));
  }

  private static Message read(String line) {
    return Objects.requireNonNull(Message.parse(line), line);
  }
}
