package suda.wire.irc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each part of a message may be made of, so that a written line reads back the same. */
final class Grammar {
  private Grammar() {}

  static void check(
      Map<String, String> tags, @Nullable String source, String verb, List<String> params) {
    tags.forEach(Grammar::checkTag);
    require(source == null || isToken(source), "source", source);
    require(isVerb(verb), "verb", verb);
    for (int i = 0; i < params.size(); i++) {
      boolean last = i == params.size() - 1;
      require(last ? isText(params.get(i)) : isMiddle(params.get(i)), "parameter", params.get(i));
    }
  }

  /** Whether {@code param} can stand anywhere, without a colon before it. */
  static boolean isMiddle(String param) {
    return isToken(param) && param.charAt(0) != ':';
  }

  static boolean isVerb(String verb) {
    return isMiddle(verb) && verb.charAt(0) != '@';
  }

  private static void checkTag(String key, String value) {
    boolean valid = isToken(key) && key.indexOf(';') < 0 && key.indexOf('=') < 0;
    require(valid, "tag key", key);
    require(value.indexOf('\0') < 0, "tag value", value);
  }

  private static boolean isToken(String text) {
    return !text.isEmpty() && text.indexOf(' ') < 0 && isText(text);
  }

  /** Three searches are faster than one loop: the virtual machine compares many bytes at once. */
  private static boolean isText(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\0') < 0;
  }

  private static void require(boolean valid, String part, @Nullable String found) {
    if (!valid) {
      throw new IllegalArgumentException("not a " + part + " of an IRC message: '" + found + "'");
    }
  }
}
