package suda.session.text;

import java.util.List;
import suda.core.command.Command.ChangeChannel;
import suda.core.command.Command.Invite;
import suda.core.command.Command.Kick;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelChange.Granted;
import suda.core.event.ChannelChange.Revoked;
import suda.core.event.Privilege;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.User;
import suda.session.verb.Arguments;

/** Deciding who is in a room and what they may do there. */
final class RankVerbs {
  private RankVerbs() {}

  static void invite(TextUser user, Arguments arguments) {
    Channel room = user.roomOrTell();
    User invited = room == null ? null : user.userNamed(arguments.first());
    if (room != null && invited != null) {
      user.submit(new Invite(user.id(), room.id(), invited.id()));
    }
  }

  static void kick(TextUser user, Arguments arguments) {
    Channel room = user.roomOrTell();
    Membership kicked = room == null ? null : user.memberNamed(room, arguments.first());
    if (kicked != null) {
      String reason = arguments.rest().text();
      user.submit(new Kick(user.id(), kicked.channel().id(), kicked.user().id(), reason));
    }
  }

  static void op(TextUser user, Arguments arguments) {
    change(user, arguments, member -> new Granted(member, Privilege.OPERATOR));
  }

  static void deop(TextUser user, Arguments arguments) {
    change(user, arguments, member -> new Revoked(member, Privilege.OPERATOR));
  }

  static void voice(TextUser user, Arguments arguments) {
    change(user, arguments, member -> new Granted(member, Privilege.VOICE));
  }

  static void devoice(TextUser user, Arguments arguments) {
    change(user, arguments, member -> new Revoked(member, Privilege.VOICE));
  }

  private interface Change {
    ChannelChange of(long member);
  }

  private static void change(TextUser user, Arguments arguments, Change change) {
    Channel room = user.roomOrTell();
    Membership member = room == null ? null : user.memberNamed(room, arguments.first());
    if (member != null) {
      List<ChannelChange> changes = List.of(change.of(member.user().id()));
      user.submit(new ChangeChannel(user.id(), member.channel().id(), changes));
    }
  }
}
