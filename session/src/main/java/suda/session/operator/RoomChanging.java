package suda.session.operator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.Event;
import suda.core.event.OperatorPrivilege;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.name.UserPattern;
import suda.core.state.Channel;
import suda.core.state.User;
import suda.session.RoomSetting;
import suda.session.verb.Arguments;

/**
 * Changing a channel without a rank there, in words: {@code #CHANNEL secret on}, {@code #CHANNEL op
 * bob}. The server does it, so that no rule of the channel is in the way; the audit has by whom.
 */
final class RoomChanging {
  private RoomChanging() {}

  static void saset(Desk desk, Arguments arguments) {
    String typed = desk.channel(arguments.first());
    Channel channel = desk.state().channelNamed(typed);
    if (channel == null) {
      desk.refuse("there is no channel " + typed);
      return;
    }
    String what = arguments.rest().first().toLowerCase(Locale.ROOT);
    Order order = new Order(desk, channel, what, arguments.rest().rest().text());
    switch (what) {
      case "op" -> order.rank(member -> new ChannelChange.Granted(member, Privilege.OPERATOR));
      case "deop" -> order.rank(member -> new ChannelChange.Revoked(member, Privilege.OPERATOR));
      case "unban" -> order.unban();
      default -> order.set();
    }
  }

  private interface Rank {
    ChannelChange of(long member);
  }

  private record Order(Desk desk, Channel channel, String what, String value) {

    void rank(Rank rank) {
      User user = desk.state().userNamed(value);
      if (user == null) {
        desk.tellNobodyIs(value);
      } else if (channel.member(user.id()) == null) {
        desk.refuse(user.nick() + " is not in " + channel.name());
      } else {
        change(rank.of(user.id()));
      }
    }

    void unban() {
      Optional<UserPattern> pattern = UserPattern.parseListed(value);
      if (pattern.isEmpty()) {
        desk.refuse(value + " is no pattern of nick!username@host");
      } else {
        change(new ChannelChange.PatternRemoved(PatternList.BAN, pattern.get()));
      }
    }

    void set() {
      RoomSetting setting = RoomSetting.named(what);
      ChannelChange change = setting == null ? null : setting.typed(value);
      if (setting == null) {
        desk.refuse("there is no setting " + what + ", and it is not op, deop or unban");
      } else if (change == null) {
        desk.refuse("%s is off or %s".formatted(setting.word(), setting.allowed()));
      } else {
        change(change);
      }
    }

    private void change(ChannelChange change) {
      String name = channel.name().text();
      String words = what + " " + value;
      desk.submit(
          new Command.Act(desk.by(), OperatorPrivilege.CHANNEL_OVERRIDE, "saset", name, words),
          noted ->
              desk.submit(
                  new Command.ChangeChannel(Event.OPERATOR, channel.id(), List.of(change)),
                  done ->
                      desk.tell(
                          done.events().isEmpty() ? "it is so already" : name + ": " + words)));
    }
  }
}
