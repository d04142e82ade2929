package suda.session.irc;

import java.util.OptionalLong;
import suda.core.event.Said;
import suda.core.event.Target;
import suda.session.MessageId;

/** How a client names an earlier message: by its target, as it was typed, and its id. */
record MessageReference(String target, String id) {

  OptionalLong sequence() {
    OptionalLong sequence = MessageId.sequence(id);
    return sequence.isPresent() && sequence.getAsLong() > 0 ? sequence : OptionalLong.empty();
  }

  /** Whether {@code said} is the one: another server's message may have its sequence. */
  boolean means(Chatting phase, Said said) {
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
