package suda.session;

/**
 * The part of a pattern that a text must have to match it, whatever the rest: a text without it
 * need not be held against the pattern, which takes a thousand times as long.
 */
final class FixedPart {
  private final String pattern;
  private final StringBuilder run = new StringBuilder();
  private String longest = "";
  private int at;
  private boolean unclear;

  private FixedPart(String pattern) {
    this.pattern = pattern;
  }

  /** Returns the longest, folded; empty where there is none that is plain to see. */
  static String of(String pattern) {
    return new FixedPart(pattern).find();
  }

  /** Returns {@code text} with each letter as all that equal it but for case. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(Character.toLowerCase(Character.toUpperCase(text.charAt(i))));
    }
    return folded.toString();
  }

  private String find() {
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      switch (c) {
        case '|' -> {
          // What is left of it need not be there.
          return "";
        }
        case '(' -> skipGroup();
        case '[' -> skipClass();
        case '\\' -> escaped();
        case '*', '?' -> lastMayBeMissing();
        case '{' -> brace();
        case '.', '^', '$', '+' -> endRun();
        default -> run.append(c);
      }
    }
    endRun();
    return unclear ? "" : folded(longest);
  }

  /** A brace that begins no number of times is itself. */
  private void brace() {
    int end = at;
    while (end < pattern.length() && "0123456789,".indexOf(pattern.charAt(end)) >= 0) {
      end++;
    }
    if (end < pattern.length() && pattern.charAt(end) == '}' && end > at) {
      at = end + 1;
      lastMayBeMissing();
    } else {
      endRun();
    }
  }

  private void escaped() {
    char c = at < pattern.length() ? pattern.charAt(at++) : ' ';
    if (Character.isLetterOrDigit(c)) {
      endRun();
      if ("xpP".indexOf(c) >= 0 && pattern.startsWith("{", at)) {
        at = Math.max(at, pattern.indexOf('}', at) + 1);
      } else if ("QxpP".indexOf(c) >= 0 || Character.isDigit(c)) {
        // What follows is no text as it stands.
        unclear = true;
      }
    } else {
      run.append(c);
    }
  }

  private void skipGroup() {
    endRun();
    int depth = 1;
    while (at < pattern.length() && depth > 0) {
      char c = pattern.charAt(at++);
      switch (c) {
        case '\\' -> at++;
        case '[' -> skipClass();
        case '(' -> depth++;
        case ')' -> depth--;
        default -> {}
      }
    }
  }

  private void skipClass() {
    endRun();
    if (at < pattern.length() && pattern.charAt(at) == '^') {
      at++;
    }
    at += pattern.startsWith("\\", at) ? 2 : 1;
    while (at < pattern.length() && pattern.charAt(at) != ']') {
      at += pattern.charAt(at) == '\\' || pattern.startsWith("[:", at) ? 2 : 1;
      if (pattern.startsWith(":]", at)) {
        at += 2;
      }
    }
    at++;
  }

  private void lastMayBeMissing() {
    if (!run.isEmpty()) {
      run.setLength(run.length() - 1);
    }
    endRun();
  }

  private void endRun() {
    if (run.length() > longest.length()) {
      longest = run.toString();
    }
    run.setLength(0);
  }
}
