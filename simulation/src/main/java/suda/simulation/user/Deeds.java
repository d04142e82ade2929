package suda.simulation.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suda.simulation.time.Chance;

/**
 * Lines that users may write, some more often than others. What is in braces is filled in, from the
 * inside out: one of several words, apart by bars, or what {@link Words} have under that name.
 */
final class Deeds {
  private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");
  private static final int TRIES = 20;

  /** What is known under a name just now, or null for nothing. */
  @FunctionalInterface
  interface Words extends Function<String, @Nullable String> {}

  /** Somebody about to do something. */
  record Whim(Chance chance, Manners manners, Words words) {
    private static final int LOOKS = 4;

    /** One of the lines, which is in fashion rather than not. */
    String of(List<String> lines) {
      String line = chance.of(lines);
      for (int i = 1; i < LOOKS && !manners.isInFashion(line); i++) {
        line = chance.of(lines);
      }
      return line;
    }

    Whim with(Words others) {
      return new Whim(chance, manners, others);
    }
  }

  private final List<String> lines = new ArrayList<>();

  /**
   * @param table on each line how often, relative to the others, and what
   */
  Deeds(String table) {
    for (String row : table.lines().toList()) {
      String[] cells = row.strip().split(" ", 2);
      for (int i = 0; i < Integer.parseInt(cells[0]); i++) {
        lines.add(cells[1]);
      }
    }
  }

  /** One of them for which there are words. */
  String any(Whim whim) {
    for (int i = 0; i < TRIES; i++) {
      Optional<String> filled = filled(whim.of(lines), whim);
      if (filled.isPresent()) {
        return filled.get();
      }
    }
    throw new IllegalStateException("there are words for none of " + lines);
  }

  private static Optional<String> filled(String line, Whim whim) {
    String rest = line;
    for (Matcher blank = BLANK.matcher(rest); blank.find(); blank = BLANK.matcher(rest)) {
      String inside = blank.group(1);
      String word =
          inside.contains("|")
              ? whim.of(List.of(inside.split("\\|", -1)))
              : whim.words().apply(inside);
      if (word == null) {
        return Optional.empty();
      }
      rest = rest.substring(0, blank.start()) + word + rest.substring(blank.end());
    }
    return Optional.of(rest);
  }
}
