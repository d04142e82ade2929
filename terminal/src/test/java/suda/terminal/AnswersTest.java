package suda.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suda.client.ClientEvent.ServerReply;

class AnswersTest {

  private static String words(String code, String... params) {
    return Answers.of(new ServerReply(code, List.of(params), false)).orElse("");
  }

  @Test
  void whoSomebodyIsIsSaidInSentences() {
    assertThat(words("311", "mina", "~m", "tea.example", "*", "Mina Kim"))
        .isEqualTo("mina is Mina Kim (~m@tea.example)");
    assertThat(words("319", "mina", "@#tea #lobby")).isEqualTo("mina is in @#tea #lobby");
    assertThat(words("330", "mina", "minamina", "is logged in as"))
        .isEqualTo("mina is logged in as minamina");
    assertThat(words("301", "mina", "차")).isEqualTo("mina is away: 차");
    assertThat(words("312", "mina", "suda.local", "Suda")).isEmpty();
    assertThat(words("318", "mina", "End of /WHOIS list")).isEmpty();
  }

  @Test
  void howARoomIsIsSaidWithItsParameters() {
    assertThat(words("324", "#tea", "+kl", "sesame", "5")).isEqualTo("#tea is +kl sesame 5");
    assertThat(words("324", "#tea", "+")).isEqualTo("#tea is open to everybody");
    assertThat(words("324", "#tea")).isEqualTo("#tea is open to everybody");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 s", "119, 119 s", "120, 2 min", "7200, 2 h", "172800, 2 days", "soon, soon"})
  void timesAreRounded(String seconds, String words) {
    assertThat(words("317", "mina", seconds, "1795982984", "seconds idle, signon time"))
        .isEqualTo("mina said nothing for " + words);
  }

  @Test
  void whatIsNotKnownIsSaidAsTheServerDoes() {
    assertThat(words("671", "mina", "is using a secure connection"))
        .isEqualTo("mina is using a secure connection");
  }

  @Test
  void whatIsShorterThanItShouldBeIsShownAsItIs() {
    assertThat(words("311")).isEmpty();
    assertThat(words("317")).isEmpty();
    assertThat(words("311", "mina")).isEqualTo("mina");
    assertThat(words("317", "mina")).isEqualTo("mina said nothing for ");
  }
}
