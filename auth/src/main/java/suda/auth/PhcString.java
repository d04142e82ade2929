package suda.auth;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash of Argon2id with all that it takes to make it again, as text.
 *
 * @see <a href="https://github.com/P-H-C/phc-string-format">The PHC string format</a>
 */
record PhcString(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

  /** More than this is a mistake, or somebody who wants the server to be busy. */
  private static final int MEMORY_KIB_MAX = 1024 * 1024;

  /** Returns nothing where {@code text} is no such hash, or one that takes too much to check. */
  static Optional<PhcString> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      PhcString parsed =
          new PhcString(
              Integer.parseInt(form.group(1)),
              Integer.parseInt(form.group(2)),
              Integer.parseInt(form.group(3)),
              Base64.getDecoder().decode(form.group(4)),
              Base64.getDecoder().decode(form.group(5)));
      return Optional.of(parsed).filter(PhcString::isPossible);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private boolean isPossible() {
    return passes >= 1 && lanes >= 1 && memoryKib >= 8 * lanes && memoryKib <= MEMORY_KIB_MAX;
  }

  @Override
  public String toString() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memoryKib, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
  }
}
