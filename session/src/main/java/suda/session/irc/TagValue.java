package suda.session.irc;

/**
 * The value of a message tag as it is written.
 *
 * @see <a href="https://ircv3.net/specs/extensions/message-tags#escaping-values">Escaping</a>
 */
final class TagValue {
  private TagValue() {}

  static void escape(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case ';' -> out.append("\\:");
        case ' ' -> out.append("\\s");
        case '\\' -> out.append("\\\\");
        case '\r' -> out.append("\\r");
        case '\n' -> out.append("\\n");
        case '\0' -> {}
        default -> out.append(c);
      }
    }
  }
}
