package suda.core.name;

import org.jspecify.annotations.Nullable;

/** Patterns in a channel's lists that are more than a name: {@code ~a:bob}, a row each. */
public enum PatternKind {
  /** Means users by their account. */
  ACCOUNT('a', "account"),
  /** Whom the pattern after it means may not speak, but may join. */
  MUTE('m', "mute"),
  /** Means users by their real name. */
  REALNAME('r', "realname");

  /** What every such pattern begins with; no nick does. */
  public static final char PREFIX = '~';

  private static final char SEPARATOR = ':';

  private final char letter;
  private final String word;

  PatternKind(char letter, String word) {
    this.letter = letter;
    this.word = word;
  }

  public char letter() {
    return letter;
  }

  /** What may be written in the letter's place. */
  public String word() {
    return word;
  }

  /** How a pattern of this kind begins once it is whole. */
  String start() {
    return "" + PREFIX + letter + SEPARATOR;
  }

  /** Which kind {@code typed} is of, by letter or word; null for a pattern of names. */
  static @Nullable PatternKind of(String typed) {
    int separator = typed.indexOf(SEPARATOR);
    if (separator < 2 || typed.charAt(0) != PREFIX) {
      return null;
    }
    String name = typed.substring(1, separator);
    for (PatternKind kind : values()) {
      if (name.equals(kind.word) || name.length() == 1 && name.charAt(0) == kind.letter) {
        return kind;
      }
    }
    return null;
  }

  /** What follows the first separator. */
  static String argument(String typed) {
    return typed.substring(typed.indexOf(SEPARATOR) + 1);
  }
}
