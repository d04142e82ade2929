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
      } else if (p < pattern.length() && matchesOne(pattern.charAt(p), text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean matchesOne(char pattern, char text) {
    return pattern == '?' || pattern == text;
  }
}
