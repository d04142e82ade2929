package suda.wire.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one line from left to right, once. */
final class LineReader {
  private final String line;
  private int at;

  LineReader(String raw) {
    line = clean(raw);
  }

  @Nullable Message message() {
    skipSpaces();
    Map<String, String> tags = nextIs('@') ? Tags.parse(token().substring(1)) : Map.of();
    skipSpaces();
    String source = nextIs(':') ? token().substring(1) : "";
    skipSpaces();
    String verb = token();
    if (!Grammar.isVerb(verb)) {
      return null;
    }
    return withParams(tags, source.isEmpty() ? null : source, verb);
  }

  private Message withParams(Map<String, String> tags, @Nullable String source, String verb) {
    List<String> params = new ArrayList<>(4);
    for (skipSpaces(); at < line.length(); skipSpaces()) {
      if (nextIs(':')) {
        params.add(line.substring(at + 1));
        return new Message(tags, source, verb, params, true);
      }
      params.add(token());
    }
    return new Message(tags, source, verb, params, false);
  }

  private boolean nextIs(char c) {
    return at < line.length() && line.charAt(at) == c;
  }

  private String token() {
    int start = at;
    int space = line.indexOf(' ', start);
    at = space < 0 ? line.length() : space;
    return line.substring(start, at);
  }

  private void skipSpaces() {
    while (nextIs(' ')) {
      at++;
    }
  }

  private static String clean(String raw) {
    String line = before('\n', before('\r', raw));
    return line.indexOf('\0') < 0 ? line : line.replace("\0", "");
  }

  private static String before(char end, String text) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }
}
