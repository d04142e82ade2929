package suda.core.name;

/** Patterns with {@code *} (any run) and {@code ?} (any one character). */
public final class Glob {
  private Glob() {}

  /**
   * Tells whether all of {@code text} matches. Takes at most pattern × text steps and no memory,
   * however many stars the pattern has.
   */
  public static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && matchesOne(pattern.codePointAt(p), text.codePointAt(t))) {
        p = next(pattern, p);
        t = next(text, t);
      } else if (star >= 0) {
        p = star + 1;
        resume = next(text, resume);
        t = resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** A character may take two chars. */
  private static int next(String text, int index) {
    return index + Character.charCount(text.codePointAt(index));
  }

  private static boolean matchesOne(int pattern, int text) {
    return pattern == '?' || pattern == text;
  }
}
