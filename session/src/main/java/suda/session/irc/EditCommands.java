package suda.session.irc;

import java.util.OptionalLong;
import suda.core.event.Said;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.session.Revision;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;
import suda.wire.irc.Numeric;

/**
 * Writing anew what one said: PRIVMSG or NOTICE with a tag that says which message it replaces.
 *
 * @see <a href="../../../../../../../docs/protocol/edit.md">docs/protocol/edit.md</a>
 */
final class EditCommands {
  private static final String TAG = Capability.EDIT.token();

  private EditCommands() {}

  static boolean isEdit(Chatting phase, Message message) {
    return phase.has(Capability.EDIT) && message.tag(TAG) != null;
  }

  static void edit(Chatting phase, Exchange exchange, Message message, String target, String text) {
    String id = message.tag(TAG);
    MessageReference reference = new MessageReference(target, id == null ? "" : id);
    OptionalLong sequence = reference.sequence();
    if (text.isEmpty()) {
      exchange.reply(Numeric.ERR_NOTEXTTOSEND);
    } else if (sequence.isEmpty()) {
      unknown(exchange, reference);
    } else {
      exchange.message(
          sequence.getAsLong(),
          found ->
              found
                  .filter(said -> reference.means(phase, said))
                  .ifPresentOrElse(
                      said -> edit(phase, exchange, reference, said, text),
                      () -> unknown(exchange, reference)));
    }
  }

  private static void edit(
      Chatting phase, Exchange exchange, MessageReference reference, Said said, String text) {
    exchange.submit(
        Revision.edit(phase.context(), phase.id(), said, text),
        decision -> refuse(phase, exchange, reference, decision));
  }

  private static void refuse(
      Chatting phase, Exchange exchange, MessageReference reference, Decision decision) {
    for (Refusal refusal : decision.refusals()) {
      switch (refusal.reason()) {
        case NO_SUCH_MESSAGE -> unknown(exchange, reference);
        case NOT_YOUR_MESSAGE ->
            fail(exchange, "EDIT_FORBIDDEN", "You may edit only what you said", reference);
        case MESSAGE_TOO_OLD ->
            exchange.fail(
                "EDIT_WINDOW_EXPIRED",
                "That was said too long ago",
                reference.target(),
                reference.id(),
                String.valueOf(phase.server().messages().revisionMs() / 1000));
        default -> Refusals.say(exchange, refusal, reference.target(), reference.target());
      }
    }
  }

  private static void unknown(Exchange exchange, MessageReference reference) {
    fail(exchange, "UNKNOWN_MSGID", "There is no such message", reference);
  }

  private static void fail(
      Exchange exchange, String code, String text, MessageReference reference) {
    exchange.fail(code, text, reference.target(), reference.id());
  }
}
