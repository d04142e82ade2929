package suda.session.irc;

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
    if (text.isEmpty()) {
      exchange.reply(Numeric.ERR_NOTEXTTOSEND);
    } else {
      reference.find(
          phase,
          exchange,
          said ->
              exchange.submit(
                  Revision.edit(phase.context(), phase.id(), said, text),
                  decision -> reference.refuse(phase, exchange, "EDIT", decision)));
    }
  }
}
