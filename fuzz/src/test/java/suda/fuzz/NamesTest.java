package suda.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import suda.core.name.ChannelName;
import suda.core.name.Folding;
import suda.core.name.Nick;
import suda.core.name.NickRule;
import suda.core.name.UserPattern;
import suda.wire.irc.CaseMapping;

/**
 * Names that can only exist valid, their folds, and the patterns over them. An input is a name, and
 * a pattern where it has two lines: the first is the pattern of the rest.
 */
class NamesTest {

  @FuzzTest
  void namesAndPatternsMeanOneThing(byte[] bytes) {
    String typed = new String(bytes, UTF_8);
    aNickSurvivesBeingWritten(typed);
    aChannelNameSurvivesBeingWritten(typed);
    foldingTwiceChangesNothingMore(typed);
    aCompletedPatternIsComplete(typed);
    String[] lines = typed.split("\n", 2);
    PlainPatterns.compare(lines[0], lines.length > 1 ? lines[1] : "");
  }

  private static void aNickSurvivesBeingWritten(String typed) {
    for (NickRule rule : NickRule.values()) {
      Nick.parse(typed, rule)
          .ifPresent(nick -> {
            assertThat(Nick.parse(nick.text(), rule)).contains(nick);
            assertThat(Nick.trusted(nick.key()).key()).isEqualTo(nick.key());
            assertThat(nick.text()).doesNotContainPattern("[\\s!@:,#\\p{Cntrl}]");
          });
    }
  }

  private static void aChannelNameSurvivesBeingWritten(String typed) {
    ChannelName.parse(typed)
        .ifPresent(name -> {
          assertThat(ChannelName.parse(name.text())).contains(name);
          assertThat(ChannelName.trusted(name.key()).key()).isEqualTo(name.key());
          assertThat(name.text()).doesNotContainPattern("[\\s:,\\p{Cntrl}]");
        });
  }

  private static void foldingTwiceChangesNothingMore(String name) {
    assertThat(Folding.key(Folding.key(name))).isEqualTo(Folding.key(name));
    for (CaseMapping mapping : CaseMapping.values()) {
      assertThat(mapping.fold(mapping.fold(name))).isEqualTo(mapping.fold(name));
    }
  }

  private static void aCompletedPatternIsComplete(String typed) {
    UserPattern.parse(typed)
        .ifPresent(pattern -> assertThat(UserPattern.parse(pattern.text())).contains(pattern));
  }
}
