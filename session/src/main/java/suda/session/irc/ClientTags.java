package suda.session.irc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which client-only tags are passed on: those that begin with {@code +} and are not denied.
 *
 * @see <a href="https://ircv3.net/specs/extensions/message-tags">CLIENTTAGDENY</a>
 */
final class ClientTags {
  private static final String ALL = "*";
  private static final char EXEMPT = '-';

  private ClientTags() {}

  /**
   * Returns what is left of {@code tags}.
   *
   * @param denied names without {@code +}; {@code *} stands for all, {@code -name} exempts one
   */
  static Map<String, String> passing(Map<String, String> tags, List<String> denied) {
    Map<String, String> passing = new LinkedHashMap<>(tags);
    passing.keySet().removeIf(key -> !isForClients(key) || isDenied(key.substring(1), denied));
    return passing;
  }

  static boolean isForClients(String key) {
    return key.length() > 1 && key.charAt(0) == '+';
  }

  private static boolean isDenied(String name, List<String> denied) {
    return denied.contains(name) || denied.contains(ALL) && !denied.contains(EXEMPT + name);
  }
}
