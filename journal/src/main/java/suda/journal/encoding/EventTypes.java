package suda.journal.encoding;

import static suda.journal.encoding.Words.CLIENT;
import static suda.journal.encoding.Words.DEPARTURE;
import static suda.journal.encoding.Words.PRIVILEGE;
import static suda.journal.encoding.Words.USER_FLAG;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suda.core.event.Event;
import suda.core.event.Event.Announced;
import suda.core.event.Event.AwayChanged;
import suda.core.event.Event.Banned;
import suda.core.event.Event.ChannelChanged;
import suda.core.event.Event.ChannelClosed;
import suda.core.event.Event.ChannelOpened;
import suda.core.event.Event.HostChanged;
import suda.core.event.Event.Invited;
import suda.core.event.Event.Joined;
import suda.core.event.Event.Kicked;
import suda.core.event.Event.MessageSent;
import suda.core.event.Event.Parted;
import suda.core.event.Event.RealnameChanged;
import suda.core.event.Event.SendRemembered;
import suda.core.event.Event.SessionBegan;
import suda.core.event.Event.SessionEnded;
import suda.core.event.Event.SpeechRemembered;
import suda.core.event.Event.StayRemembered;
import suda.core.event.Event.TopicChanged;
import suda.core.event.Event.Unbanned;
import suda.core.event.Event.UserArrived;
import suda.core.event.Event.UserFlagChanged;
import suda.core.event.Event.UserLeft;
import suda.core.event.Event.UserRenamed;
import suda.core.event.SendId;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.name.UserPattern;

/**
 * How each type of event is stored: {@code docs/formats.md} has the same table in words.
 *
 * <p>A row is never changed once a version of Suda was released with it. An event that gets a new
 * field gets a new number, and the row with the old number goes on reading what was written.
 */
final class EventTypes {
  private static final EventType<UserArrived> USER_ARRIVED =
      row(
          1,
          UserArrived.class,
          (e, out) ->
              out.number(e.user())
                  .text(e.nick().text())
                  .text(e.username())
                  .text(e.host())
                  .text(e.realname())
                  .code(CLIENT, e.client())
                  .flag(e.secure()),
          in ->
              new UserArrived(
                  in.number(),
                  Nick.trusted(in.text()),
                  in.text(),
                  in.text(),
                  in.text(),
                  in.code(CLIENT),
                  in.flag()));

  private static final EventType<UserLeft> USER_LEFT =
      row(
          2,
          UserLeft.class,
          (e, out) -> out.number(e.user()).code(DEPARTURE, e.departure()).text(e.reason()),
          in -> new UserLeft(in.number(), in.code(DEPARTURE), in.text()));

  private static final EventType<UserRenamed> USER_RENAMED =
      row(
          3,
          UserRenamed.class,
          (e, out) -> out.number(e.user()).text(e.nick().text()),
          in -> new UserRenamed(in.number(), Nick.trusted(in.text())));

  private static final EventType<RealnameChanged> REALNAME_CHANGED =
      row(
          4,
          RealnameChanged.class,
          (e, out) -> out.number(e.user()).text(e.realname()),
          in -> new RealnameChanged(in.number(), in.text()));

  private static final EventType<HostChanged> HOST_CHANGED =
      row(
          5,
          HostChanged.class,
          (e, out) -> out.number(e.user()).text(e.username()).text(e.host()),
          in -> new HostChanged(in.number(), in.text(), in.text()));

  private static final EventType<AwayChanged> AWAY_CHANGED =
      row(
          6,
          AwayChanged.class,
          (e, out) -> out.number(e.user()).textOrNull(e.message()),
          in -> new AwayChanged(in.number(), in.textOrNull()));

  private static final EventType<UserFlagChanged> USER_FLAG_CHANGED =
      row(
          7,
          UserFlagChanged.class,
          (e, out) -> out.number(e.user()).code(USER_FLAG, e.flag()).flag(e.on()),
          in -> new UserFlagChanged(in.number(), in.code(USER_FLAG), in.flag()));

  private static final EventType<ChannelOpened> CHANNEL_OPENED =
      row(
          8,
          ChannelOpened.class,
          (e, out) -> out.number(e.channel()).text(e.name().text()).flag(e.permanent()),
          in -> new ChannelOpened(in.number(), ChannelName.trusted(in.text()), in.flag()));

  private static final EventType<ChannelClosed> CHANNEL_CLOSED =
      row(
          9,
          ChannelClosed.class,
          (e, out) -> out.number(e.channel()),
          in -> new ChannelClosed(in.number()));

  private static final EventType<Joined> JOINED =
      row(
          10,
          Joined.class,
          (e, out) -> out.number(e.channel()).number(e.user()).codeSet(PRIVILEGE, e.privileges()),
          in -> new Joined(in.number(), in.number(), in.codeSet(PRIVILEGE)));

  private static final EventType<Parted> PARTED =
      row(
          11,
          Parted.class,
          (e, out) -> out.number(e.channel()).number(e.user()).text(e.reason()),
          in -> new Parted(in.number(), in.number(), in.text()));

  private static final EventType<Kicked> KICKED =
      row(
          12,
          Kicked.class,
          (e, out) -> out.number(e.channel()).number(e.user()).number(e.by()).text(e.reason()),
          in -> new Kicked(in.number(), in.number(), in.number(), in.text()));

  private static final EventType<TopicChanged> TOPIC_CHANGED =
      row(
          13,
          TopicChanged.class,
          (e, out) -> out.number(e.channel()).number(e.by()).text(e.setBy()).text(e.topic()),
          in -> new TopicChanged(in.number(), in.number(), in.text(), in.text()));

  private static final EventType<ChannelChanged> CHANNEL_CHANGED =
      row(
          14,
          ChannelChanged.class,
          (e, out) ->
              ChangeTypes.write(
                  e.changes(), out.number(e.channel()).number(e.by()).text(e.setBy())),
          in -> new ChannelChanged(in.number(), in.number(), in.text(), ChangeTypes.read(in)));

  private static final EventType<Invited> INVITED =
      row(
          15,
          Invited.class,
          (e, out) -> out.number(e.channel()).number(e.user()).number(e.by()),
          in -> new Invited(in.number(), in.number(), in.number()));

  private static final EventType<MessageSent> MESSAGE_SENT =
      row(16, MessageSent.class, MessageFields::write, MessageFields::read);

  private static final EventType<Announced> ANNOUNCED =
      row(17, Announced.class, (e, out) -> out.text(e.text()), in -> new Announced(in.text()));

  private static final EventType<Banned> BANNED =
      row(
          18,
          Banned.class,
          (e, out) -> out.text(e.pattern().text()).text(e.reason()),
          in -> new Banned(UserPattern.trusted(in.text()), in.text()));

  private static final EventType<Unbanned> UNBANNED =
      row(
          19,
          Unbanned.class,
          (e, out) -> out.text(e.pattern().text()),
          in -> new Unbanned(UserPattern.trusted(in.text())));

  private static final EventType<SendRemembered> SEND_REMEMBERED =
      row(
          20,
          SendRemembered.class,
          (e, out) ->
              out.text(e.send().key())
                  .number(e.send().number())
                  .number(e.sequence())
                  .number(e.timeMs()),
          in -> new SendRemembered(new SendId(in.text(), in.number()), in.number(), in.number()));

  private static final EventType<SpeechRemembered> SPEECH_REMEMBERED =
      row(
          21,
          SpeechRemembered.class,
          (e, out) -> out.number(e.user()),
          in -> new SpeechRemembered(in.number()));

  private static final EventType<SessionBegan> SESSION_BEGAN =
      row(
          22,
          SessionBegan.class,
          (e, out) -> out.number(e.session()).number(e.user()).text(e.tokenHash()),
          in -> new SessionBegan(in.number(), in.number(), in.text()));

  private static final EventType<StayRemembered> STAY_REMEMBERED =
      row(
          23,
          StayRemembered.class,
          (e, out) -> out.number(e.user()).number(e.channel()).number(e.from()).number(e.until()),
          in -> new StayRemembered(in.number(), in.number(), in.number(), in.number()));

  private static final EventType<SessionEnded> SESSION_ENDED =
      row(
          35,
          SessionEnded.class,
          (e, out) -> out.number(e.session()).number(e.user()),
          in -> new SessionEnded(in.number(), in.number()));

  private static final List<EventType<?>> ALL =
      List.of(
          USER_ARRIVED,
          USER_LEFT,
          USER_RENAMED,
          REALNAME_CHANGED,
          HOST_CHANGED,
          AWAY_CHANGED,
          USER_FLAG_CHANGED,
          CHANNEL_OPENED,
          CHANNEL_CLOSED,
          JOINED,
          PARTED,
          KICKED,
          TOPIC_CHANGED,
          CHANNEL_CHANGED,
          INVITED,
          MESSAGE_SENT,
          ANNOUNCED,
          BANNED,
          UNBANNED,
          SEND_REMEMBERED,
          SPEECH_REMEMBERED,
          SESSION_BEGAN,
          STAY_REMEMBERED,
          SESSION_ENDED);

  private static final Map<Long, EventType<?>> BY_NUMBER =
      all().stream().collect(Collectors.toMap(type -> (long) type.number(), type -> type));

  private EventTypes() {}

  static <E extends Event> EventType<E> row(
      int number, Class<E> type, BiConsumer<E, ByteWriter> writer, Function<ByteReader, E> reader) {
    return new EventType<>(number, type, writer, reader);
  }

  static List<EventType<?>> all() {
    return Stream.of(ALL, AccountEventTypes.ALL, OperatorEventTypes.ALL)
        .<EventType<?>>flatMap(List::stream)
        .toList();
  }

  /** Writes the type's number and the fields. An event without a row does not compile. */
  static void write(Event event, ByteWriter out) {
    switch (event) {
      case UserArrived e -> USER_ARRIVED.write(e, out);
      case UserLeft e -> USER_LEFT.write(e, out);
      case UserRenamed e -> USER_RENAMED.write(e, out);
      case RealnameChanged e -> REALNAME_CHANGED.write(e, out);
      case HostChanged e -> HOST_CHANGED.write(e, out);
      case AwayChanged e -> AWAY_CHANGED.write(e, out);
      case UserFlagChanged e -> USER_FLAG_CHANGED.write(e, out);
      case ChannelOpened e -> CHANNEL_OPENED.write(e, out);
      case ChannelClosed e -> CHANNEL_CLOSED.write(e, out);
      case Joined e -> JOINED.write(e, out);
      case Parted e -> PARTED.write(e, out);
      case Kicked e -> KICKED.write(e, out);
      case TopicChanged e -> TOPIC_CHANGED.write(e, out);
      case ChannelChanged e -> CHANNEL_CHANGED.write(e, out);
      case Invited e -> INVITED.write(e, out);
      case MessageSent e -> MESSAGE_SENT.write(e, out);
      case Announced e -> ANNOUNCED.write(e, out);
      case Banned e -> BANNED.write(e, out);
      case Unbanned e -> UNBANNED.write(e, out);
      case SendRemembered e -> SEND_REMEMBERED.write(e, out);
      case SpeechRemembered e -> SPEECH_REMEMBERED.write(e, out);
      case SessionBegan e -> SESSION_BEGAN.write(e, out);
      case StayRemembered e -> STAY_REMEMBERED.write(e, out);
      case SessionEnded e -> SESSION_ENDED.write(e, out);
      case Event.OfAccount e -> AccountEventTypes.write(e, out);
      case Event.OfOperators e -> OperatorEventTypes.write(e, out);
    }
  }

  static Event read(ByteReader in) {
    long number = in.number();
    EventType<?> type = BY_NUMBER.get(number);
    if (type == null) {
      throw ByteReader.newer("event type", number);
    }
    return type.reader().apply(in);
  }
}
