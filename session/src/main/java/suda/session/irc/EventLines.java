package suda.session.irc;

import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.event.Author;
import suda.core.event.Event;
import suda.core.event.Person;
import suda.core.name.ChannelName;
import suda.core.name.MetadataKey;
import suda.session.DaysKept;
import suda.session.Occurrence;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/** What happened, as lines; null where somebody whom it names is unknown. */
final class EventLines {
  private static final int NOTICE_MARKS_BYTES = ": NOTICE $* :\r\n".length();

  /** Fits behind the longest nick, username and host. */
  private static final int WALLOPS_BYTES =
      Limit.LINE_BYTES.max()
          - Limit.NICK_BYTES.max()
          - Limit.USERNAME_BYTES.max()
          - Limit.HOST_BYTES.max()
          - ":!@ WALLOPS :\r\n".length();

  private final IrcProfile profile;
  private final Occurrence occurrence;

  EventLines(IrcProfile profile, Occurrence occurrence) {
    this.profile = profile;
    this.occurrence = occurrence;
  }

  private Lines lines() {
    return new Lines(profile, occurrence.sequence(), occurrence.timeMs(), null)
        .operators(occurrence.scene().operators());
  }

  /** The line's beginning: by a user, or by the server where its operator did it. */
  private Lines by(long user) {
    return by(lines(), user);
  }

  private Lines by(Lines lines, long user) {
    Person by = occurrence.person(user);
    return by == null ? lines.fromServer() : lines.from(by);
  }

  private Lines numeric(Numeric numeric) {
    return lines().fromServer().word(numeric.code());
  }

  private String nameOf(long user) {
    return nameOf(user, "*");
  }

  private String nameOf(long user, String unknown) {
    Person known = occurrence.person(user);
    return known == null ? unknown : known.name().nick().text();
  }

  private String channel(long id) {
    ChannelName channel = occurrence.channel(id);
    return channel == null ? "*" : channel.text();
  }

  byte @Nullable [] joined(long channel, long user) {
    Person joined = occurrence.person(user);
    if (joined == null) {
      return null;
    }
    Lines lines = lines();
    joined(lines, channel, joined);
    return lines.bytes();
  }

  private void joined(Lines lines, long channel, Person user) {
    String account = user.name().account();
    lines.from(user).word("JOIN").word(channel(channel));
    if (profile.has(Capability.EXTENDED_JOIN)) {
      lines.word(account == null ? "*" : account).text(user.realname());
    }
    lines.end();
    if (user.away() != null && profile.has(Capability.AWAY_NOTIFY)) {
      lines.from(user).word("AWAY").text(user.away()).end();
    }
  }

  /** Named twice, as Solanum has it: the same bytes serve all who hear it. */
  byte @Nullable [] knocked(Event.Knocked event) {
    Person user = occurrence.person(event.user());
    if (user == null) {
      return null;
    }
    String channel = channel(event.channel());
    String mask =
        "%s!%s@%s".formatted(user.name().nick(), user.name().username(), user.name().host());
    String why = event.reason().isEmpty() ? "" : " (" + event.reason() + ")";
    Lines line = lines().fromServer().word(Numeric.RPL_KNOCK.code()).word(channel).word(channel);
    return line.word(mask).text(Numeric.RPL_KNOCK.text() + why).end().bytes();
  }

  byte[] renamed(Event.ChannelRenamed event) {
    Lines line = by(event.by()).word("RENAME").word(channel(event.channel()));
    return line.word(event.name().text()).text(event.reason()).end().bytes();
  }

  /** For a client that does not know of new names: its user seems to leave and to come back. */
  byte[] reentered(Event.ChannelRenamed event, Person me) {
    Lines part = lines().from(me).word("PART").word(channel(event.channel()));
    Lines lines = (event.reason().isEmpty() ? part : part.text(event.reason())).end();
    lines.from(me).word("JOIN").word(event.name().text());
    if (profile.has(Capability.EXTENDED_JOIN)) {
      String account = me.name().account();
      lines.word(account == null ? "*" : account).text(me.realname());
    }
    return lines.end().bytes();
  }

  /** Those who come into view seem to join, and those who go out of it to leave. */
  byte @Nullable [] viewChanged(Event.ViewChanged event) {
    if (occurrence.scene().people().isEmpty()) {
      return null;
    }
    Lines lines = lines();
    for (Person person : occurrence.scene().people()) {
      if (event.all()) {
        joined(lines, event.channel(), person);
      } else {
        lines.from(person).word("PART").word(channel(event.channel())).end();
      }
    }
    return lines.bytes();
  }

  byte[] parted(Event.Parted event) {
    return ended(by(event.user()).word("PART").word(channel(event.channel())), event.reason());
  }

  byte[] kicked(Event.Kicked event) {
    Lines line = by(event.by()).word("KICK").word(channel(event.channel()));
    String reason = event.reason().isEmpty() ? nameOf(event.user()) : event.reason();
    return line.word(nameOf(event.user())).text(reason).end().bytes();
  }

  byte[] left(Event.UserLeft event) {
    return by(event.user()).word("QUIT").text(event.reason()).end().bytes();
  }

  byte[] renamed(Event.UserRenamed event) {
    return by(event.user()).word("NICK").word(event.nick().text()).end().bytes();
  }

  byte[] topicChanged(Event.TopicChanged event) {
    Lines line = by(event.by()).word("TOPIC").word(channel(event.channel()));
    return line.text(event.topic()).end().bytes();
  }

  byte @Nullable [] channelChanged(Event.ChannelChanged event) {
    Lines lines = lines();
    for (String modes : ModeText.of(event.changes(), this::nameOf)) {
      by(lines, event.by()).word("MODE").word(channel(event.channel())).word(modes).end();
    }
    return lines.bytes();
  }

  /** In words: no client knows of it otherwise. */
  byte[] retentionChanged(Event.RetentionChanged event) {
    String text = nameOf(event.by(), "operator") + " has set that " + DaysKept.words(event.days());
    Lines line = lines().fromServer().word("NOTICE").word(channel(event.channel()));
    return line.text(text).end().bytes();
  }

  byte[] flagChanged(Event.UserFlagChanged event) {
    String nick = nameOf(event.user());
    String change = (event.on() ? "+" : "-") + UserMode.of(event.flag()).letter();
    return by(event.user()).word("MODE").word(nick).word(change).end().bytes();
  }

  byte[] silenceChanged(Event.SilenceChanged event) {
    String change = (event.on() ? "+" : "-") + event.pattern().text();
    return by(event.user()).word("SILENCE").word(change).end().bytes();
  }

  byte @Nullable [] callerHeldOff(Event.CallerHeldOff event) {
    Person caller = occurrence.person(event.caller());
    if (caller == null) {
      return null;
    }
    Author name = caller.name();
    Lines line = numeric(Numeric.RPL_UMODEGMSG).word(nameOf(event.user()));
    line.word(name.nick().text());
    line.word(name.username() + "@" + name.host());
    return line.text(Numeric.RPL_UMODEGMSG.text()).end().bytes();
  }

  byte[] operatorChanged(long user, boolean on) {
    String change = (on ? "+" : "-") + UserMode.OPERATOR.letter();
    return by(user).word("MODE").word(nameOf(user)).word(change).end().bytes();
  }

  byte[] wallops(Event.WallopsSent event) {
    Lines lines = lines();
    for (String part : MessageLines.parts(event.text(), WALLOPS_BYTES)) {
      by(lines, event.by()).word("WALLOPS").text(part).end();
    }
    return lines.bytes();
  }

  byte[] warned(Event.OperatorsWarned event) {
    return noticeToAll("*** " + event.text());
  }

  byte[] announced(Event.Announced event) {
    return noticeToAll(event.text());
  }

  /** To a mask for everybody, as operators' notices are: the same bytes serve all. */
  private byte[] noticeToAll(String text) {
    Lines lines = lines();
    int room = Limit.LINE_BYTES.max() - Text.bytes(profile.server()) - NOTICE_MARKS_BYTES;
    for (String part : MessageLines.parts(text, room)) {
      lines.fromServer().word("NOTICE").word("$*").text(part).end();
    }
    return lines.bytes();
  }

  byte[] invited(Event.Invited event) {
    Lines line = by(event.by()).word("INVITE").word(nameOf(event.user()));
    return line.word(channel(event.channel())).end().bytes();
  }

  byte[] awayChanged(Event.AwayChanged event) {
    return ended(by(event.user()).word("AWAY"), event.message() == null ? "" : event.message());
  }

  byte[] realnameChanged(Event.RealnameChanged event) {
    return by(event.user()).word("SETNAME").text(event.realname()).end().bytes();
  }

  byte[] hostChanged(Event.HostChanged event) {
    Lines line = by(event.user()).word("CHGHOST").word(event.username()).word(event.host());
    return line.end().bytes();
  }

  byte[] accountChanged(long user, String account) {
    return by(user).word("ACCOUNT").word(account).end().bytes();
  }

  byte[] readMarked(Event.ReadMarked event) {
    Lines line = lines().fromServer().word("MARKREAD").word(event.target());
    return line.word(ReadMarkerCommands.time(event.untilMs())).end().bytes();
  }

  byte @Nullable [] userMetadata(Event.UserMetadataChanged event) {
    return metadata(event.user(), nameOf(event.user()), event.key(), event.value());
  }

  byte @Nullable [] channelMetadata(Event.ChannelMetadataChanged event) {
    return metadata(event.by(), channel(event.channel()), event.key(), event.value());
  }

  /** Without a value where it is removed; the asterisk says that everybody may know it. */
  private byte[] metadata(long by, String target, MetadataKey key, @Nullable String value) {
    Lines line = by(by).word("METADATA").word(target).word(key.text()).word("*");
    return (value == null ? line : line.text(value)).end().bytes();
  }

  private static byte[] ended(Lines line, String text) {
    return (text.isEmpty() ? line : line.text(text)).end().bytes();
  }
}
