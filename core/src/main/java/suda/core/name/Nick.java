package suda.core.name;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import suda.core.Limit;

/**
 * A user's name as the user wrote it, with the key under which it is unique.
 *
 * @param text as shown
 * @param key as compared
 */
public record Nick(String text, String key) {
  private static final String ASCII_SPECIALS = "[]\\`_^{|}-";

  /** Returns the nick that {@code text} names under {@code rule}, or empty where it names none. */
  public static Optional<Nick> parse(String text, NickRule rule) {
    String normal = Folding.normalise(text);
    return isValid(normal, rule) ? Optional.of(trusted(normal)) : Optional.empty();
  }

  /**
   * Returns a nick that was valid when an event took it in: rules may have become stricter since,
   * facts stay.
   */
  public static Nick trusted(String text) {
    return new Nick(text, Folding.key(text));
  }

  private static boolean isValid(String text, NickRule rule) {
    return !text.isEmpty()
        && text.getBytes(StandardCharsets.UTF_8).length <= Limit.NICK_BYTES.max()
        && !startsLikeANumber(text)
        && text.codePoints().allMatch(rule::allows);
  }

  /** A leading digit is what IRC servers use for ids, a leading "-" what options look like. */
  private static boolean startsLikeANumber(String text) {
    return Character.isDigit(text.codePointAt(0)) || text.charAt(0) == '-';
  }

  static boolean asciiAllows(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || ASCII_SPECIALS.indexOf(c) >= 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
