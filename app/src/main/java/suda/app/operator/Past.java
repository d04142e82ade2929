package suda.app.operator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.event.Kind;

/**
 * A message as a log or an export has it.
 *
 * @param channel its name
 * @param timeMs in milliseconds since 1970
 * @param account null where none is known
 */
record Past(
    String channel,
    long timeMs,
    String nick,
    String username,
    String host,
    @Nullable String account,
    Kind kind,
    String text,
    Map<String, String> tags) {
  /** Logs say nothing of where somebody came from; the name can be no host's. */
  private static final String HOST = "imported.invalid";

  static Past logged(String channel, long timeMs, String nick, Kind kind, String text) {
    return new Past(channel, timeMs, nick, "imported", HOST, null, kind, text, Map.of());
  }
}
