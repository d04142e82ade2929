package suda.session.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.name.ChannelName;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.core.state.Channel;
import suda.core.state.User;
import suda.session.account.CodeAsKey;

/**
 * How a plain-text user comes into rooms and leaves them, and in which one it talks: what is typed
 * has a place while there is one. Engine thread only.
 */
final class Seat {
  private final TextUser user;
  private final RoomGreeting greeting;
  private long room;

  Seat(TextUser user, RoomGreeting greeting) {
    this.user = user;
    this.greeting = greeting;
  }

  /** The room in which it talks, or null where it is not inside it any more. */
  @Nullable Channel room() {
    Channel channel = user.state().channel(room);
    return channel == null || channel.member(user.id()) == null ? null : channel;
  }

  /** Greets, takes the user to the lobby, and then goes on. */
  void welcome(Runnable then) {
    List<String> lines = new ArrayList<>();
    lines.add("welcome to " + user.server().identity().network() + ", " + user.nick());
    lines.addAll(user.server().identity().motd());
    lines.add("type to talk; /nick NAME gives you a name, /help shows the rest, quit leaves");
    user.submit(
        new Command.Join(user.id(), user.server().customs().lobby(), null),
        decision -> {
          user.tell(lines);
          entered(user.server().customs().lobby(), decision);
          then.run();
        });
  }

  void enter(ChannelName name, @Nullable String key) {
    CodeAsKey.use(
        user.context(),
        user.id(),
        name,
        key,
        others ->
            user.submit(
                new Command.Join(user.id(), name, key),
                decision -> {
                  entered(name, decision);
                  user.tell(others.stream().map(CodeAsKey::opensToo).toList());
                }));
  }

  private void entered(ChannelName name, Decision decision) {
    user.tellRefusals(decision);
    decision.refusals().stream()
        .filter(refusal -> refusal.reason() == Refusal.Reason.FORWARDED)
        .forEach(refusal -> enter(ChannelName.trusted(refusal.about()), null));
    Channel channel = user.state().channel(name);
    if (!decision.accepted() || channel == null || channel.member(user.id()) == null) {
      return;
    }
    room = channel.id();
    if (decision.events().isEmpty()) {
      user.tell("you talk in " + channel.name() + " now");
    } else {
      user.context().connection().send(Lines.bytes(greeting.lines(channel, user.nowMs())));
    }
  }

  /** Talks in the room into which it brought itself, if that has happened. */
  void cameIn(Decision decision) {
    for (Event event : decision.events()) {
      Channel channel =
          switch (event) {
            case Event.Joined e when e.user() == user.id() -> user.state().channel(e.channel());
            case Event.JoinedUnseen e when e.user() == user.id() ->
                user.state().channel(e.channel());
            default -> null;
          };
      if (channel != null) {
        entered(channel.name(), decision);
      }
    }
  }

  void part(Channel channel, String reason) {
    user.submit(new Command.Part(user.id(), channel.id(), reason), decision -> parted(decision));
  }

  /** Goes back to the room joined last, so that what is typed next has a place. */
  private void parted(Decision decision) {
    user.tellRefusals(decision);
    User self = user.self();
    if (!decision.accepted() || room() != null || self == null) {
      return;
    }
    room = self.memberships().stream().mapToLong(m -> m.channel().id()).reduce(0, (a, b) -> b);
    Channel now = user.roomOrTell();
    if (now != null) {
      user.tell("you talk in " + now.name() + " now");
    }
  }
}
