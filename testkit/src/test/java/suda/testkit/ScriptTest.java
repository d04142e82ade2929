package suda.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suda.testkit.Step.Action;

final class ScriptTest {

  @Test
  void aLineIsAnActorASignAndATextWithItsInnerSpaces() {
    assertThat(
            Script.parse(
                    """
                      alice   > TOPIC #tea :green  and black
                      bob < :alice TOPIC …
                      carol ~
                    """)
                .steps())
        .containsExactly(
            new Step("alice", Action.SEND, "TOPIC #tea :green  and black"),
            new Step("bob", Action.EXPECT, ":alice TOPIC …"),
            new Step("carol", Action.SKIP, ""));
  }

  @Test
  void commentsAndEmptyLinesAreNoSteps() {
    assertThat(Script.parse("# first\n\n  # second\nalice > # not a comment").steps())
        .containsExactly(new Step("alice", Action.SEND, "# not a comment"));
  }

  @Test
  void aLineWithoutASignIsNamed() {
    assertThatThrownBy(() -> Script.parse("alice says hello"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alice says hello");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello|hello|true",
        "hello|hello there|false",
        "hel…|hello|true",
        "…lo|hello|true",
        "…|hello|true",
        "h…l…o|hello|true",
        "hello…|hello|true",
        "h…x…o|hello|false",
        "ab…ba|aba|false",
        "…a…a|a|false",
        "*|hello|false"
      })
  void threeDotsStandForAnyText(String pattern, String line, boolean matches) {
    assertThat(new Step("bob", Action.EXPECT, pattern).accepts(line)).isEqualTo(matches);
  }
}
