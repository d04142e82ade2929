package suda.session.irc;

import java.util.List;
import java.util.OptionalLong;
import suda.core.event.Said;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
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
    OptionalLong sequence = reference.sequence();
    if (!phase.has(Capability.MESSAGE_REDACTION)) {
      exchange.reply(Numeric.ERR_UNKNOWNCOMMAND, exchange.verb());
    } else if (!isTarget(phase, reference.target())) {
      exchange.fail(
          "INVALID_TARGET",
          "You cannot delete messages from " + reference.target(),
          reference.target());
    } else if (sequence.isEmpty()) {
      unknown(exchange, reference);
    } else if (!Relay.fits(
        phase.me(), "REDACT", reference.target() + " " + reference.id(), exchange.param(2))) {
      exchange.reply(Numeric.ERR_INPUTTOOLONG);
    } else {
      exchange.message(
          sequence.getAsLong(),
          found ->
              found
                  .filter(said -> reference.means(phase, said))
                  .ifPresentOrElse(
                      said -> redact(phase, exchange, reference, said),
                      () -> unknown(exchange, reference)));
    }
  }

  /** A channel that one is in, or somebody. */
  private static boolean isTarget(Chatting phase, String target) {
    Channel channel = phase.channel(target);
    return target.startsWith("#")
        ? channel != null && channel.member(phase.id()) != null
        : !target.isEmpty();
  }

  private static void redact(
      Chatting phase, Exchange exchange, MessageReference reference, Said said) {
    exchange.submit(
        Revision.redact(phase.context(), phase.id(), said, exchange.param(2)),
        decision -> refuse(phase, exchange, reference, decision));
  }

  private static void refuse(
      Chatting phase, Exchange exchange, MessageReference reference, Decision decision) {
    for (Refusal refusal : decision.refusals()) {
      switch (refusal.reason()) {
        case NO_SUCH_MESSAGE -> unknown(exchange, reference);
        case NOT_YOUR_MESSAGE ->
            exchange.fail(
                "REDACT_FORBIDDEN",
                "You are not authorised to delete this message",
                reference.target(),
                reference.id());
        case MESSAGE_TOO_OLD ->
            exchange.fail(
                "REDACT_WINDOW_EXPIRED",
                "You can no longer delete this message",
                reference.target(),
                reference.id(),
                String.valueOf(phase.server().messages().revisionMs() / 1000));
        default -> Refusals.say(exchange, refusal, reference.target(), reference.target());
      }
    }
  }

  private static void unknown(Exchange exchange, MessageReference reference) {
    exchange.fail(
        "UNKNOWN_MSGID",
        "This message does not exist or is too old",
        reference.target(),
        reference.id());
  }
}
