package suda.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.event.SendId;
import suda.core.event.UserFlag;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.name.UserPattern;
import suda.core.state.State;

/**
 * Commands of every type by few users in few channels, so that they meet; some make no sense. The
 * same seed and state give the same command.
 */
public final class RandomCommands {
  private final RandomGenerator random;
  private final State state;

  /** What is said comes up more often, as it does in life. */
  private final List<Supplier<Command>> types =
      List.of(
          this::arrive,
          this::arrive,
          this::arrive,
          () -> new Command.Leave(user(), one(Departure.values()), "bye"),
          this::beginSession,
          () -> new Command.Rename(user(), nick()),
          () -> new Command.Describe(user(), word()),
          () -> new Command.ChangeHost(user(), word(), word()),
          () -> new Command.SetAway(user(), orNull(word())),
          () -> new Command.SetUserFlag(user(), one(UserFlag.values()), flag()),
          () -> new Command.OpenPermanent(channelName()),
          this::join,
          this::join,
          this::join,
          this::join,
          () -> new Command.Part(user(), channel(), "bye"),
          () -> new Command.Kick(by(), channel(), user(), "out"),
          () -> new Command.Invite(user(), channel(), user()),
          () -> new Command.SetTopic(by(), channel(), flag() ? word() : ""),
          () -> new Command.ChangeChannel(by(), channel(), changes()),
          () -> new Command.ChangeChannel(by(), channel(), changes()),
          this::sayToChannel,
          this::sayToChannel,
          this::sayToChannel,
          () -> new Command.SayToUser(user(), user(), kind(), word(), Map.of(), send()),
          () -> new Command.Announce(word()),
          () -> new Command.Ban(pattern(), word()),
          () -> new Command.Unban(pattern()),
          this::setRetention);

  public RandomCommands(RandomGenerator random, State state) {
    this.random = random;
    this.state = state;
  }

  public Command next() {
    return types.get(random.nextInt(types.size())).get();
  }

  private Command setRetention() {
    return new Command.SetRetention(by(), channel(), random.nextInt(5) - 1);
  }

  private Command arrive() {
    return new Command.Arrive(
        orNull(nick()), word(), word() + ".example", word(), one(Client.values()), flag());
  }

  private Command beginSession() {
    return new Command.BeginSession(user(), "hash" + random.nextLong());
  }

  private Command join() {
    return new Command.Join(user(), channelName(), orNull("word1"));
  }

  private Command sayToChannel() {
    return new Command.SayToChannel(
        user(),
        channel(),
        random.nextInt(4) == 0 ? one(Privilege.values()) : null,
        kind(),
        word(),
        flag() ? Map.of() : Map.of("+tag", word()),
        send());
  }

  private List<ChannelChange> changes() {
    List<ChannelChange> changes = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      changes.add(change());
    }
    return changes;
  }

  private ChannelChange change() {
    return switch (random.nextInt(7)) {
      case 0 -> new ChannelChange.FlagSet(one(ChannelFlag.values()), flag());
      case 1 -> new ChannelChange.KeySet(orNull("word1"));
      case 2 -> new ChannelChange.LimitSet(random.nextInt(5));
      case 3 -> new ChannelChange.PatternAdded(one(PatternList.values()), pattern());
      case 4 -> new ChannelChange.PatternRemoved(one(PatternList.values()), pattern());
      case 5 -> new ChannelChange.Granted(user(), one(Privilege.values()));
      default -> new ChannelChange.Revoked(user(), one(Privilege.values()));
    };
  }

  private long by() {
    return random.nextInt(4) == 0 ? Event.OPERATOR : user();
  }

  /** Mostly somebody who is here. */
  private long user() {
    return id(state.users().stream().map(user -> user.id()).toList());
  }

  private long channel() {
    return id(state.channels().stream().map(channel -> channel.id()).toList());
  }

  private long id(List<Long> known) {
    boolean unknown = known.isEmpty() || random.nextInt(30) == 0;
    return unknown ? random.nextInt(100) : known.get(random.nextInt(known.size()));
  }

  private Nick nick() {
    return Nick.trusted((flag() ? "nick" : "NICK") + random.nextInt(12));
  }

  private ChannelName channelName() {
    return ChannelName.trusted((flag() ? "#room" : "#ROOM") + random.nextInt(6));
  }

  private UserPattern pattern() {
    return UserPattern.parse(flag() ? nick().text() : word() + ".*").orElseThrow();
  }

  private @Nullable SendId send() {
    return flag() ? null : new SendId("key" + random.nextInt(3), random.nextInt(100));
  }

  private Kind kind() {
    return one(Kind.values());
  }

  private String word() {
    return "word" + random.nextInt(6);
  }

  private boolean flag() {
    return random.nextBoolean();
  }

  private <T> @Nullable T orNull(T value) {
    return flag() ? value : null;
  }

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
