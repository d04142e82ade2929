package suda.session.irc;

import java.util.List;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.UserFlag;
import suda.core.rule.Refusal;
import suda.core.state.Channel;
import suda.core.state.Listed;
import suda.core.state.User;
import suda.wire.irc.Numeric;

/** How channels and users are set up. */
final class ModeCommands {
  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "MODE",
              1,
              "MODE <channel|nick> [<modes> {<parameter>}]",
              CommandRow.MODERN,
              "Shows or changes the modes of a channel, or your own.",
              ModeCommands::mode));

  private ModeCommands() {}

  private static void mode(Chatting phase, Exchange exchange) {
    String target = exchange.param(0);
    if (target.startsWith("#")) {
      Channel channel = phase.channel(target);
      if (channel == null) {
        exchange.reply(Numeric.ERR_NOSUCHCHANNEL, target);
      } else if (exchange.params() == 1) {
        show(phase, exchange, channel);
      } else {
        change(phase, exchange, channel);
      }
    } else {
      ofUser(phase, exchange, target);
    }
  }

  private static void show(Chatting phase, Exchange exchange, Channel channel) {
    String name = channel.name().text();
    String settings = ModeText.settings(channel, channel.member(phase.id()) != null);
    String[] words = (name + " " + settings).split(" ");
    exchange.replyWords(Numeric.RPL_CHANNELMODEIS, words);
    exchange.replyWords(Numeric.RPL_CREATIONTIME, name, String.valueOf(channel.openedMs() / 1000));
  }

  private static void change(Chatting phase, Exchange exchange, Channel channel) {
    ModeRequest request = new ModeRequest(phase, exchange, channel);
    request.lists().forEach(mode -> showList(exchange, channel, mode));
    if (request.changes().isEmpty()) {
      return;
    }
    exchange.submit(
        new Command.ChangeChannel(phase.id(), channel.id(), request.changes()),
        decision -> decision.refusals().forEach(r -> refuse(exchange, r, channel)));
  }

  private static void refuse(Exchange exchange, Refusal refusal, Channel channel) {
    Refusals.say(exchange, refusal, channel.name().text(), refusal.about());
  }

  private static void showList(Exchange exchange, Channel channel, ChannelMode mode) {
    String name = channel.name().text();
    for (Listed listed : channel.list(mode.list())) {
      exchange.replyWords(
          mode.entry(),
          name,
          listed.pattern().text(),
          listed.setBy(),
          String.valueOf(listed.timeMs() / 1000));
    }
    exchange.reply(mode.endOfList(), name);
  }

  private static void ofUser(Chatting phase, Exchange exchange, String nick) {
    User user = phase.state().userNamed(nick);
    if (user == null) {
      exchange.reply(Numeric.ERR_NOSUCHNICK, nick);
    } else if (user != phase.me()) {
      exchange.reply(Numeric.ERR_USERSDONTMATCH);
    } else if (exchange.params() == 1) {
      exchange.replyWords(Numeric.RPL_UMODEIS, modes(user));
    } else {
      changeOwn(phase, exchange, exchange.param(1));
    }
  }

  static String modes(User user) {
    StringBuilder modes = new StringBuilder("+");
    for (UserFlag flag : user.flags()) {
      modes.append(UserMode.of(flag).letter());
    }
    return modes.toString();
  }

  private static void changeOwn(Chatting phase, Exchange exchange, String letters) {
    boolean on = true;
    boolean unknown = false;
    for (int i = 0; i < Math.min(letters.length(), Limit.CHANGES_PER_COMMAND.max()); i++) {
      char letter = letters.charAt(i);
      UserMode mode = UserMode.of(letter);
      if (letter == '+' || letter == '-') {
        on = letter == '+';
      } else if (mode == null) {
        unknown = true;
      } else {
        exchange.submit(new Command.SetUserFlag(phase.id(), mode.flag(), on), decision -> {});
      }
    }
    if (unknown) {
      exchange.reply(Numeric.ERR_UMODEUNKNOWNFLAG);
    }
  }
}
