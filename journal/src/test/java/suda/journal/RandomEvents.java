package suda.journal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.event.AccountFlag;
import suda.core.event.Author;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Client;
import suda.core.event.Credential;
import suda.core.event.Departure;
import suda.core.event.Earlier;
import suda.core.event.Event;
import suda.core.event.FilterAction;
import suda.core.event.FilterTarget;
import suda.core.event.Flow;
import suda.core.event.Kind;
import suda.core.event.OperatorPrivilege;
import suda.core.event.PatternList;
import suda.core.event.Person;
import suda.core.event.Place;
import suda.core.event.Privilege;
import suda.core.event.Rate;
import suda.core.event.Scene;
import suda.core.event.SendId;
import suda.core.event.SpamFilter;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.event.UserFlag;
import suda.core.name.AddressRange;
import suda.core.name.BanTarget;
import suda.core.name.ChannelName;
import suda.core.name.MetadataKey;
import suda.core.name.Nick;
import suda.core.name.UserPattern;

/**
 * Events of every type with fields drawn by chance: well-formed, but without regard to each other.
 * The same seed gives the same events.
 */
public final class RandomEvents {
  private static final String[] LETTERS = {
    "a", "Z", "0", " ", "\"", "é", "Σ", "수", "다", "한", "𠮷", "🍵", "\u0000", "\n", "\uFFFD"
  };

  private final RandomGenerator random;

  /** One for each type of event. */
  private final List<Supplier<Event>> types =
      List.of(
          this::arrived,
          () -> new Event.UserLeft(number(), one(Departure.values()), text()),
          () -> new Event.UserRenamed(number(), nick()),
          () -> new Event.RealnameChanged(number(), text()),
          () -> new Event.HostChanged(number(), text(), text()),
          () -> new Event.AwayChanged(number(), orNull(text())),
          () -> new Event.UserFlagChanged(number(), one(UserFlag.values()), flag()),
          () -> new Event.ChannelOpened(number(), channelName(), flag()),
          () -> new Event.ChannelClosed(number()),
          () -> new Event.Joined(number(), number(), privileges()),
          () -> new Event.Parted(number(), number(), text()),
          () -> new Event.Kicked(number(), number(), number(), text()),
          () -> new Event.TopicChanged(number(), number(), text(), text()),
          () -> new Event.ChannelChanged(number(), number(), text(), changes()),
          () -> new Event.Invited(number(), number(), number()),
          this::message,
          () -> new Event.Announced(text()),
          () -> new Event.Banned(pattern(), text()),
          () -> new Event.Unbanned(pattern()),
          () -> new Event.SendRemembered(send(), number(), number()),
          () -> new Event.SpeechRemembered(number()),
          () -> new Event.SessionBegan(number(), number(), text()),
          () -> new Event.StayRemembered(number(), number(), number(), number()),
          () -> new Event.SessionEnded(number(), number()),
          this::registered,
          () -> new Event.AccountVerified(number()),
          () -> new Event.AccountDropped(number()),
          () -> new Event.AccountForgotten(number(), nick()),
          this::accountRetention,
          () -> new Event.CredentialChanged(number(), credential()),
          () -> new Event.CodeMade(number(), text()),
          () -> new Event.CertificateAdded(number(), text()),
          () -> new Event.CertificateRemoved(number(), text()),
          () -> new Event.NickGrouped(number(), nick()),
          () -> new Event.NickUngrouped(number(), nick()),
          () -> new Event.AccountFlagChanged(number(), one(AccountFlag.values()), flag()),
          () -> new Event.VhostChanged(number(), orNull(text()), text()),
          () -> new Event.LoggedIn(number(), number(), nick()),
          () -> new Event.LoggedOut(number()),
          () -> new Event.ChannelRegistered(number(), number()),
          () -> new Event.ChannelUnregistered(number()),
          () -> new Event.AccessChanged(number(), number(), orNull(one(Privilege.values()))),
          this::invitationMade,
          () -> new Event.InvitationUsed(number(), number()),
          () -> new Event.InvitationRevoked(number()),
          () -> new Event.AcceptChanged(number(), number(), flag()),
          () -> new Event.SilenceChanged(number(), pattern(), flag()),
          () -> new Event.MessageSilenced(message()),
          () -> new Event.CallerHeldOff(number(), number()),
          () -> new Event.PaceRemembered(number(), number(), number()),
          () -> new Event.JoinedUnseen(number(), number()),
          () -> new Event.Revealed(number(), number()),
          () -> new Event.ViewChanged(number(), number(), flag()),
          () -> new Event.Knocked(number(), number(), text()),
          () -> new Event.ChannelRenamed(number(), number(), channelName(), text()),
          this::retention,
          () -> new Event.MessageRedacted(earlier(), number(), text()),
          () -> new Event.MessageEdited(earlier(), author(), one(Kind.values()), text(), tags()),
          () -> new Event.ReadMarked(number(), orNull(text()), text(), number()),
          () -> new Event.UserMetadataChanged(number(), metadataKey(), orNull(text())),
          () -> new Event.ChannelMetadataChanged(number(), number(), metadataKey(), orNull(text())),
          () -> new Event.RedactionRemembered(number()),
          () -> new Event.OperatorBegan(number(), text(), some(OperatorPrivilege.values())),
          () -> new Event.OperatorEnded(number()),
          () -> new Event.WallopsSent(number(), text()),
          () -> new Event.OperatorsWarned(text()),
          () -> new Event.ServerBanned(banTarget(), text(), text(), number()),
          () -> new Event.ServerUnbanned(banTarget(), text()),
          () -> new Event.FilterAdded(number(), filter(), text()),
          () -> new Event.FilterRemoved(number(), text()),
          () -> new Event.DefenceChanged(level(), text()),
          () -> new Event.OperatorActed(text(), text(), text(), text()),
          () -> new Event.AuditRemembered(text(), text(), text(), text()));

  public RandomEvents(RandomGenerator random) {
    this.random = random;
  }

  /** One event of each type. */
  public List<Event> ofEveryType() {
    return types.stream().map(Supplier::get).toList();
  }

  /** A scene of anything, or nothing. */
  public Scene scene() {
    return flag()
        ? Scene.NONE
        : new Scene(
            few(this::person),
            few(this::place),
            few(this::number),
            few(this::number),
            few(this::number));
  }

  private <T> List<T> few(Supplier<T> supplier) {
    return Stream.generate(supplier).limit(random.nextInt(3)).toList();
  }

  private Person person() {
    Author name = new Author(number(), nick(), text(), text(), orNull(text()));
    return new Person(name, flag(), text(), orNull(text()));
  }

  private Place place() {
    return new Place(number(), channelName());
  }

  public Event event() {
    return types.get(random.nextInt(types.size())).get();
  }

  public List<Event> events(int count) {
    return Stream.generate(this::event).limit(count).toList();
  }

  /** A batch of 1 to 20 events. */
  public Batch batch(long firstSequence) {
    return batch(firstSequence, 1 + random.nextInt(20));
  }

  public Batch batch(long firstSequence, int events) {
    List<Event> happened = events(events);
    List<Scene> scenes = happened.stream().map(event -> scene()).toList();
    return new Batch(firstSequence, random.nextLong(1L << 41), happened, scenes);
  }

  public Snapshot snapshot(long nextSequence) {
    List<Stamped> events =
        ofEveryType().stream().map(event -> new Stamped(number(), number(), event)).toList();
    return new Snapshot(nextSequence, events);
  }

  private Event registered() {
    return new Event.AccountRegistered(
        number(),
        nick(),
        flag() ? Set.of() : EnumSet.of(one(AccountFlag.values())),
        credential(),
        orNull(text()),
        orNull(text()));
  }

  private Event invitationMade() {
    return new Event.InvitationMade(
        number(), text(), number(), random.nextInt(9), number(), few(this::number));
  }

  private @Nullable Credential credential() {
    return orNull(new Credential(text(), text(), random.nextInt(1 << 20), text(), text()));
  }

  private Event retention() {
    return new Event.RetentionChanged(number(), number(), text(), random.nextInt(400) - 1);
  }

  private Event accountRetention() {
    return new Event.AccountRetentionChanged(number(), nick(), random.nextInt(400) - 1);
  }

  private Event arrived() {
    return new Event.UserArrived(
        number(), nick(), text(), text(), text(), text(), one(Client.values()), flag());
  }

  public Event.MessageSent message() {
    return new Event.MessageSent(
        author(), target(), one(Kind.values()), text(), tags(), orNull(send()));
  }

  private Earlier earlier() {
    return new Earlier(number(), number(), target(), text());
  }

  private MetadataKey metadataKey() {
    return MetadataKey.trusted(text());
  }

  private Author author() {
    return new Author(number(), nick(), text(), text(), orNull(text()));
  }

  private Target target() {
    return flag()
        ? new Target.ToChannel(number(), channelName(), orNull(one(Privilege.values())))
        : new Target.ToUser(number(), nick(), orNull(text()), flag());
  }

  private Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      tags.put(text(), text());
    }
    return tags;
  }

  private SendId send() {
    return new SendId(text(), number());
  }

  private Set<Privilege> privileges() {
    Set<Privilege> privileges = EnumSet.noneOf(Privilege.class);
    for (int i = random.nextInt(4); i > 0; i--) {
      privileges.add(one(Privilege.values()));
    }
    return privileges;
  }

  private List<ChannelChange> changes() {
    List<ChannelChange> all =
        List.of(
            new ChannelChange.FlagSet(one(ChannelFlag.values()), flag()),
            new ChannelChange.KeySet(orNull(text())),
            new ChannelChange.LimitSet(random.nextInt(Integer.MAX_VALUE)),
            new ChannelChange.PatternAdded(one(PatternList.values()), pattern()),
            new ChannelChange.PatternRemoved(one(PatternList.values()), pattern()),
            new ChannelChange.Granted(number(), one(Privilege.values())),
            new ChannelChange.Revoked(number(), one(Privilege.values())),
            new ChannelChange.ForwardSet(orNull(channelName())),
            new ChannelChange.RateSet(one(Flow.values()), orNull(rate())),
            new ChannelChange.PatternAddedUntil(one(PatternList.values()), pattern(), number()),
            new ChannelChange.PatternLapsed(one(PatternList.values()), pattern()));
    List<ChannelChange> some = new ArrayList<>(all);
    some.removeIf(change -> random.nextInt(8) == 0);
    return some;
  }

  private Rate rate() {
    return new Rate(1 + random.nextInt(1000), random.nextInt(1000));
  }

  private Nick nick() {
    return Nick.trusted(text());
  }

  private ChannelName channelName() {
    return ChannelName.trusted(ChannelName.SIGIL + text());
  }

  private BanTarget banTarget() {
    return switch (random.nextInt(4)) {
      case 0 -> new BanTarget.Users(pattern());
      case 1 -> new BanTarget.Account(text());
      case 2 -> new BanTarget.Addresses(AddressRange.parse("192.0.2.0/24").orElseThrow());
      default -> new BanTarget.Addresses(AddressRange.parse("fe80::1:2/126").orElseThrow());
    };
  }

  private SpamFilter filter() {
    return new SpamFilter(
        text(), some(FilterTarget.values()), one(FilterAction.values()), number(), text());
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

  private UserPattern pattern() {
    return UserPattern.trusted(text());
  }

  /** Small numbers mostly, as ids are; and now and then any number at all. */
  private long number() {
    return random.nextInt(10) == 0 ? random.nextLong() : random.nextLong(1L << random.nextInt(62));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(one(LETTERS));
    }
    return random.nextInt(50) == 0 ? text.toString().repeat(100) : text.toString();
  }

  private int level() {
    return 1 + random.nextInt(5);
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
