package suda.session.operator;

import java.util.Optional;
import suda.core.command.Command;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.state.Channel;
import suda.core.state.User;
import suda.session.account.Services;
import suda.session.verb.Arguments;

/** Having users come, go and be called otherwise. */
final class Overriding {
  private Overriding() {}

  /** {@code [NICK] #CHANNEL}; without a nick, the operator comes in. */
  static void sajoin(Desk desk, Arguments arguments) {
    boolean named = !arguments.rest().isEmpty();
    User self = desk.state().user(desk.by());
    String nick = named || self == null ? arguments.first() : self.nick().text();
    String typed = desk.channel(named ? arguments.rest().first() : arguments.first());
    User user = desk.state().userNamed(nick);
    Optional<ChannelName> channel = ChannelName.parse(typed);
    if (user == null) {
      desk.tellNobodyIs(nick);
    } else if (channel.isEmpty()) {
      desk.refuse(typed + " is no channel's name");
    } else {
      desk.submit(new Command.BringIn(desk.by(), user.id(), channel.get()), typed, nick);
    }
  }

  static void sapart(Desk desk, Arguments arguments) {
    String nick = arguments.first();
    String typed = desk.channel(arguments.rest().first());
    User user = desk.state().userNamed(nick);
    Channel channel = desk.state().channelNamed(typed);
    if (user == null) {
      desk.tellNobodyIs(nick);
    } else if (channel == null) {
      desk.refuse("there is no channel " + typed);
    } else {
      String reason = arguments.rest().rest().text();
      desk.submit(
          new Command.TakeOut(desk.by(), user.id(), channel.id(), reason),
          channel.name().text(),
          nick);
    }
  }

  static void sanick(Desk desk, Arguments arguments) {
    String typed = arguments.rest().first();
    User user = desk.state().userNamed(arguments.first());
    Optional<Nick> nick =
        Nick.parse(typed, desk.context().server().customs().nickRule())
            .filter(each -> !Services.isService(each));
    if (user == null) {
      desk.tellNobodyIs(arguments.first());
    } else if (nick.isEmpty()) {
      desk.refuse(typed + " cannot be a nick");
    } else {
      desk.submit(new Command.GiveNick(desk.by(), user.id(), nick.get()), "", typed);
    }
  }
}
