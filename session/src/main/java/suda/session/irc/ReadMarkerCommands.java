package suda.session.irc;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.name.Folding;
import suda.core.state.Channel;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/**
 * Until when a user has read what was said.
 *
 * @see <a href="https://ircv3.net/specs/extensions/read-marker">Read marker</a>
 */
final class ReadMarkerCommands {
  private static final String VERB = "MARKREAD";
  private static final String TIMESTAMP = "timestamp=";

  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              VERB,
              0,
              "MARKREAD <target> [timestamp=<time>]",
              "https://ircv3.net/specs/extensions/read-marker",
              "Says until when you have read a conversation, or asks for it.",
              ReadMarkerCommands::markRead));

  private ReadMarkerCommands() {}

  private static void markRead(Chatting phase, Exchange exchange) {
    String target = exchange.param(0);
    if (!phase.has(Capability.READ_MARKER)) {
      exchange.reply(Numeric.ERR_UNKNOWNCOMMAND, exchange.verb());
    } else if (!exchange.has(0)) {
      exchange.fail("NEED_MORE_PARAMS", "Missing parameters");
    } else if (Text.bytes(target) > Limit.CHANNEL_NAME_BYTES.max() || target.indexOf(' ') >= 0) {
      exchange.fail("INVALID_PARAMS", "Invalid target", target);
    } else if (exchange.params() == 1) {
      tell(phase, exchange, target);
    } else {
      mark(phase, exchange, target);
    }
  }

  private static void mark(Chatting phase, Exchange exchange, String target) {
    OptionalLong read = time(exchange.param(1));
    if (read.isEmpty()) {
      exchange.fail("INVALID_PARAMS", "Invalid timestamp", target, exchange.param(1));
      return;
    }
    // What will be said later has been read by nobody.
    long untilMs = Math.min(read.getAsLong(), phase.context().nowMs());
    exchange.submit(
        new Command.MarkRead(phase.id(), Folding.key(target), untilMs),
        decision -> tell(phase, exchange, target));
  }

  private static OptionalLong time(String typed) {
    if (!typed.startsWith(TIMESTAMP)) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Instant.parse(typed.substring(TIMESTAMP.length())).toEpochMilli());
    } catch (DateTimeException | ArithmeticException notATime) {
      return OptionalLong.empty();
    }
  }

  /** After a JOIN. */
  static void tell(Chatting phase, Exchange exchange, Channel channel) {
    if (phase.has(Capability.READ_MARKER)) {
      tell(phase, exchange, channel.name().text());
    }
  }

  private static void tell(Chatting phase, Exchange exchange, String target) {
    long untilMs = phase.state().readUntilMs(phase.me(), Folding.key(target));
    exchange.line(VERB, null, target, time(untilMs));
  }

  /** As clients read it; an asterisk where nothing is marked. */
  static String time(long untilMs) {
    return untilMs == 0 ? "*" : TIMESTAMP + ServerTime.of(untilMs);
  }
}
