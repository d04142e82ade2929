package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import suda.core.Limit;
import suda.core.name.Folding;
import suda.core.state.Channel;
import suda.wire.irc.Mask;
import suda.wire.irc.Numeric;

/**
 * LIST: which channels there are.
 *
 * @see <a href="https://modern.ircdocs.horse/#elist-parameter">ELIST</a>
 */
final class ChannelList {
  private ChannelList() {}

  static void list(Chatting phase, Exchange exchange) {
    List<String> named = new ArrayList<>();
    Predicate<Channel> wanted = phase::sees;
    for (String param : exchange.message().params()) {
      for (String word : param.split(",")) {
        if (isCondition(word)) {
          wanted = wanted.and(condition(word));
        } else if (!word.isEmpty()) {
          named.add(word);
        }
      }
    }
    exchange.replyText(Numeric.RPL_LISTSTART, "Users  Name", "Channel");
    say(exchange, chosen(phase, named, wanted));
    exchange.reply(Numeric.RPL_LISTEND);
  }

  private static List<Channel> chosen(
      Chatting phase, List<String> named, Predicate<Channel> wanted) {
    if (named.isEmpty()) {
      return phase.state().channels().stream()
          .filter(wanted)
          .limit(Limit.ANSWER_LINES.max() + 1)
          .toList();
    }
    List<Channel> channels = new ArrayList<>();
    for (String name : named) {
      Channel channel = phase.state().channelNamed(name);
      if (channel != null && wanted.test(channel)) {
        channels.add(channel);
      }
    }
    return channels;
  }

  private static void say(Exchange exchange, List<Channel> channels) {
    int max = Limit.ANSWER_LINES.max();
    for (Channel channel : channels.subList(0, Math.min(max, channels.size()))) {
      exchange.replyText(
          Numeric.RPL_LIST,
          channel.topic() == null ? "" : channel.topic().text(),
          channel.name().text(),
          String.valueOf(channel.members().size()));
    }
    if (channels.size() > max) {
      QueryCommands.sayThereIsMore(exchange);
    }
  }

  private static boolean isCondition(String word) {
    return word.startsWith(">")
        || word.startsWith("<")
        || word.startsWith("!")
        || word.indexOf('*') >= 0
        || word.indexOf('?') >= 0;
  }

  private static Predicate<Channel> condition(String word) {
    return switch (word.charAt(0)) {
      case '>' -> channel -> channel.members().size() > number(word.substring(1));
      case '<' -> channel -> channel.members().size() < number(word.substring(1));
      case '!' -> channel -> !matches(word.substring(1), channel);
      default -> channel -> matches(word, channel);
    };
  }

  private static boolean matches(String mask, Channel channel) {
    return Mask.matches(Folding.key(mask), channel.name().key());
  }

  private static int number(String text) {
    boolean number =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(text) : 0;
  }
}
