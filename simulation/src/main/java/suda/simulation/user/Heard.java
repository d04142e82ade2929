package suda.simulation.user;

import org.jspecify.annotations.Nullable;
import suda.session.MessageId;
import suda.session.account.Services;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;

/** What an IRC line tells, in the form in which views compare it. */
final class Heard {
  /** What is said before the new text of an earlier message. */
  private static final String CORRECTED = "* corrected: ";

  private static final String ACTION = "\u0001ACTION ";

  private static final String SERVER = "server";

  private Heard() {}

  /** Null where the line tells of nothing that happened. */
  static @Nullable String of(Message line) {
    String by = author(line);
    String first = line.param(0);
    return switch (line.verb()) {
      case "PRIVMSG" -> "PRIVMSG " + by + " " + first + " " + text(line);
      case "NOTICE" ->
          isAnswering(by) && !first.equals("$*")
              ? null
              : "NOTICE " + by + " " + first + " " + text(line);
      case "JOIN", "PART", "NICK" -> line.verb() + " " + by + " " + first;
      case "KICK", "TOPIC" -> line.verb() + " " + by + " " + first + " " + line.param(1);
      case "MODE" -> first.startsWith("#") ? "MODE " + by + " " + first : null;
      case "QUIT" -> "QUIT " + by + " ";
      case "AWAY", "ACCOUNT", "SETNAME" -> line.verb() + " " + by + " " + first;
      case "CHGHOST" -> "CHGHOST " + by + " " + line.param(1);
      case "REDACT" -> "REDACT " + by + " " + MessageId.sequence(line.param(1)).orElse(0);
      case "INVITE" -> "INVITE " + by + " " + first + " " + line.param(1);
      case "WALLOPS" -> "WALLOPS " + by + " " + first;
      default -> null;
    };
  }

  /** A new text of an earlier message is marked, as it is for those who know nothing of edits. */
  private static String text(Message line) {
    String text = line.param(1);
    if (line.tag(Capability.EDIT.token()) == null) {
      return text;
    }
    return text.startsWith(ACTION)
        ? ACTION + CORRECTED + text.substring(ACTION.length())
        : CORRECTED + text;
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
