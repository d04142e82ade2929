package suda.session;

import java.util.Optional;
import java.util.regex.Pattern;
import suda.core.Limit;
import suda.core.Text;

/** Where a letter can be sent to. Only what nearly everybody has: no quotes, comments or spaces. */
public record EmailAddress(String text) {
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)*[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

  public static Optional<EmailAddress> parse(String text) {
    boolean one = Text.bytes(text) <= Limit.EMAIL_BYTES.max() && FORM.matcher(text).matches();
    return one ? Optional.of(new EmailAddress(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
