package suda.session.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command.ChangeChannel;
import suda.core.command.Command.Kick;
import suda.core.command.Command.Knock;
import suda.core.command.Command.RenameChannel;
import suda.core.event.ChannelChange;
import suda.core.event.PatternList;
import suda.core.name.ChannelName;
import suda.core.name.UserPattern;
import suda.core.state.Channel;
import suda.core.state.Listed;
import suda.core.state.User;
import suda.session.TimeSpan;
import suda.session.verb.Arguments;
import suda.wire.text.Printable;

/** Keeping users out of a room, or quiet in it, for ever or for a time. */
final class DoorVerbs {
  private static final String MUTE = "~m:";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

  private DoorVerbs() {}

  static void ban(TextUser user, Arguments arguments) {
    add(user, arguments, false);
  }

  static void mute(TextUser user, Arguments arguments) {
    add(user, arguments, true);
  }

  /** The second word may be a time; what is left is the reason for removing who is banned. */
  private static void add(TextUser user, Arguments arguments, boolean mute) {
    String second = arguments.rest().first();
    Optional<TimeSpan> time = TimeSpan.parse(second);
    Optional<UserPattern> pattern = pattern(user, arguments.first(), mute);
    if (time.isEmpty() && !second.isEmpty() && Character.isDigit(second.charAt(0))) {
      user.tell(second + " is no time: " + TimeSpan.RULE);
    } else if (pattern.isEmpty()) {
      user.tell(arguments.first() + " is no nick, nor a pattern of nick!username@host");
    } else {
      String reason = (time.isEmpty() ? arguments.rest() : arguments.rest().rest()).text();
      User kicked = mute ? null : user.state().userNamed(arguments.first());
      add(user, added(user, pattern.get(), time.orElse(null)), kicked, reason);
    }
  }

  private static Optional<UserPattern> pattern(TextUser user, String who, boolean mute) {
    User meant = user.state().userNamed(who);
    String typed = meant == null ? who : meaning(user, meant);
    return UserPattern.parseListed(mute ? MUTE + typed : typed);
  }

  private static void add(
      TextUser user, ChannelChange change, @Nullable User kicked, String reason) {
    Channel room = user.roomOrTell();
    if (room == null) {
      return;
    }
    user.submit(
        new ChangeChannel(user.id(), room.id(), List.of(change)),
        () -> {
          if (kicked != null && room.member(kicked.id()) != null) {
            user.submit(new Kick(user.id(), room.id(), kicked.id(), reason));
          }
        });
  }

  private static ChannelChange added(TextUser user, UserPattern pattern, @Nullable TimeSpan time) {
    return time == null
        ? new ChannelChange.PatternAdded(PatternList.BAN, pattern)
        : new ChannelChange.PatternAddedUntil(PatternList.BAN, pattern, time.endMs(user.nowMs()));
  }

  /** An account stays whatever the nick; an address may be that of others as well. */
  private static String meaning(TextUser user, User meant) {
    if (meant.account() != null) {
      return "~a:" + meant.account();
    }
    boolean alone =
        user.state().users().stream().filter(u -> u.host().equals(meant.host())).count() == 1;
    return alone ? "*!*@" + meant.host() : meant.nick() + "!*@*";
  }

  static void unban(TextUser user, Arguments arguments) {
    remove(user, arguments, false);
  }

  static void unmute(TextUser user, Arguments arguments) {
    remove(user, arguments, true);
  }

  /** Takes out all that means the user, or the pattern that was typed. */
  private static void remove(TextUser user, Arguments arguments, boolean mute) {
    Channel room = user.roomOrTell();
    if (room == null) {
      return;
    }
    String typed = arguments.first();
    Predicate<UserPattern> wanted = wanted(user, typed, mute);
    List<ChannelChange> changes = new ArrayList<>();
    for (Listed listed : room.list(PatternList.BAN)) {
      if (listed.pattern().mutes() == mute && wanted.test(listed.pattern())) {
        changes.add(new ChannelChange.PatternRemoved(PatternList.BAN, listed.pattern()));
      }
    }
    if (changes.isEmpty()) {
      user.tell(typed + (mute ? " is not muted" : " is not banned") + "; /bans shows who is");
    } else {
      user.submit(new ChangeChannel(user.id(), room.id(), changes));
    }
  }

  private static Predicate<UserPattern> wanted(TextUser user, String typed, boolean mute) {
    User meant = user.state().userNamed(typed);
    Optional<UserPattern> pattern = UserPattern.parseListed(mute ? MUTE + typed : typed);
    return listed ->
        meant != null && listed.matches(meant.seen())
            || pattern.isPresent() && listed.equals(pattern.get());
  }

  static void bans(TextUser user, Arguments arguments) {
    Channel room = user.roomOrTell();
    if (room == null) {
      return;
    }
    List<String> lines = room.list(PatternList.BAN).stream().map(DoorVerbs::line).toList();
    user.tell(lines.isEmpty() ? List.of("nobody is banned from " + room.name()) : lines);
  }

  private static String line(Listed listed) {
    String what = (listed.pattern().mutes() ? "muted " : "banned ") + listed.pattern().whom();
    String until = listed.lapses() ? " until " + time(listed.untilMs()) : "";
    return Printable.of(what + until + " (by " + listed.setBy() + ")");
  }

  private static String time(long timeMs) {
    return TIME.format(Instant.ofEpochMilli(timeMs).atZone(ZoneOffset.UTC));
  }

  static void knock(TextUser user, Arguments arguments) {
    Channel room = user.roomNamed(arguments.first());
    if (room != null) {
      user.submit(
          new Knock(user.id(), room.id(), arguments.rest().text()),
          () -> user.tell("those who run " + room.name() + " were told, if somebody is there"));
    }
  }

  static void rename(TextUser user, Arguments arguments) {
    Channel room = user.roomOrTell();
    String typed = TextUser.withSigil(arguments.first());
    Optional<ChannelName> name = ChannelName.parse(typed);
    if (name.isEmpty()) {
      user.tell(typed + " cannot be a room");
    } else if (room != null) {
      String reason = arguments.rest().text();
      user.submit(new RenameChannel(user.id(), room.id(), name.get(), reason));
    }
  }
}
