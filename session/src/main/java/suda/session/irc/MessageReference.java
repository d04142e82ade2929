package suda.session.irc;

import java.util.OptionalLong;
import java.util.function.Consumer;
import suda.core.event.Said;
import suda.core.event.Target;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.session.MessageId;

/** How a client names an earlier message: by its target, as it was typed, and its id. */
record MessageReference(String target, String id) {

  /** Finds it for {@code then}, which may be called later; the client is told where it is none. */
  void find(Chatting phase, Exchange exchange, Consumer<Said> then) {
    OptionalLong sequence = MessageId.sequence(id);
    if (sequence.isEmpty() || sequence.getAsLong() <= 0) {
      unknown(exchange);
      return;
    }
    exchange.message(
        sequence.getAsLong(),
        found ->
            found
                .filter(said -> means(phase, said))
                .ifPresentOrElse(then, () -> unknown(exchange)));
  }

  /**
   * Tells the client why what it wanted with the message was not done.
   *
   * @param verb begins the codes of what it wanted, as {@code EDIT}
   */
  void refuse(Chatting phase, Exchange exchange, String verb, Decision decision) {
    for (Refusal refusal : decision.refusals()) {
      switch (refusal.reason()) {
        case NO_SUCH_MESSAGE -> unknown(exchange);
        case NOT_YOUR_MESSAGE ->
            exchange.fail(verb + "_FORBIDDEN", "That message is not yours", target, id);
        case MESSAGE_TOO_OLD ->
            exchange.fail(
                verb + "_WINDOW_EXPIRED",
                "That was said too long ago",
                target,
                id,
                String.valueOf(phase.server().customs().messages().revisionMs() / 1000));
        default -> Refusals.say(exchange, refusal, target, target);
      }
    }
  }

  private void unknown(Exchange exchange) {
    exchange.fail("UNKNOWN_MSGID", "There is no such message", target, id);
  }

  /** Whether {@code said} is the one: another server's message may have its sequence. */
  private boolean means(Chatting phase, Said said) {
    return MessageId.of(said.sequence(), said.timeMs()).equals(id) && isTarget(phase, said);
  }

  private boolean isTarget(Chatting phase, Said said) {
    return switch (said.message().target()) {
      case Target.ToChannel to -> {
        var channel = phase.channel(target);
        yield channel != null && channel.id() == to.channel();
      }
      // Either end of a conversation is known to the other by its own name for it.
      case Target.ToUser to ->
          isNamed(phase, to.user(), to.nick().text())
              || isNamed(
                  phase, said.message().author().user(), said.message().author().nick().text());
    };
  }

  private boolean isNamed(Chatting phase, long user, String then) {
    var named = phase.state().userNamed(target);
    return named != null ? named.id() == user : then.equalsIgnoreCase(target);
  }
}
