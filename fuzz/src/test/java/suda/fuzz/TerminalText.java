package suda.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be written to a terminal, said apart from the code that sees to it. */
final class TerminalText {
  private TerminalText() {}

  static void check(String text) {
    assertThat(text.codePoints()).as(text).allMatch(TerminalText::isHarmless);
  }

  /** Whether it moves nothing, rings nothing, and turns no reading direction. */
  static boolean isHarmless(int codePoint) {
    return codePoint == '\t'
        || !Character.isISOControl(codePoint)
            && Character.getType(codePoint) != Character.SURROGATE
            && Character.getType(codePoint) != Character.LINE_SEPARATOR
            && Character.getType(codePoint) != Character.PARAGRAPH_SEPARATOR
            && !turnsDirection(codePoint);
  }

  private static boolean turnsDirection(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> false;
    };
  }
}
