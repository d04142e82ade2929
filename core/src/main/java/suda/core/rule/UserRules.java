package suda.core.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command.Arrive;
import suda.core.command.Command.Attended;
import suda.core.command.Command.BeginSession;
import suda.core.command.Command.ChangeHost;
import suda.core.command.Command.Describe;
import suda.core.command.Command.EndSession;
import suda.core.command.Command.Leave;
import suda.core.command.Command.MarkRead;
import suda.core.command.Command.Rename;
import suda.core.command.Command.SetAway;
import suda.core.command.Command.SetUserFlag;
import suda.core.command.Command.Unattended;
import suda.core.event.AccountFlag;
import suda.core.event.Event;
import suda.core.event.UserFlag;
import suda.core.name.Nick;
import suda.core.name.UserPattern;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.ServerBan;
import suda.core.state.State;
import suda.core.state.User;

/** Who is here and under which name. */
final class UserRules {
  private static final String GUEST = "guest";
  private static final String NOT_CONNECTED = "Not connected";

  private UserRules() {}

  static Decision arrive(State state, Arrive command) {
    Nick nick = command.nick() == null ? freeGuestNick(state) : command.nick();
    if (state.user(nick) != null) {
      return Decision.refused(Reason.NICK_TAKEN, nick);
    }
    if (AccountRules.reserves(state, nick, command.account())) {
      return Decision.refused(Reason.NICK_RESERVED, nick);
    }
    Account account = state.accounts().account(command.account());
    UserPattern.Seen seen = seen(nick, command, account);
    for (ServerBan ban : state.bans()) {
      if (ban.target().matches(seen)) {
        return Decision.refused(Reason.BANNED_FROM_SERVER, ban.reason());
      }
    }
    long user = state.nextSequence();
    String username = Text.cut(command.username(), Limit.USERNAME_BYTES);
    Event arrived =
        new Event.UserArrived(
            user,
            nick,
            username,
            Text.cut(command.host(), Limit.HOST_BYTES),
            Text.cut(command.address(), Limit.HOST_BYTES),
            Text.cut(command.realname(), Limit.REALNAME_BYTES),
            command.client(),
            command.secure());
    List<Event> events = new ArrayList<>(List.of(arrived));
    if (account != null) {
      events.add(new Event.LoggedIn(user, account.id(), account.name()));
      String vhost = account.shownVhost();
      if (vhost != null) {
        events.add(new Event.HostChanged(user, username, vhost));
      }
    }
    return Decision.happens(events);
  }

  /** As patterns will see who arrives. */
  private static UserPattern.Seen seen(Nick nick, Arrive command, @Nullable Account account) {
    String vhost = account == null ? null : account.shownVhost();
    List<String> hosts =
        User.hosts(vhost == null ? command.host() : vhost, command.host(), command.address());
    String name = account == null ? null : account.name().text();
    return new UserPattern.Seen(nick, command.username(), hosts, command.realname(), name);
  }

  /** The lowest free number: small numbers are easy to say, and the choice needs no chance. */
  static Nick freeGuestNick(State state) {
    int number = 1;
    while (state.userNamed(GUEST + number) != null
        || state.accounts().named(GUEST + number) != null) {
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
    if (user == null) {
      return Decision.nothing();
    }
    List<Event> events = new ArrayList<>();
    events.add(new Event.SessionBegan(state.nextSequence(), user.id(), command.tokenHash()));
    if (user.sessions().size() >= Limit.SESSIONS_PER_USER.max()) {
      long oldest = user.sessions().iterator().next().id();
      events.add(new Event.SessionEnded(oldest, user.id()));
    }
    return Decision.happens(events);
  }

  static Decision endSession(State state, EndSession command) {
    User user = state.user(command.user());
    return user == null || user.session(command.session()) == null
        ? Decision.nothing()
        : Decision.happens(new Event.SessionEnded(command.session(), user.id()));
  }

  /** Who stays without a client is away, unless the user said so before or does not want it. */
  static Decision unattended(State state, Unattended command) {
    User user = state.user(command.user());
    boolean shows =
        user != null
            && user.away() == null
            && user.accountHas(AccountFlag.ALWAYS_ON)
            && user.accountHas(AccountFlag.AUTO_AWAY);
    return shows
        ? Decision.happens(new Event.AwayChanged(command.user(), NOT_CONNECTED))
        : Decision.nothing();
  }

  static Decision attended(State state, Attended command) {
    User user = state.user(command.user());
    return user != null && NOT_CONNECTED.equals(user.away())
        ? Decision.happens(new Event.AwayChanged(command.user(), null))
        : Decision.nothing();
  }

  static Decision rename(State state, Rename command) {
    User user = state.user(command.user());
    if (user == null || user.nick().text().equals(command.nick().text())) {
      return Decision.nothing();
    }
    Refusal refusal = refusal(state, user, command.nick());
    if (refusal != null) {
      return Decision.refused(refusal);
    }
    for (Membership member : user.memberships()) {
      if (member.highest() == null && member.channel().mutes(user)) {
        return Decision.refused(Reason.MAY_NOT_RENAME, member.channel().name());
      }
    }
    return Decision.happens(new Event.UserRenamed(user.id(), command.nick()));
  }

  /** Why the user may not be called so, or null. */
  static @Nullable Refusal refusal(State state, User user, Nick nick) {
    User holder = state.user(nick);
    if (holder != null && holder != user) {
      return Refusal.of(Reason.NICK_TAKEN, nick);
    }
    return AccountRules.reserves(state, nick, user.accountId())
        ? Refusal.of(Reason.NICK_RESERVED, nick)
        : null;
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
    if (command.flag() == UserFlag.OPERATOR) {
      return OperatorRules.setFlag(state, command);
    }
    return user == null || user.has(command.flag()) == command.on()
        ? Decision.nothing()
        : Decision.happens(new Event.UserFlagChanged(user.id(), command.flag(), command.on()));
  }
}
