package suda.session.sasl;

import org.jspecify.annotations.Nullable;

/**
 * How the first message of some mechanisms begins: whether the client binds to the channel under
 * it, and who it wants to be.
 *
 * @param authorized empty where it does not say
 * @param length with the comma that ends it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5801#section-4">RFC 5801 §4</a>
 */
record Gs2Header(String authorized, int length) {

  /** Null where {@code text} begins otherwise, or wants a binding: no mechanism of ours has one. */
  static @Nullable Gs2Header parse(String text) {
    boolean unbound = text.startsWith("n,") || text.startsWith("y,");
    int end = unbound ? text.indexOf(',', 2) : -1;
    if (end < 0) {
      return null;
    }
    String who = text.substring(2, end);
    String name = who.startsWith("a=") ? decoded(who.substring(2)) : who.isEmpty() ? "" : null;
    return name == null ? null : new Gs2Header(name, end + 1);
  }

  /** A name as RFC 5801 writes it, where a comma is {@code =2C}; null where it is none. */
  static @Nullable String decoded(String name) {
    StringBuilder decoded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != '=') {
        decoded.append(name.charAt(i));
      } else if (name.startsWith("=2C", i)) {
        decoded.append(',');
        i += 2;
      } else if (name.startsWith("=3D", i)) {
        decoded.append('=');
        i += 2;
      } else {
        return null;
      }
    }
    return decoded.toString();
  }
}
