package suda.simulation.user;

import org.jspecify.annotations.Nullable;
import suda.session.account.Services;
import suda.wire.irc.Message;

/** What an IRC line tells, in the form in which views compare it. */
final class Heard {
  private static final String SERVER = "server";

  private Heard() {}

  /** Null where the line tells of nothing that happened. */
  static @Nullable String of(Message line) {
    String by = author(line);
    String first = line.param(0);
    return switch (line.verb()) {
      case "PRIVMSG" -> "PRIVMSG " + by + " " + first + " " + line.param(1);
      case "NOTICE" ->
          isAnswering(by) && !first.equals("$*")
              ? null
              : "NOTICE " + by + " " + first + " " + line.param(1);
      case "JOIN", "PART", "NICK" -> line.verb() + " " + by + " " + first;
      case "KICK", "TOPIC" -> line.verb() + " " + by + " " + first + " " + line.param(1);
      case "MODE" -> first.startsWith("#") ? "MODE " + by + " " + first : null;
      case "QUIT" -> "QUIT " + by + " ";
      default -> null;
    };
  }

  /** What the server and its services say to one alone is an answer. */
  private static boolean isAnswering(String by) {
    return by.equals(SERVER) || Services.of(by) != null;
  }

  /** The nick of who did it; {@code server} for the server. */
  static String author(Message line) {
    String source = line.source();
    int end = source == null ? -1 : source.indexOf('!');
    return source == null || end < 0 ? SERVER : source.substring(0, end);
  }
}
