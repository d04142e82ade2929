package suda.session.irc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Readable;
import suda.core.state.Channel;
import suda.session.Reach;
import suda.wire.irc.Capability;

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
              "CHATHISTORY LATEST|BEFORE|AFTER|AROUND|BETWEEN <channel or nick> <reference>"
                  + " [<reference>] <limit> | TARGETS <reference> <reference> <limit>",
              "https://ircv3.net/specs/extensions/chathistory",
              "Tells what was said in a channel you are in or with a user, or where something was"
                  + " said; a reference is msgid=<id>, timestamp=<time> or, for LATEST, *.",
              HistoryCommands::history));

  private HistoryCommands() {}

  private static void history(Chatting phase, Exchange exchange) {
    String subcommand = exchange.param(0).toUpperCase(Locale.ROOT);
    int expected =
        switch (subcommand) {
          case "LATEST", "BEFORE", "AFTER", "AROUND", "TARGETS" -> 4;
          case "BETWEEN" -> 5;
          default -> 0;
        };
    if (expected == 0) {
      exchange.fail("INVALID_PARAMS", "Unknown command", exchange.param(0));
    } else if (exchange.params() < expected) {
      exchange.fail("INVALID_PARAMS", "Insufficient parameters", subcommand);
    } else if (exchange.params() > expected) {
      exchange.fail("INVALID_PARAMS", "Too many parameters", subcommand);
    } else {
      int limit = limit(exchange.param(expected - 1));
      if (limit <= 0) {
        exchange.fail("INVALID_PARAMS", "Invalid limit", subcommand, exchange.param(expected - 1));
      } else if (phase.conversation().historyAsked() >= Limit.HISTORY_REQUESTS.max()) {
        exchange.fail(
            "MESSAGE_ERROR",
            "Too many requests wait to be answered",
            subcommand,
            exchange.param(1));
      } else if (subcommand.equals("TARGETS")) {
        targets(phase, exchange, limit);
      } else {
        messages(phase, exchange, subcommand, limit);
      }
    }
  }

  /** A higher number than the page gets the page; 0 stands for what is no number. */
  static int limit(String text) {
    boolean number =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Math.min(Integer.parseInt(text), Limit.HISTORY_PAGE.max()) : 0;
  }

  private static void targets(Chatting phase, Exchange exchange, int limit) {
    Optional<HistoryReference> from = reference(exchange, "TARGETS", 1);
    Optional<HistoryReference> to = from.flatMap(f -> reference(exchange, "TARGETS", 2));
    if (to.isEmpty()) {
      return;
    }
    if (from.get() instanceof HistoryReference.AtTime a
        && to.get() instanceof HistoryReference.AtTime b) {
      HistoryTargets.ask(phase, exchange, a.timeMs(), b.timeMs(), limit);
    } else {
      exchange.fail(
          "INVALID_MSGREFTYPE", "Only timestamps tell targets", "TARGETS", exchange.param(1));
    }
  }

  private static void messages(Chatting phase, Exchange exchange, String subcommand, int limit) {
    HistoryRequest request = request(phase, exchange, limit);
    if (request == null) {
      exchange.fail(
          "INVALID_TARGET", "Messages could not be retrieved", subcommand, exchange.param(1));
    } else if (subcommand.equals("LATEST") && exchange.param(2).equals("*")) {
      request.between(0, Long.MAX_VALUE, End.NEWEST);
    } else {
      reference(exchange, subcommand, 2).ifPresent(from -> ask(request, subcommand, from));
    }
  }

  private static @Nullable HistoryRequest request(Chatting phase, Exchange exchange, int limit) {
    String target = exchange.param(1);
    Reach reach = Reach.of(phase.context(), phase.me());
    boolean events = phase.has(Capability.EVENT_PLAYBACK);
    if (!target.startsWith("#")) {
      return target.isEmpty() || target.startsWith("*")
          ? null
          : new HistoryRequest(
              phase, exchange, reach.conversations(target), nick(phase, target), events, limit);
    }
    Channel channel = phase.channel(target);
    Readable readable = reach.channel(channel);
    return channel == null || readable == null
        ? null
        : new HistoryRequest(
            phase, exchange, List.of(readable), channel.name().text(), events, limit);
  }

  private static String nick(Chatting phase, String typed) {
    var user = phase.state().userNamed(typed);
    return user == null ? typed : user.nick().text();
  }

  /** The reference at {@code index}, or nothing after an answer. */
  private static Optional<HistoryReference> reference(
      Exchange exchange, String subcommand, int index) {
    String text = exchange.param(index);
    if (!HistoryReference.isTyped(text)) {
      exchange.fail("INVALID_MSGREFTYPE", "Unknown message reference", subcommand, text);
      return Optional.empty();
    }
    Optional<HistoryReference> reference = HistoryReference.parse(text);
    if (reference.isEmpty()) {
      exchange.fail("INVALID_PARAMS", "Invalid message reference", subcommand, text);
    }
    return reference;
  }

  private static void ask(HistoryRequest request, String subcommand, HistoryReference from) {
    switch (subcommand) {
      case "LATEST" -> request.lastUntil(from, s -> request.between(s, Long.MAX_VALUE, End.NEWEST));
      case "AFTER" -> request.lastUntil(from, s -> request.between(s, Long.MAX_VALUE, End.OLDEST));
      case "BEFORE" -> request.firstFrom(from, s -> request.between(0, s, End.NEWEST));
      case "AROUND" -> request.firstFrom(from, request::around);
      case "BETWEEN" ->
          reference(request.exchange(), subcommand, 3).ifPresent(to -> between(request, from, to));
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
