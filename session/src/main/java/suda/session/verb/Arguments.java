package suda.session.verb;

/**
 * What was typed after a verb.
 *
 * @param text without spaces around it; empty for nothing
 */
public record Arguments(String text) {

  public static Arguments of(String typed) {
    return new Arguments(typed.strip());
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The first word, or empty. */
  public String first() {
    return text.substring(0, firstEnd());
  }

  /** What follows the first word. */
  public Arguments rest() {
    return of(text.substring(firstEnd()));
  }

  /** Tells whether there are at least so many words. */
  public boolean has(int words) {
    return words == 0 || !isEmpty() && rest().has(words - 1);
  }

  private int firstEnd() {
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
