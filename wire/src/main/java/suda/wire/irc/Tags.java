package suda.wire.irc;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tags section between {@code @} and the first space.
 *
 * @see <a href="https://ircv3.net/specs/extensions/message-tags#escaping-values">Escaping</a>
 */
final class Tags {
  private Tags() {}

  /** Tags without a key are dropped; of two with the same key the last counts. */
  static Map<String, String> parse(String section) {
    Map<String, String> tags = new LinkedHashMap<>();
    int start = 0;
    while (start < section.length()) {
      int end = section.indexOf(';', start);
      end = end < 0 ? section.length() : end;
      add(section.substring(start, end), tags);
      start = end + 1;
    }
    return tags;
  }

  static void write(Map<String, String> tags, StringBuilder out) {
    char before = '@';
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      out.append(before).append(tag.getKey());
      if (!tag.getValue().isEmpty()) {
        escape(tag.getValue(), out.append('='));
      }
      before = ';';
    }
  }

  private static void add(String tag, Map<String, String> tags) {
    int equals = tag.indexOf('=');
    String key = equals < 0 ? tag : tag.substring(0, equals);
    if (!key.isEmpty()) {
      tags.put(key, equals < 0 ? "" : unescape(tag.substring(equals + 1)));
    }
  }

  private static void escape(String value, StringBuilder out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case ';' -> out.append("\\:");
        case ' ' -> out.append("\\s");
        case '\\' -> out.append("\\\\");
        case '\r' -> out.append("\\r");
        case '\n' -> out.append("\\n");
        default -> out.append(c);
      }
    }
  }

  /** A backslash before any other character, or at the end, is dropped. */
  private static String unescape(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (++i < value.length()) {
        out.append(meaning(value.charAt(i)));
      }
    }
    return out.toString();
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case ':' -> ';';
      case 's' -> ' ';
      case 'r' -> '\r';
      case 'n' -> '\n';
      default -> escaped;
    };
  }
}
