package suda.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that was ever said, checked as it grows against what people saw. */
final class Chronicle {
  private final List<String> all = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> lastNumbers = new HashMap<>();

  List<String> all() {
    return all;
  }

  /**
   * Adds what history has after one server's life.
   *
   * @param said what was recorded, in order
   * @param views what each member saw
   */
  void add(List<String> said, List<View> views) {
    for (View view : views) {
      check(view, said);
    }
    said.forEach(this::add);
  }

  /** What a member saw is what history has, from its first message on and without a hole. */
  private void check(View view, List<String> said) {
    List<String> seen = view.seen().stream().filter(text -> !known.contains(text)).toList();
    List<String> recorded = said.stream().filter(view::covers).toList();
    assertThat(recorded.size())
        .as("recorded, of what %s saw", view.nick())
        .isGreaterThanOrEqualTo(seen.size());
    assertThat(recorded.subList(0, seen.size())).as("what %s saw", view.nick()).isEqualTo(seen);
  }

  private void add(String text) {
    assertThat(known.add(text)).as("%s is there once", text).isTrue();
    all.add(text);
    int number = Integer.parseInt(text.substring(text.indexOf('-') + 1));
    Integer before = lastNumbers.put(View.author(text), number);
    assertThat(number)
        .as("after %s-%s", View.author(text), before)
        .isGreaterThan(before == null ? 0 : before);
  }

  /** Everything that {@code sender} said, none missing. */
  void requireAllOf(Sender sender) {
    List<String> said = all.stream().filter(t -> View.author(t).equals(sender.nick())).toList();
    for (int i = 0; i < said.size(); i++) {
      assertThat(said.get(i)).isEqualTo(sender.nick() + "-" + (i + 1));
    }
  }
}
