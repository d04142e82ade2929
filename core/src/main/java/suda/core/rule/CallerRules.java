package suda.core.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command.SetAccepted;
import suda.core.command.Command.SetSilenced;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.UserFlag;
import suda.core.rule.Refusal.Reason;
import suda.core.state.State;
import suda.core.state.User;

/** Whom a user hears in private. */
final class CallerRules {
  private CallerRules() {}

  static Decision setAccepted(State state, SetAccepted command) {
    User user = state.user(command.user());
    User other = state.user(command.other());
    if (user == null || other == null) {
      return Decision.refused(Reason.NO_SUCH_USER, "");
    }
    if (user.accepted().contains(other.id()) == command.on()) {
      Reason reason = command.on() ? Reason.ALREADY_ACCEPTED : Reason.NOT_ACCEPTED;
      return Decision.refused(reason, other.nick());
    }
    return command.on() && user.accepted().size() >= Limit.ACCEPTED_CALLERS.max()
        ? Decision.refused(Reason.TOO_MANY_ACCEPTED, other.nick())
        : Decision.happens(new Event.AcceptChanged(user.id(), other.id(), command.on()));
  }

  static Decision setSilenced(State state, SetSilenced command) {
    User user = state.user(command.user());
    if (user == null || user.silenced().contains(command.pattern()) == command.on()) {
      return Decision.nothing();
    }
    return command.on() && user.silenced().size() >= Limit.SILENCED_PATTERNS.max()
        ? Decision.refused(Reason.TOO_MANY_SILENCED, command.pattern())
        : Decision.happens(new Event.SilenceChanged(user.id(), command.pattern(), command.on()));
  }

  /** What comes of a message to {@code to}, which {@code from} may well write to. */
  static Decision call(User from, User to, MessageSent message) {
    if (to.silences(from)) {
      return Decision.happens(new Event.MessageSilenced(message));
    }
    Reason reason = refusal(from, to, message);
    if (reason == null) {
      return Decision.happens(message);
    }
    return reason == Reason.HELD_OFF
        ? heldOff(from, to, message.kind())
        : Decision.refused(reason, to.nick());
  }

  private static @Nullable Reason refusal(User from, User to, MessageSent message) {
    if (from == to) {
      return null;
    }
    if (to.has(UserFlag.NO_QUESTIONS) && SpeechRules.isRequest(message.kind(), message.text())) {
      return Reason.NO_QUESTIONS;
    }
    if (to.accepted().contains(from.id())) {
      return null;
    }
    if (to.has(UserFlag.ACCOUNTS_ONLY) && from.account() == null) {
      return Reason.GUESTS_UNHEARD;
    }
    return to.has(UserFlag.HOLDS_CALLERS_OFF) ? Reason.HELD_OFF : null;
  }

  /** Each caller is announced once, and not for what is no message, lest it annoy. */
  private static Decision heldOff(User from, User to, Kind kind) {
    boolean announced = kind.isTagsAlone() || to.heldOff().contains(from.id());
    List<Event> events =
        announced ? List.of() : List.of(new Event.CallerHeldOff(to.id(), from.id()));
    return new Decision(events, List.of(Refusal.of(Reason.HELD_OFF, to.nick())), null);
  }
}
