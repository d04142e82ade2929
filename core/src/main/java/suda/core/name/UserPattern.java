package suda.core.name;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import suda.core.Limit;

/**
 * A pattern over {@code nick!username@host}, whole and folded when parsed.
 *
 * @param text for example {@code *!*@10.0.0.*}
 */
public record UserPattern(String text) {
  /**
   * Completes what people type: {@code bob} becomes {@code bob!*@*}, {@code *@host} becomes {@code
   * *!*@host}. Empty where it is too long or has a space or control character.
   */
  public static Optional<UserPattern> parse(String typed) {
    String key = Folding.key(typed);
    if (key.isEmpty() || !key.codePoints().allMatch(c -> c > ' ' && c != 0x7F)) {
      return Optional.empty();
    }
    String whole = completed(key);
    return whole.getBytes(StandardCharsets.UTF_8).length <= Limit.PATTERN_BYTES.max()
        ? Optional.of(new UserPattern(whole))
        : Optional.empty();
  }

  /** Returns a pattern that an event took in. */
  public static UserPattern trusted(String text) {
    return new UserPattern(text);
  }

  private static String completed(String key) {
    int bang = key.indexOf('!');
    int at = key.indexOf('@', bang + 1);
    if (bang >= 0) {
      return at >= 0 ? key : key + "@*";
    }
    if (at >= 0) {
      return "*!" + key;
    }
    return looksLikeAHost(key) ? "*!*@" + key : key + "!*@*";
  }

  private static boolean looksLikeAHost(String key) {
    return key.indexOf('.') >= 0 || key.indexOf(':') >= 0;
  }

  /** Tells whether a user is meant; each part is compared folded. */
  public boolean matches(Nick nick, String username, String host) {
    return Glob.matches(text, nick.key() + "!" + Folding.key(username) + "@" + Folding.key(host));
  }

  @Override
  public String toString() {
    return text;
  }
}
