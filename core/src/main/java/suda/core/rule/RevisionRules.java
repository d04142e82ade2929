package suda.core.rule;

import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command.Edit;
import suda.core.command.Command.Redact;
import suda.core.event.Author;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.event.Said;
import suda.core.event.Target;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.State;
import suda.core.state.User;

/** Who may take back or change what was said. */
final class RevisionRules {
  private RevisionRules() {}

  static Decision redact(State state, Redact command) {
    Said said = command.message();
    Reason reason = redactRefusal(state, command.by(), said, command.sinceMs());
    return reason == null
        ? Decision.happens(
            new Event.MessageRedacted(
                said.earlier(), command.by(), Text.cut(command.reason(), Limit.REASON_BYTES)))
        : Decision.refused(reason, "");
  }

  /** A channel's operators may at any time, the author in time. */
  private static @Nullable Reason redactRefusal(State state, long by, Said said, long sinceMs) {
    if (state.isTakenBack(said)) {
      return Reason.NO_SUCH_MESSAGE;
    }
    if (by == Event.OPERATOR || leads(state, by, said)) {
      return null;
    }
    return authorRefusal(state, by, said, sinceMs);
  }

  private static boolean leads(State state, long by, Said said) {
    Channel channel = channelOf(state, said);
    return channel != null && Ranks.refusal(channel, by, Privilege.HALF_OPERATOR) == null;
  }

  private static @Nullable Channel channelOf(State state, Said said) {
    return said.message().target() instanceof Target.ToChannel to
        ? state.channel(to.channel())
        : null;
  }

  private static @Nullable Reason authorRefusal(State state, long by, Said said, long sinceMs) {
    if (!isAuthor(state, state.user(by), said)) {
      // Who could not know the message must not learn that there is one.
      return hears(state, by, said) ? Reason.NOT_YOUR_MESSAGE : Reason.NO_SUCH_MESSAGE;
    }
    return said.timeMs() < sinceMs ? Reason.MESSAGE_TOO_OLD : null;
  }

  private static boolean isAuthor(State state, @Nullable User user, Said said) {
    Author author = said.message().author();
    return user != null && (user.id() == author.user() || isByAccountOf(state, user, said));
  }

  /** The account's name may have been somebody else's before it was registered. */
  private static boolean isByAccountOf(State state, User user, Said said) {
    String name = said.message().author().account();
    if (name == null || !name.equals(user.account())) {
      return false;
    }
    Account account = state.accounts().named(name);
    return account != null && said.sequence() > account.id();
  }

  private static boolean hears(State state, long by, Said said) {
    return switch (said.message().target()) {
      case Target.ToUser to -> to.user() == by;
      case Target.ToChannel to -> {
        Channel channel = state.channel(to.channel());
        yield channel != null && channel.member(by) != null && to.atLeast() == null;
      }
    };
  }

  static Decision edit(State state, Edit command) {
    Said said = command.message();
    User user = state.user(command.user());
    if (user == null
        || state.isTakenBack(said)
        || said.message().kind().isTagsAlone()
        || isOfAClosedChannel(state, said)) {
      return Decision.refused(Reason.NO_SUCH_MESSAGE, "");
    }
    Reason reason = authorRefusal(state, command.user(), said, command.sinceMs());
    if (reason != null) {
      return Decision.refused(reason, "");
    }
    Channel channel = channelOf(state, said);
    if (channel != null && !SpeechRules.maySpeak(channel, user)) {
      return Decision.refused(Reason.MAY_NOT_SPEAK, channel.name());
    }
    return command.text().equals(said.message().text())
        ? Decision.nothing()
        : Decision.happens(edited(user, said, command));
  }

  private static boolean isOfAClosedChannel(State state, Said said) {
    return said.message().target() instanceof Target.ToChannel && channelOf(state, said) == null;
  }

  /** It stays said under the account that it was said under: with that one it is forgotten. */
  private static Event edited(User user, Said said, Edit command) {
    Author author = user.author().under(said.message().author().account());
    return new Event.MessageEdited(
        said.earlier(), author, said.message().kind(), command.text(), command.tags());
  }
}
