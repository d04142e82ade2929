package suda.terminal;

import java.util.List;
import java.util.Optional;
import suda.client.ClientEvent.ServerReply;

/** Numerics that answer a command, as sentences. */
final class Answers {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Answers() {}

  /** Empty where there is nothing to say; what is not known here is said as the server does. */
  static Optional<String> of(ServerReply reply) {
    List<String> params = reply.params();
    if (params.isEmpty()) {
      return Optional.empty();
    }
    return switch (reply.code()) {
      case "301" -> sentence(params, 2, "%s is away: %s");
      case "311", "314" -> sentence(params, 5, "%1$s is %5$s (%2$s@%3$s)");
      case "317" -> Optional.of(params.getFirst() + " said nothing for " + time(params));
      case "319" -> sentence(params, 2, "%s is in %s");
      case "324" -> Optional.of(modes(params));
      case "330" -> sentence(params, 2, "%s is logged in as %s");
      case "341" -> sentence(params, 2, "%s is invited to %s");
      // On which server of how many, and that this was all.
      case "312", "318", "338", "369", "379" -> Optional.empty();
      default -> Optional.of(reply.text());
    };
  }

  private static String modes(List<String> params) {
    boolean none = params.size() < 2 || params.get(1).equals("+");
    String modes = String.join(" ", params.subList(1, params.size()));
    return params.getFirst() + " is " + (none ? "open to everybody" : modes);
  }

  private static Optional<String> sentence(List<String> params, int least, String words) {
    return Optional.of(
        params.size() < least ? String.join(" ", params) : words.formatted(params.toArray()));
  }

  private static String time(List<String> params) {
    String seconds = params.size() < 2 ? "" : params.get(1);
    return seconds.matches("[0-9]{1,12}") ? time(Long.parseLong(seconds)) : seconds;
  }

  private static String time(long seconds) {
    if (seconds < 2 * MINUTE) {
      return seconds + " s";
    }
    if (seconds < 2 * HOUR) {
      return seconds / MINUTE + " min";
    }
    return seconds < 2 * DAY ? seconds / HOUR + " h" : seconds / DAY + " days";
  }
}
