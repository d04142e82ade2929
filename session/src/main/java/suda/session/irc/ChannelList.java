package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import suda.core.Limit;
import suda.core.name.Folding;
import suda.core.state.Channel;
import suda.core.state.Topic;
import suda.wire.irc.Mask;
import suda.wire.irc.Numeric;

/**
 * LIST: which channels there are.
 *
 * @see <a href="https://modern.ircdocs.horse/#elist-parameter">ELIST</a>
 */
final class ChannelList {
  private static final long MINUTE_MS = 60_000;

  private ChannelList() {}

  static void list(Chatting phase, Exchange exchange) {
    List<String> named = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    for (String param : exchange.message().params()) {
      for (String word : param.split(",")) {
        if (isCondition(word)) {
          conditions.add(word);
        } else if (!word.isEmpty()) {
          named.add(word);
        }
      }
    }
    exchange.replyText(Numeric.RPL_LISTSTART, "Users  Name", "Channel");
    List<Channel> found = chosen(phase, named, all(phase, exchange, conditions));
    List<Channel> shown = found.subList(0, Math.min(Limit.ANSWER_LINES.max(), found.size()));
    exchange.stream(
        shown.stream().map(channel -> line(exchange, channel)).iterator(),
        () -> {
          if (found.size() > shown.size()) {
            QueryCommands.sayThereIsMore(exchange);
          }
          exchange.reply(Numeric.RPL_LISTEND);
        });
  }

  /** Each condition is held against each channel there is, so that many would hold up everybody. */
  private static Predicate<Channel> all(
      Chatting phase, Exchange exchange, List<String> conditions) {
    int max = Limit.CONDITIONS_PER_COMMAND.max();
    if (conditions.size() > max) {
      exchange.notice(exchange.verb() + " heeds only the first " + max + " conditions");
    }
    Predicate<Channel> wanted = phase::sees;
    for (String condition : conditions.subList(0, Math.min(max, conditions.size()))) {
      wanted = wanted.and(condition(condition, phase.context().nowMs()));
    }
    return wanted;
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

  private static String line(Exchange exchange, Channel channel) {
    return exchange.replyLine(
        Numeric.RPL_LIST,
        channel.topic() == null ? "" : channel.topic().text(),
        channel.name().text(),
        String.valueOf(channel.members().size()));
  }

  private static boolean isCondition(String word) {
    return word.startsWith(">")
        || word.startsWith("<")
        || isTimed(word)
        || word.startsWith("!")
        || word.indexOf('*') >= 0
        || word.indexOf('?') >= 0;
  }

  /** {@code C} for when the channel was opened, {@code T} for when its topic was set. */
  private static boolean isTimed(String word) {
    return word.length() > 1
        && "CcTt".indexOf(word.charAt(0)) >= 0
        && (word.charAt(1) == '<' || word.charAt(1) == '>');
  }

  private static Predicate<Channel> condition(String word, long nowMs) {
    if (isTimed(word)) {
      long thenMs = nowMs - number(word.substring(2)) * MINUTE_MS;
      return timed(Character.toUpperCase(word.charAt(0)) == 'C', word.charAt(1) == '<', thenMs);
    }
    return switch (word.charAt(0)) {
      case '>' -> moreThan(number(word.substring(1)));
      case '<' -> fewerThan(number(word.substring(1)));
      case '!' -> named(word.substring(1)).negate();
      default -> named(word);
    };
  }

  /** Fewer minutes ago is later; a channel without a topic has never had it set. */
  private static Predicate<Channel> timed(boolean opened, boolean later, long thenMs) {
    return channel -> {
      Topic topic = channel.topic();
      if (!opened && topic == null) {
        return false;
      }
      long whenMs = opened || topic == null ? channel.openedMs() : topic.timeMs();
      return later ? whenMs > thenMs : whenMs < thenMs;
    };
  }

  private static Predicate<Channel> moreThan(int members) {
    return channel -> channel.members().size() > members;
  }

  private static Predicate<Channel> fewerThan(int members) {
    return channel -> channel.members().size() < members;
  }

  private static Predicate<Channel> named(String mask) {
    String key = Folding.key(mask);
    return channel -> Mask.matches(key, channel.name().key());
  }

  private static int number(String text) {
    boolean number =
        !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(text) : 0;
  }
}
