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
import suda.core.event.Event.AcceptChanged;
import suda.core.event.Event.Announced;
import suda.core.event.Event.AwayChanged;
import suda.core.event.Event.Banned;
import suda.core.event.Event.CallerHeldOff;
import suda.core.event.Event.ChannelChanged;
import suda.core.event.Event.ChannelClosed;
import suda.core.event.Event.ChannelMetadataChanged;
import suda.core.event.Event.ChannelOpened;
import suda.core.event.Event.ChannelRenamed;
import suda.core.event.Event.HostChanged;
import suda.core.event.Event.Invited;
import suda.core.event.Event.Joined;
import suda.core.event.Event.JoinedUnseen;
import suda.core.event.Event.Kicked;
import suda.core.event.Event.Knocked;
import suda.core.event.Event.MessageEdited;
import suda.core.event.Event.MessageRedacted;
import suda.core.event.Event.MessageSent;
import suda.core.event.Event.MessageSilenced;
import suda.core.event.Event.PaceRemembered;
import suda.core.event.Event.Parted;
import suda.core.event.Event.ReadMarked;
import suda.core.event.Event.RealnameChanged;
import suda.core.event.Event.RedactionRemembered;
import suda.core.event.Event.RetentionChanged;
import suda.core.event.Event.Revealed;
import suda.core.event.Event.SendRemembered;
import suda.core.event.Event.SessionBegan;
import suda.core.event.Event.SessionEnded;
import suda.core.event.Event.SilenceChanged;
import suda.core.event.Event.SpeechRemembered;
import suda.core.event.Event.StayRemembered;
import suda.core.event.Event.TopicChanged;
import suda.core.event.Event.Unbanned;
import suda.core.event.Event.UserArrived;
import suda.core.event.Event.UserFlagChanged;
import suda.core.event.Event.UserLeft;
import suda.core.event.Event.UserMetadataChanged;
import suda.core.event.Event.UserRenamed;
import suda.core.event.Event.ViewChanged;
import suda.core.event.SendId;
import suda.core.name.ChannelName;
import suda.core.name.MetadataKey;
import suda.core.name.Nick;
import suda.core.name.UserPattern;

/**
 * How each type of event is stored: {@code docs/formats.md} has the same table in words.
 *
 * <p>A row is never changed once a version of Suda was released with it. An event that gets a new
 * field gets a new number, and the row with the old number goes on reading what was written.
 */
final class EventTypes {
  /** From when everybody was shown the address. */
  private static final EventType<UserArrived> USER_ARRIVED_UNHIDDEN =
      row(
          1,
          UserArrived.class,
          (e, out) ->
              out.number(e.user())
                  .text(e.nick().text())
                  .text(e.username())
                  .text(e.address())
                  .text(e.realname())
                  .code(CLIENT, e.client())
                  .flag(e.secure()),
          EventTypes::arrivedUnhidden);

  private static UserArrived arrivedUnhidden(ByteReader in) {
    long user = in.number();
    Nick nick = Nick.trusted(in.text());
    String username = in.text();
    String address = in.text();
    return new UserArrived(
        user, nick, username, address, address, in.text(), in.code(CLIENT), in.flag());
  }

  private static final EventType<UserArrived> USER_ARRIVED =
      row(
          111,
          UserArrived.class,
          (e, out) ->
              out.number(e.user())
                  .text(e.nick().text())
                  .text(e.username())
                  .text(e.host())
                  .text(e.address())
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

  private static final EventType<MessageRedacted> MESSAGE_REDACTED =
      row(
          60,
          MessageRedacted.class,
          (e, out) -> RevisionFields.write(e.message(), out).number(e.by()).text(e.reason()),
          in -> new MessageRedacted(RevisionFields.earlier(in), in.number(), in.text()));

  private static final EventType<MessageEdited> MESSAGE_EDITED =
      row(61, MessageEdited.class, RevisionFields::write, RevisionFields::edited);

  private static final EventType<ReadMarked> READ_MARKED =
      row(
          62,
          ReadMarked.class,
          (e, out) ->
              out.number(e.user()).textOrNull(e.account()).text(e.target()).number(e.untilMs()),
          in -> new ReadMarked(in.number(), in.textOrNull(), in.text(), in.number()));

  private static final EventType<UserMetadataChanged> USER_METADATA_CHANGED =
      row(
          63,
          UserMetadataChanged.class,
          (e, out) -> out.number(e.user()).text(e.key().text()).textOrNull(e.value()),
          in ->
              new UserMetadataChanged(
                  in.number(), MetadataKey.trusted(in.text()), in.textOrNull()));

  private static final EventType<ChannelMetadataChanged> CHANNEL_METADATA_CHANGED =
      row(
          64,
          ChannelMetadataChanged.class,
          (e, out) ->
              out.number(e.channel()).number(e.by()).text(e.key().text()).textOrNull(e.value()),
          in ->
              new ChannelMetadataChanged(
                  in.number(), in.number(), MetadataKey.trusted(in.text()), in.textOrNull()));

  private static final EventType<RedactionRemembered> REDACTION_REMEMBERED =
      row(
          65,
          RedactionRemembered.class,
          (e, out) -> out.number(e.message()),
          in -> new RedactionRemembered(in.number()));

  private static final EventType<RetentionChanged> RETENTION_CHANGED =
      row(
          75,
          RetentionChanged.class,
          (e, out) -> out.number(e.channel()).number(e.by()).text(e.setBy()).number(e.days() + 1L),
          in -> new RetentionChanged(in.number(), in.number(), in.text(), in.integer() - 1));

  private static final EventType<PaceRemembered> PACE_REMEMBERED =
      row(
          50,
          PaceRemembered.class,
          (e, out) -> out.number(e.channel()).number(e.user()).number(e.usedUntilMs()),
          in -> new PaceRemembered(in.number(), in.number(), in.number()));

  private static final EventType<JoinedUnseen> JOINED_UNSEEN =
      row(
          51,
          JoinedUnseen.class,
          (e, out) -> out.number(e.channel()).number(e.user()),
          in -> new JoinedUnseen(in.number(), in.number()));

  private static final EventType<Revealed> REVEALED =
      row(
          52,
          Revealed.class,
          (e, out) -> out.number(e.channel()).number(e.user()),
          in -> new Revealed(in.number(), in.number()));

  private static final EventType<ViewChanged> VIEW_CHANGED =
      row(
          53,
          ViewChanged.class,
          (e, out) -> out.number(e.channel()).number(e.user()).flag(e.all()),
          in -> new ViewChanged(in.number(), in.number(), in.flag()));

  private static final EventType<Knocked> KNOCKED =
      row(
          54,
          Knocked.class,
          (e, out) -> out.number(e.channel()).number(e.user()).text(e.reason()),
          in -> new Knocked(in.number(), in.number(), in.text()));

  private static final EventType<ChannelRenamed> CHANNEL_RENAMED =
      row(
          55,
          ChannelRenamed.class,
          (e, out) -> out.number(e.channel()).number(e.by()).text(e.name().text()).text(e.reason()),
          in ->
              new ChannelRenamed(
                  in.number(), in.number(), ChannelName.trusted(in.text()), in.text()));

  private static final EventType<AcceptChanged> ACCEPT_CHANGED =
      row(
          40,
          AcceptChanged.class,
          (e, out) -> out.number(e.user()).number(e.other()).flag(e.on()),
          in -> new AcceptChanged(in.number(), in.number(), in.flag()));

  private static final EventType<SilenceChanged> SILENCE_CHANGED =
      row(
          41,
          SilenceChanged.class,
          (e, out) -> out.number(e.user()).text(e.pattern().text()).flag(e.on()),
          in -> new SilenceChanged(in.number(), UserPattern.trusted(in.text()), in.flag()));

  private static final EventType<MessageSilenced> MESSAGE_SILENCED =
      row(
          42,
          MessageSilenced.class,
          (e, out) -> MessageFields.write(e.message(), out),
          in -> new MessageSilenced(MessageFields.read(in)));

  private static final EventType<CallerHeldOff> CALLER_HELD_OFF =
      row(
          43,
          CallerHeldOff.class,
          (e, out) -> out.number(e.user()).number(e.caller()),
          in -> new CallerHeldOff(in.number(), in.number()));

  private static final EventType<SessionEnded> SESSION_ENDED =
      row(
          35,
          SessionEnded.class,
          (e, out) -> out.number(e.session()).number(e.user()),
          in -> new SessionEnded(in.number(), in.number()));

  private static final List<EventType<?>> ALL =
      List.of(
          USER_ARRIVED_UNHIDDEN,
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
          SESSION_ENDED,
          ACCEPT_CHANGED,
          SILENCE_CHANGED,
          MESSAGE_SILENCED,
          CALLER_HELD_OFF,
          PACE_REMEMBERED,
          JOINED_UNSEEN,
          REVEALED,
          VIEW_CHANGED,
          KNOCKED,
          CHANNEL_RENAMED,
          RETENTION_CHANGED,
          MESSAGE_REDACTED,
          MESSAGE_EDITED,
          READ_MARKED,
          USER_METADATA_CHANGED,
          CHANNEL_METADATA_CHANGED,
          REDACTION_REMEMBERED);

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
      case AcceptChanged e -> ACCEPT_CHANGED.write(e, out);
      case SilenceChanged e -> SILENCE_CHANGED.write(e, out);
      case MessageSilenced e -> MESSAGE_SILENCED.write(e, out);
      case CallerHeldOff e -> CALLER_HELD_OFF.write(e, out);
      case PaceRemembered e -> PACE_REMEMBERED.write(e, out);
      case JoinedUnseen e -> JOINED_UNSEEN.write(e, out);
      case Revealed e -> REVEALED.write(e, out);
      case ViewChanged e -> VIEW_CHANGED.write(e, out);
      case Knocked e -> KNOCKED.write(e, out);
      case ChannelRenamed e -> CHANNEL_RENAMED.write(e, out);
      case RetentionChanged e -> RETENTION_CHANGED.write(e, out);
      case MessageRedacted e -> MESSAGE_REDACTED.write(e, out);
      case MessageEdited e -> MESSAGE_EDITED.write(e, out);
      case ReadMarked e -> READ_MARKED.write(e, out);
      case UserMetadataChanged e -> USER_METADATA_CHANGED.write(e, out);
      case ChannelMetadataChanged e -> CHANNEL_METADATA_CHANGED.write(e, out);
      case RedactionRemembered e -> REDACTION_REMEMBERED.write(e, out);
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
