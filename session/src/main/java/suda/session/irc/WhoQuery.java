package suda.session.irc;

import java.util.EnumSet;
import java.util.Set;

/**
 * What WHO is asked for besides the mask: {@code %<fields>[,<token>]}.
 *
 * @param fields none where RPL_WHOREPLY is asked for
 */
record WhoQuery(Set<WhoField> fields, String token) {
  private static final int TOKEN_DIGITS_MAX = 3;

  /** Fields that nobody has defined are left out; so is a token that is none. */
  static WhoQuery parse(String text) {
    int percent = text.indexOf('%');
    if (percent < 0) {
      return new WhoQuery(Set.of(), "");
    }
    int comma = text.indexOf(',', percent);
    String letters = text.substring(percent + 1, comma < 0 ? text.length() : comma);
    String token = comma < 0 ? "" : text.substring(comma + 1);
    return new WhoQuery(fields(letters), isToken(token) ? token : "0");
  }

  private static Set<WhoField> fields(String letters) {
    Set<WhoField> fields = EnumSet.noneOf(WhoField.class);
    letters
        .chars()
        .mapToObj(WhoField::of)
        .forEach(field -> {
          if (field != null) {
            fields.add(field);
          }
        });
    return fields;
  }

  private static boolean isToken(String text) {
    return !text.isEmpty()
        && text.length() <= TOKEN_DIGITS_MAX
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Whether the form of WHOX is asked for, be it for no field at all. */
  boolean isExtended() {
    return !token.isEmpty();
  }
}
