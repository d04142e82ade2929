package suda.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suda.core.rule.Refusal;
import suda.core.rule.Refusal.Reason;

final class RefusalWordsTest {

  @ParameterizedTest
  @EnumSource
  void everyReasonIsALineForPeople(Reason reason) {
    String words = RefusalWords.of(new Refusal(reason, "#tea"));
    assertThat(words).hasSizeGreaterThan(10).doesNotContain("_", "\n").doesNotEndWith(".");
  }

  @Test
  void noTwoReasonsSoundTheSame() {
    assertThat(Arrays.stream(Reason.values()).map(r -> RefusalWords.of(new Refusal(r, "#tea"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void theNameThatItIsAboutIsSaid() {
    assertThat(RefusalWords.of(new Refusal(Reason.NOT_ON_CHANNEL, "#tea")))
        .isEqualTo("you are not in #tea; /join #tea first");
    assertThat(RefusalWords.of(new Refusal(Reason.USER_NOT_ON_CHANNEL, "bob")))
        .isEqualTo("bob is not in the room");
    assertThat(RefusalWords.of(new Refusal(Reason.BANNED_FROM_SERVER, "")))
        .isEqualTo("you are banned from this server");
  }
}
