package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import suda.session.ProtocolPage;
import suda.session.verb.Verb;
import suda.session.verb.VerbTable;

final class VerbTableTest {

  @Test
  void thePageShowsTheTable() {
    new ProtocolPage("protocol/text.md").holds("verbs", TextVerbs.TABLE.markdown());
  }

  @Test
  void thePageShowsWhatIsForOperators() {
    new ProtocolPage("protocol/text.md").holds("operators", ServerVerbs.TABLE.markdown());
  }

  @Test
  void aNameIsOfOneVerbOnly() {
    Verb<String> one = new Verb<>("join", List.of("j"), "", "", (typist, arguments) -> {});
    Verb<String> other = new Verb<>("jump", List.of("j"), "", "", (typist, arguments) -> {});
    assertThatThrownBy(() -> new VerbTable<>(one, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/j");
  }

  @Test
  void everyHelpLineFitsATerminal() {
    assertThat(TextVerbs.TABLE.help("")).allSatisfy(line -> assertThat(line).hasSizeLessThan(77));
  }
}
