package suda.session.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.Privilege;
import suda.core.name.Folding;
import suda.core.state.Account;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.session.DaysKept;
import suda.session.RoomSetting;
import suda.session.RoomSettings;
import suda.session.verb.Arguments;

/** Registered rooms: how each is set up, and which there are. */
final class RoomDesk {
  private static final String HISTORY = "history";

  /** What other servers' services call a setting. */
  private static final Map<String, RoomSetting> OTHER_NAMES =
      Map.of("private", RoomSetting.SECRET, "topiclock", RoomSetting.TOPIC_LOCKED);

  private RoomDesk() {}

  static void set(Applicant applicant, Arguments arguments) {
    Channel channel = Owning.channel(applicant, arguments.first());
    String what = arguments.rest().first().toLowerCase(Locale.ROOT);
    String value = arguments.rest().rest().text();
    if (channel == null) {
      return;
    }
    if (what.isEmpty()) {
      show(applicant, channel);
    } else if (what.equals(HISTORY) || what.equals("retention")) {
      keep(applicant, channel, value.toLowerCase(Locale.ROOT));
    } else {
      set(applicant, channel, what, value);
    }
  }

  private static void show(Applicant applicant, Channel channel) {
    boolean inside = applicant.isOperator() || mayIn(applicant, channel, Privilege.VOICE);
    applicant.tell(new RoomSettings(channel, inside).lines());
    applicant.tell(HISTORY + ": " + DaysKept.choice(channel.daysKept()));
  }

  private static boolean mayIn(Applicant applicant, Channel channel, Privilege least) {
    Privilege access = channel.access(Owning.accountId(applicant));
    return channel.member(applicant.user()) != null || access != null && access.reaches(least);
  }

  private static void keep(Applicant applicant, Channel channel, String value) {
    OptionalInt days = DaysKept.parse(value);
    if (days.isEmpty()) {
      applicant.tell("SET HISTORY needs off, default or how many days");
    } else {
      applicant.submit(
          new Command.SetRetention(by(applicant, channel), channel.id(), days.getAsInt()),
          channel.name() + ": history is " + value);
    }
  }

  private static void set(Applicant applicant, Channel channel, String what, String value) {
    RoomSetting other = OTHER_NAMES.get(what);
    RoomSetting setting = other == null ? RoomSetting.named(what) : other;
    if (setting == null) {
      applicant.tell("there is no setting " + what + "; SET " + channel.name() + " shows them all");
      return;
    }
    @Nullable ChannelChange change = value.isEmpty() ? null : setting.typed(value);
    if (change == null) {
      applicant.tell("%s is off or %s".formatted(setting.word(), setting.allowed()));
      return;
    }
    // Whether one may send people to another room depends on who one is there.
    long by = setting == RoomSetting.FORWARD ? applicant.user() : by(applicant, channel);
    applicant.submit(
        new Command.ChangeChannel(by, channel.id(), List.of(change)),
        "%s: %s is %s".formatted(channel.name(), setting.word(), value));
  }

  /** In the server's name, where the account's access allows it and the user is no operator. */
  private static long by(Applicant applicant, Channel channel) {
    Membership member = channel.member(applicant.user());
    Privilege access = channel.access(Owning.accountId(applicant));
    boolean operates = member != null && member.reaches(Privilege.OPERATOR);
    boolean may = access != null && access.reaches(Privilege.OPERATOR);
    return may && !operates ? Event.OPERATOR : applicant.user();
  }

  /** Its founder alone may. */
  static void clear(Applicant applicant, Arguments arguments) {
    Channel channel = Owning.channel(applicant, arguments.first());
    if (channel == null) {
      return;
    }
    if (!arguments.rest().first().equalsIgnoreCase("access")) {
      applicant.tell("CLEAR needs #ROOM ACCESS");
    } else if (!applicant.isOperator() && channel.founder() != Owning.accountId(applicant)) {
      applicant.tell("that is not yours");
    } else {
      List.copyOf(channel.access().keySet()).forEach(account -> clear(applicant, channel, account));
      applicant.tell("nobody else has a lasting privilege in " + channel.name());
    }
  }

  private static void clear(Applicant applicant, Channel channel, long account) {
    long by = Owning.by(applicant);
    applicant.submit(new Command.SetAccess(by, channel.id(), account, null), decision -> {});
  }

  static void list(Applicant applicant, Arguments arguments) {
    String part = Folding.key(arguments.first());
    List<String> lines = new ArrayList<>();
    for (Channel channel : applicant.state().channels()) {
      Account founder = applicant.state().accounts().account(channel.founder());
      if (founder != null && isShown(applicant, channel) && channel.name().key().contains(part)) {
        lines.add(channel.name() + " " + founder.name());
      }
    }
    int more = lines.size() - Limit.NAMES_SHOWN.max();
    applicant.tell(lines.isEmpty() ? List.of("there is no registered room") : shown(lines));
    if (more > 0) {
      applicant.tell("and " + more + " more");
    }
  }

  private static List<String> shown(List<String> lines) {
    return lines.subList(0, Math.min(lines.size(), Limit.NAMES_SHOWN.max()));
  }

  private static boolean isShown(Applicant applicant, Channel channel) {
    return !channel.has(ChannelFlag.SECRET)
        || applicant.seesAll()
        || mayIn(applicant, channel, Privilege.VOICE);
  }
}
