package suda.testkit;

import java.util.List;

/**
 * A chat as it is written down in a test:
 *
 * <pre>{@code
 * # a comment
 * alice > TOPIC #tea :green
 * alice < :alice!… TOPIC #tea :green
 * bob   ~
 * }</pre>
 *
 * Spaces around lines, and around the sign after the name, do not count; empty lines neither.
 *
 * @param steps in their order
 */
public record Script(List<Step> steps) {
  private static final String COMMENT = "# ";

  /**
   * Reads a script.
   *
   * @throws IllegalArgumentException if a line is none of a script's; names the line
   */
  public static Script parse(String text) {
    return new Script(
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
            .map(Step::parse)
            .toList());
  }
}
