package suda.session.verb;

import java.util.ArrayList;
import java.util.List;
import suda.core.Limit;
import suda.core.name.Folding;

/** What is shown of a long list: the lines that were asked for, and how many there are. */
public final class Excerpt {
  /** What a terminal keeps in sight when scrolling back. */
  private static final int SHOWN_MAX = Limit.CONSOLE_LINES.max();

  private Excerpt() {}

  /**
   * The lines that have what was typed in them, and their number.
   *
   * @param what a line is about, such as {@code user}
   */
  public static List<String> of(List<String> all, Arguments typed, String what) {
    String part = Folding.key(typed.text());
    List<String> lines = all.stream().filter(line -> Folding.key(line).contains(part)).toList();
    List<String> shown = new ArrayList<>(lines.subList(0, Math.min(SHOWN_MAX, lines.size())));
    String first = lines.size() > SHOWN_MAX ? ", the first %,d shown".formatted(SHOWN_MAX) : "";
    String plural = lines.size() == 1 ? "" : "s";
    shown.add("%,d %s%s%s".formatted(lines.size(), what, plural, first));
    return shown;
  }
}
