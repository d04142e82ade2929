package suda.session.irc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import suda.core.Limit;
import suda.core.history.HistoryQuery.End;
import suda.core.state.Channel;

/**
 * What was said before.
 *
 * @see <a href="https://ircv3.net/specs/extensions/chathistory">chathistory</a>
 */
final class HistoryCommands {
  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "CHATHISTORY",
              0,
              "CHATHISTORY LATEST|BEFORE|AFTER|AROUND|BETWEEN <channel> <reference>"
                  + " [<reference>] <limit>",
              "https://ircv3.net/specs/extensions/chathistory",
              "Tells what was said in a channel you are in; a reference is msgid=<id>,"
                  + " timestamp=<time> or, for LATEST, *.",
              HistoryCommands::history));

  private HistoryCommands() {}

  private static void history(Chatting phase, Exchange exchange) {
    String subcommand = exchange.param(0).toUpperCase(Locale.ROOT);
    int references =
        switch (subcommand) {
          case "LATEST", "BEFORE", "AFTER", "AROUND" -> 1;
          case "BETWEEN" -> 2;
          default -> 0;
        };
    if (references == 0) {
      exchange.fail("INVALID_PARAMS", "Unknown command", exchange.param(0));
    } else if (exchange.params() < references + 3) {
      exchange.fail("NEED_MORE_PARAMS", "Missing parameters", subcommand);
    } else {
      history(phase, exchange, subcommand, references);
    }
  }

  private static void history(
      Chatting phase, Exchange exchange, String subcommand, int references) {
    Channel channel = phase.channel(exchange.param(1));
    int limit = limit(exchange.param(references + 2));
    if (channel == null || channel.member(phase.id()) == null) {
      exchange.fail(
          "INVALID_TARGET", "Messages could not be retrieved", subcommand, exchange.param(1));
    } else if (limit <= 0) {
      exchange.fail("INVALID_PARAMS", "Invalid limit", subcommand, exchange.param(references + 2));
    } else if (phase.conversation().historyAsked() >= Limit.HISTORY_REQUESTS.max()) {
      exchange.fail(
          "MESSAGE_ERROR", "Too many requests wait to be answered", subcommand, exchange.param(1));
    } else if (areKnown(exchange, subcommand, references)) {
      ask(HistoryRequest.of(phase, exchange, channel, limit), subcommand);
    }
  }

  /** A higher number than the page gets the page; 0 stands for what is no number. */
  private static int limit(String text) {
    boolean number =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Math.min(Integer.parseInt(text), Limit.HISTORY_PAGE.max()) : 0;
  }

  private static boolean areKnown(Exchange exchange, String subcommand, int references) {
    for (int i = 2; i < references + 2; i++) {
      String text = exchange.param(i);
      if (isLatest(subcommand, text)) {
        continue;
      }
      if (!HistoryReference.isTyped(text)) {
        exchange.fail("INVALID_MSGREFTYPE", "Unknown message reference", subcommand, text);
        return false;
      }
      if (HistoryReference.parse(text).isEmpty()) {
        exchange.fail("INVALID_PARAMS", "Invalid message reference", subcommand, text);
        return false;
      }
    }
    return true;
  }

  private static boolean isLatest(String subcommand, String reference) {
    return subcommand.equals("LATEST") && reference.equals("*");
  }

  private static void ask(HistoryRequest request, String subcommand) {
    Exchange exchange = request.exchange();
    Optional<HistoryReference> first = HistoryReference.parse(exchange.param(2));
    if (first.isEmpty()) {
      request.between(0, Long.MAX_VALUE, End.NEWEST);
      return;
    }
    HistoryReference from = first.get();
    switch (subcommand) {
      case "LATEST" -> request.lastUntil(from, s -> request.between(s, Long.MAX_VALUE, End.NEWEST));
      case "AFTER" -> request.lastUntil(from, s -> request.between(s, Long.MAX_VALUE, End.OLDEST));
      case "BEFORE" -> request.firstFrom(from, s -> request.between(0, s, End.NEWEST));
      case "AROUND" -> request.firstFrom(from, request::around);
      case "BETWEEN" ->
          HistoryReference.parse(exchange.param(3)).ifPresent(to -> between(request, from, to));
      default -> throw new IllegalStateException(subcommand);
    }
  }

  /** The limit counts from the first reference, which may be the later one. */
  private static void between(HistoryRequest request, HistoryReference from, HistoryReference to) {
    request.firstFrom(
        from,
        a ->
            request.firstFrom(
                to,
                b -> {
                  if (a <= b) {
                    request.lastUntil(from, s -> request.between(s, b, End.OLDEST));
                  } else {
                    request.lastUntil(to, s -> request.between(s, a, End.NEWEST));
                  }
                }));
  }
}
