package suda.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command.Arrive;
import suda.core.command.Command.BeginSession;
import suda.core.command.Command.ChangeHost;
import suda.core.command.Command.Describe;
import suda.core.command.Command.Leave;
import suda.core.command.Command.MarkRead;
import suda.core.command.Command.Rename;
import suda.core.command.Command.SetAway;
import suda.core.command.Command.SetUserFlag;
import suda.core.event.Event;
import suda.core.name.Nick;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.ServerBan;
import suda.core.state.State;
import suda.core.state.User;

/** Who is here and under which name. */
final class UserRules {
  private static final String GUEST = "guest";

  private UserRules() {}

  static Decision arrive(State state, Arrive command) {
    Nick nick = command.nick() == null ? freeGuestNick(state) : command.nick();
    if (state.user(nick) != null) {
      return Decision.refused(Reason.NICK_TAKEN, nick);
    }
    for (ServerBan ban : state.bans()) {
      if (ban.pattern().matches(nick, command.username(), command.host())) {
        return Decision.refused(Reason.BANNED_FROM_SERVER, ban.reason());
      }
    }
    return Decision.happens(
        new Event.UserArrived(
            state.nextSequence(),
            nick,
            Text.cut(command.username(), Limit.USERNAME_BYTES),
            Text.cut(command.host(), Limit.HOST_BYTES),
            Text.cut(command.realname(), Limit.REALNAME_BYTES),
            command.client(),
            command.secure()));
  }

  /** The lowest free number: small numbers are easy to say, and the choice needs no chance. */
  private static Nick freeGuestNick(State state) {
    int number = 1;
    while (state.userNamed(GUEST + number) != null) {
      number++;
    }
    return Nick.trusted(GUEST + number);
  }

  static Decision leave(State state, Leave command) {
    User user = state.user(command.user());
    return user == null ? Decision.nothing() : Decision.happens(departure(state, user, command));
  }

  /** The event of leaving, and the end of the channels that end with it. */
  static List<Event> departure(State state, User user, Leave command) {
    List<Event> events = new ArrayList<>();
    String reason = Text.cut(command.reason(), Limit.REASON_BYTES);
    events.add(new Event.UserLeft(user.id(), command.departure(), reason));
    List<Channel> channels = user.memberships().stream().map(Membership::channel).toList();
    MembershipRules.endOf(state, channels, events);
    return events;
  }

  static Decision beginSession(State state, BeginSession command) {
    User user = state.user(command.user());
    return user == null || user.tokenHash() != null
        ? Decision.nothing()
        : Decision.happens(
            new Event.SessionBegan(state.nextSequence(), user.id(), command.tokenHash()));
  }

  static Decision rename(State state, Rename command) {
    User user = state.user(command.user());
    User holder = state.user(command.nick());
    if (user == null || user.nick().text().equals(command.nick().text())) {
      return Decision.nothing();
    }
    if (holder != null && holder != user) {
      return Decision.refused(Reason.NICK_TAKEN, command.nick());
    }
    return Decision.happens(new Event.UserRenamed(user.id(), command.nick()));
  }

  static Decision describe(State state, Describe command) {
    User user = state.user(command.user());
    String realname = Text.cut(command.realname(), Limit.REALNAME_BYTES);
    return user == null || user.realname().equals(realname)
        ? Decision.nothing()
        : Decision.happens(new Event.RealnameChanged(user.id(), realname));
  }

  static Decision changeHost(State state, ChangeHost command) {
    User user = state.user(command.user());
    if (user == null) {
      return Decision.refused(Reason.NO_SUCH_USER, "");
    }
    String username = Text.cut(command.username(), Limit.USERNAME_BYTES);
    String host = Text.cut(command.host(), Limit.HOST_BYTES);
    return user.username().equals(username) && user.host().equals(host)
        ? Decision.nothing()
        : Decision.happens(new Event.HostChanged(user.id(), username, host));
  }

  static Decision setAway(State state, SetAway command) {
    User user = state.user(command.user());
    String message =
        command.message() == null ? null : Text.cut(command.message(), Limit.AWAY_BYTES);
    return user == null || Objects.equals(user.away(), message)
        ? Decision.nothing()
        : Decision.happens(new Event.AwayChanged(user.id(), message));
  }

  /** What is marked never goes back. */
  static Decision markRead(State state, MarkRead command) {
    User user = state.user(command.user());
    if (user == null) {
      return Decision.refused(Reason.NO_SUCH_USER, "");
    }
    return state.readUntilMs(user, command.target()) >= command.untilMs()
        ? Decision.nothing()
        : Decision.happens(
            new Event.ReadMarked(user.id(), user.account(), command.target(), command.untilMs()));
  }

  static Decision setFlag(State state, SetUserFlag command) {
    User user = state.user(command.user());
    return user == null || user.has(command.flag()) == command.on()
        ? Decision.nothing()
        : Decision.happens(new Event.UserFlagChanged(user.id(), command.flag(), command.on()));
  }
}
