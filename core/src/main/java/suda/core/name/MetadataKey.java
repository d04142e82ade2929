package suda.core.name;

import java.util.Locale;
import java.util.Optional;
import suda.core.Limit;

/**
 * What a piece of metadata is called, such as {@code avatar}: letters and digits of ASCII and
 * {@code _ . / : -}, in small letters.
 */
public record MetadataKey(String text) {

  /** Empty where {@code typed} is no such name. */
  public static Optional<MetadataKey> parse(String typed) {
    boolean valid =
        !typed.isEmpty()
            && typed.length() <= Limit.METADATA_KEY_BYTES.max()
            && typed.charAt(0) != ':'
            && typed.chars().allMatch(MetadataKey::isAllowed);
    return valid ? Optional.of(trusted(typed.toLowerCase(Locale.ROOT))) : Optional.empty();
  }

  /** Takes what was valid when it was written. */
  public static MetadataKey trusted(String text) {
    return new MetadataKey(text);
  }

  private static boolean isAllowed(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "_./:-".indexOf(c) >= 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
