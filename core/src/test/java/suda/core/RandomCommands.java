package suda.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.event.Author;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Client;
import suda.core.event.Credential;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.FilterAction;
import suda.core.event.FilterTarget;
import suda.core.event.Flow;
import suda.core.event.Kind;
import suda.core.event.OperatorPrivilege;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.event.Rate;
import suda.core.event.Said;
import suda.core.event.SendId;
import suda.core.event.SpamFilter;
import suda.core.event.Target;
import suda.core.event.UserFlag;
import suda.core.name.AddressRange;
import suda.core.name.BanTarget;
import suda.core.name.ChannelName;
import suda.core.name.MetadataKey;
import suda.core.name.Nick;
import suda.core.name.UserPattern;
import suda.core.name.Vhost;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.Recent;
import suda.core.state.State;
import suda.core.state.User;

/**
 * Commands of every type by few users in few channels, so that they meet; some make no sense. The
 * same seed and state give the same command.
 */
public final class RandomCommands {
  /** Patterns are added until some time in the span after it, in which commands are run. */
  private static final long FROM_MS = 1_800_000_000_000L;

  private static final int SPAN_MS = 400_000;

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
          () -> new Command.Ban(by(), banTarget(), word(), below(3)),
          () -> new Command.Unban(by(), banTarget()),
          () -> new Command.LapseBan(banTarget()),
          () -> new Command.BecomeOperator(user(), word(), some(OperatorPrivilege.values())),
          () -> new Command.ResignOperator(user()),
          () -> new Command.Kill(below(4) == 0 ? by() : user(), user(), word()),
          () -> new Command.BringIn(by(), user(), channelName()),
          () -> new Command.TakeOut(by(), user(), channel(), word()),
          () -> new Command.GiveNick(by(), user(), nick()),
          () -> new Command.SendWallops(by(), word()),
          () -> new Command.WarnOperators(word()),
          () -> new Command.AddFilter(by(), filter()),
          () -> new Command.RemoveFilter(by(), filterId()),
          () -> new Command.SetDefence(by(), below(4) == 0 ? 1 + below(5) : 5),
          // Lest hardly anybody ever comes.
          () -> new Command.SetDefence(Event.OPERATOR, 5),
          () -> new Command.SetDefence(Event.OPERATOR, 5),
          () -> new Command.Act(by(), one(OperatorPrivilege.values()), "act", word(), word()),
          this::endSession,
          () -> new Command.Unattended(user()),
          () -> new Command.Attended(user()),
          this::ofAccount,
          this::ofAccount,
          this::ofAccount,
          this::ofAccount,
          this::ofAccount,
          this::ofAccount,
          this::registerChannel,
          this::unveil,
          this::registerChannel,
          this::logIn,
          this::logIn,
          () -> new Command.SetAccepted(user(), user(), flag()),
          () -> new Command.SetSilenced(user(), pattern(), flag()),
          () -> new Command.Knock(user(), channel(), word()),
          () -> new Command.Knock(user(), channel(), word()),
          () -> new Command.RenameChannel(by(), channel(), channelName(), word()),
          () -> new Command.LapsePattern(channel(), one(PatternList.values()), pattern()),
          this::setRetention,
          () -> new Command.Redact(by(), said(), 0, word()),
          () -> new Command.Edit(user(), said(), 0, word(), Map.of()),
          () -> new Command.Relay(user(), channel(), nick(), kind(), word(), Map.of(), send()),
          () -> new Command.MarkRead(user(), word(), id(List.of())),
          () -> new Command.SetUserMetadata(user(), metadataKey(), orNull(word())),
          () -> new Command.SetChannelMetadata(by(), channel(), metadataKey(), orNull(word())));

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
    long account = flag() ? account() : 0;
    return new Command.Arrive(
        orNull(nick()),
        word(),
        word() + ".ip",
        word() + ".example",
        word(),
        one(Client.values()),
        flag(),
        account);
  }

  private Command beginSession() {
    return new Command.BeginSession(user(), "hash" + random.nextLong());
  }

  private Command endSession() {
    long user = user();
    User who = state.user(user);
    if (who == null || who.sessions().isEmpty()) {
      return new Command.EndSession(user, 7);
    }
    return new Command.EndSession(user, who.sessions().iterator().next().id());
  }

  private Command logIn() {
    return new Command.LogIn(user(), account());
  }

  private Command ofAccount() {
    return switch (random.nextInt(21)) {
      case 0 -> new Command.Register(user(), nick(), credential(), orNull("a@b"), orNull(word()));
      case 1 -> new Command.Verify(user(), account(), word());
      case 2 -> random.nextInt(4) == 0 ? new Command.Drop(account()) : logIn();
      case 3 -> new Command.ChangeCredential(account(), credential());
      case 4 -> new Command.MakeCode(account(), word());
      case 5 -> new Command.AddCertificate(account(), word());
      case 6 -> new Command.RemoveCertificate(account(), word());
      case 7 -> new Command.GroupNick(account(), nick());
      case 8 -> ungroupNick();
      case 9 -> new Command.SetAccountFlag(account(), one(AccountFlag.values()), flag());
      case 10 -> new Command.LogOut(user());
      case 11 -> new Command.Regain(user(), nick());
      case 12 -> registerChannel();
      case 13 -> new Command.UnregisterChannel(accountOrOperator(), registeredChannel());
      case 14 -> new Command.TransferChannel(accountOrOperator(), channel(), account());
      case 15 ->
          new Command.SetAccess(
              accountOrOperator(), channel(), account(), orNull(one(Privilege.values())));
      case 17 -> new Command.Forget(account());
      case 18 -> new Command.SetAccountRetention(account(), random.nextInt(5) - 1);
      case 16 ->
          new Command.MakeInvitation(
              accountOrOperator(),
              word(),
              2,
              random.nextLong(1L << 42),
              List.of(channel(), channel()));
      case 19 -> new Command.SetVhost(by(), account(), orNull(new Vhost(word() + "." + word())));
      default ->
          flag()
              ? new Command.UseInvitation(user(), codeHash(), 0, 0)
              : new Command.RevokeInvitation(accountOrOperator(), invitation());
    };
  }

  /** Mostly one that is the account's: its last. */
  private Command ungroupNick() {
    long id = account();
    Account account = state.accounts().account(id);
    Nick nick =
        account == null ? nick() : List.copyOf(account.nicks()).get(account.nicks().size() - 1);
    return new Command.UngroupNick(id, nick);
  }

  /** Lets a member of an auditorium be seen, or not any more. */
  private Command unveil() {
    for (Channel channel : state.channels()) {
      if (channel.has(ChannelFlag.AUDITORIUM) && !channel.members().isEmpty()) {
        long member = one(channel.members().toArray(new Membership[0])).user().id();
        ChannelChange change =
            flag()
                ? new ChannelChange.Granted(member, Privilege.VOICE)
                : new ChannelChange.Revoked(member, Privilege.VOICE);
        return new Command.ChangeChannel(Event.OPERATOR, channel.id(), List.of(change));
      }
    }
    return join();
  }

  /** Mostly by somebody who is inside. */
  private Command registerChannel() {
    User user = state.user(user());
    long channel =
        user == null || user.memberships().isEmpty()
            ? channel()
            : user.memberships().iterator().next().channel().id();
    return new Command.RegisterChannel(user == null ? 1 : user.id(), channel);
  }

  private @Nullable Credential credential() {
    return orNull(new Credential(word(), word(), 4096, word(), word()));
  }

  private long registeredChannel() {
    return id(
        state.channels().stream()
            .filter(channel -> channel.founder() != 0)
            .map(channel -> channel.id())
            .toList());
  }

  private String codeHash() {
    return state.accounts().invitations().stream()
        .map(invitation -> invitation.codeHash())
        .findFirst()
        .orElse(word());
  }

  private long accountOrOperator() {
    return random.nextInt(4) == 0 ? Event.OPERATOR : account();
  }

  private long account() {
    return id(state.accounts().all().stream().map(account -> account.id()).toList());
  }

  private long invitation() {
    return id(state.accounts().invitations().stream().map(each -> each.id()).toList());
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

  /** Something lately said, where there is anything, as an archive would have it. */
  private Said said() {
    List<Recent> recent =
        state.channels().stream().flatMap(channel -> channel.recent().stream()).toList();
    if (!recent.isEmpty()) {
      return recent.get(random.nextInt(recent.size())).said();
    }
    return new Said(
        random.nextInt(100),
        0,
        new Event.MessageSent(
            new Author(user(), nick(), word(), word(), null),
            new Target.ToUser(user(), nick()),
            kind(),
            word(),
            Map.of(),
            null));
  }

  private MetadataKey metadataKey() {
    return MetadataKey.trusted(word());
  }

  private List<ChannelChange> changes() {
    List<ChannelChange> changes = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      changes.add(change());
    }
    return changes;
  }

  private ChannelChange change() {
    return switch (random.nextInt(14)) {
      case 0 -> new ChannelChange.FlagSet(one(ChannelFlag.values()), flag());
      case 1 -> new ChannelChange.KeySet(orNull("word1"));
      case 2 -> new ChannelChange.LimitSet(random.nextInt(5));
      case 3 -> new ChannelChange.PatternAdded(one(PatternList.values()), pattern());
      case 4 -> new ChannelChange.PatternRemoved(one(PatternList.values()), pattern());
      case 5 -> new ChannelChange.Granted(user(), one(Privilege.values()));
      case 6 -> new ChannelChange.ForwardSet(orNull(channelName()));
      case 7 -> new ChannelChange.RateSet(one(Flow.values()), orNull(rate()));
      case 8 ->
          new ChannelChange.PatternAddedUntil(
              one(PatternList.values()), pattern(), FROM_MS + random.nextInt(SPAN_MS));
      case 9 -> new ChannelChange.PatternLapsed(one(PatternList.values()), pattern());
      case 10 -> new ChannelChange.FlagSet(ChannelFlag.AUDITORIUM, true);
      case 11, 12 -> new ChannelChange.Granted(user(), one(Privilege.values()));
      default -> new ChannelChange.Revoked(user(), one(Privilege.values()));
    };
  }

  private Rate rate() {
    return new Rate(1 + random.nextInt(3), 1 + random.nextInt(20));
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
    String plain = flag() ? nick().text() : word() + ".*";
    String typed = random.nextInt(4) == 0 ? "~m:" + plain : plain;
    return UserPattern.parseListed(typed).orElseThrow();
  }

  private BanTarget banTarget() {
    return switch (random.nextInt(3)) {
      case 0 -> new BanTarget.Users(pattern());
      case 1 -> new BanTarget.Account(word());
      default ->
          new BanTarget.Addresses(AddressRange.parse("10.0.0." + random.nextInt(3)).orElseThrow());
    };
  }

  private SpamFilter filter() {
    return new SpamFilter(
        word(),
        some(FilterTarget.values()),
        one(FilterAction.values()),
        random.nextInt(1000),
        word());
  }

  private long filterId() {
    return id(state.filters().stream().map(filter -> filter.id()).toList());
  }

  private <E extends Enum<E>> Set<E> some(E[] of) {
    Set<E> some = new LinkedHashSet<>();
    for (E each : of) {
      if (flag()) {
        some.add(each);
      }
    }
    return some;
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

  private int below(int bound) {
    return random.nextInt(bound);
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
