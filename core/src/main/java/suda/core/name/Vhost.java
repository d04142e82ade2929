package suda.core.name;

import java.util.Optional;
import java.util.regex.Pattern;
import suda.core.Limit;

/**
 * What is shown in the place of an address: ASCII letters, digits and {@code . - _ /}, with a dot
 * or a slash somewhere, and no address itself.
 */
public record Vhost(String text) {
  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]+([./][A-Za-z0-9_-]+)+");

  /** Returns the host that {@code typed} names, or empty where it is none. */
  public static Optional<Vhost> parse(String typed) {
    boolean valid =
        typed.length() <= Limit.HOST_BYTES.max()
            && VALID.matcher(typed).matches()
            && AddressRange.parse(typed).isEmpty();
    return valid ? Optional.of(new Vhost(typed)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
