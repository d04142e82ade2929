package suda.session.irc;

import java.util.List;
import suda.core.state.Channel;
import suda.session.Revision;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/**
 * Taking back what was said.
 *
 * @see <a href="https://ircv3.net/specs/extensions/message-redaction">Message redaction</a>
 */
final class RedactCommands {
  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "REDACT",
              2,
              "REDACT <target> <msgid> [:<reason>]",
              "https://ircv3.net/specs/extensions/message-redaction",
              "Takes back a message of yours; a channel's operators may take back any in it.",
              RedactCommands::redact));

  private RedactCommands() {}

  private static void redact(Chatting phase, Exchange exchange) {
    MessageReference reference = new MessageReference(exchange.param(0), exchange.param(1));
    if (!phase.has(Capability.MESSAGE_REDACTION)) {
      exchange.reply(Numeric.ERR_UNKNOWNCOMMAND, exchange.verb());
    } else if (!isTarget(phase, reference.target())) {
      exchange.fail(
          "INVALID_TARGET",
          "You cannot delete messages from " + reference.target(),
          reference.target());
    } else if (!Relay.fits(
        phase.me(), "REDACT", reference.target() + " " + reference.id(), exchange.param(2))) {
      exchange.reply(Numeric.ERR_INPUTTOOLONG);
    } else {
      reference.find(
          phase,
          exchange,
          said ->
              exchange.submit(
                  Revision.redact(phase.context(), phase.id(), said, exchange.param(2)),
                  decision -> reference.refuse(phase, exchange, "REDACT", decision)));
    }
  }

  /** A channel that one is in, or somebody. */
  private static boolean isTarget(Chatting phase, String target) {
    Channel channel = phase.channel(target);
    return target.startsWith("#")
        ? channel != null && channel.member(phase.id()) != null
        : !target.isEmpty();
  }
}
