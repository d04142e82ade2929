package suda.session.operator;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suda.core.event.OperatorPrivilege;
import suda.core.state.Defence;
import suda.session.ProtocolPage;

/** The tables of docs/operators.md. */
class OperatorsPageTest {
  private static final ProtocolPage PAGE = new ProtocolPage("operators.md");

  private static String table(String head, Stream<String> rows) {
    return head + "\n" + rows.collect(Collectors.joining("\n")) + "\n";
  }

  @Test
  void thePageShowsThePrivileges() {
    PAGE.holds(
        "privileges",
        table(
            "| privilege | its holder |\n|---|---|",
            Arrays.stream(OperatorPrivilege.values())
                .map(each -> "| `%s` | %s |".formatted(each.word(), each.sentence()))));
  }

  @Test
  void thePageShowsTheCommands() {
    PAGE.holds(
        "commands",
        table(
            "| command | privilege | what it does |\n|---|---|---|",
            OperatorVerbs.ALL.stream().map(OperatorsPageTest::row)));
  }

  private static String row(OperatorVerb verb) {
    String syntax = (verb.name().toUpperCase(Locale.ROOT) + " " + verb.parameters()).strip();
    return "| `%s` | `%s` | %s |"
        .formatted(syntax.replace("|", "\\|"), verb.privilege().word(), verb.sentence());
  }

  @Test
  void thePageShowsTheLevelsOfDefence() {
    List<Defence> levels = Arrays.asList(Defence.values());
    Collections.reverse(levels);
    PAGE.holds(
        "defence",
        table(
            "| level | what is refused, besides what those above refuse |\n|---|---|",
            levels.stream().map(each -> "| %d | %s |".formatted(each.level(), each.sentence()))));
  }
}
