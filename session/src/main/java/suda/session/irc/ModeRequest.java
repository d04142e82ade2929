package suda.session.irc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.event.ChannelChange;
import suda.core.event.Rate;
import suda.core.name.UserPattern;
import suda.core.state.Channel;
import suda.core.state.User;
import suda.session.Rates;
import suda.wire.irc.Numeric;

/** Reads {@code MODE #channel +ov-k alice bob key}; what cannot be meant is answered at once. */
final class ModeRequest {
  private final Chatting phase;
  private final Exchange exchange;
  private final Channel channel;
  private final List<ChannelChange> changes = new ArrayList<>();
  private final Set<ChannelMode> lists = EnumSet.noneOf(ChannelMode.class);
  private int nextParam = 2;
  private int asked;

  ModeRequest(Chatting phase, Exchange exchange, Channel channel) {
    this.phase = phase;
    this.exchange = exchange;
    this.channel = channel;
    read(exchange.param(1));
  }

  /** The changes that were asked for, in order. */
  List<ChannelChange> changes() {
    return changes;
  }

  /** The lists that were asked to be shown. */
  Set<ChannelMode> lists() {
    return lists;
  }

  private void read(String letters) {
    boolean on = true;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letter == '+' || letter == '-') {
        on = letter == '+';
      } else if (++asked > Limit.CHANGES_PER_COMMAND.max()) {
        refuseRest();
        return;
      } else {
        read(letter, on);
      }
    }
  }

  private void refuseRest() {
    String text = "Only " + Limit.CHANGES_PER_COMMAND.max() + " changes at a time are made";
    exchange.replyText(Numeric.ERR_UNKNOWNERROR, text, exchange.verb());
  }

  private void read(char letter, boolean on) {
    ChannelMode mode = ChannelMode.of(letter);
    if (mode == null) {
      exchange.reply(Numeric.ERR_UNKNOWNMODE, String.valueOf(letter));
      return;
    }
    switch (mode.kind()) {
      case FLAG -> changes.add(new ChannelChange.FlagSet(mode.flag(), on));
      case LIST -> list(mode, on);
      case KEY -> key(on);
      case LIMIT -> limit(on);
      case FORWARD -> forward(on);
      case RATE -> rate(mode, on);
      case PRIVILEGE -> privilege(mode, on);
    }
  }

  private void list(ChannelMode mode, boolean on) {
    String typed = param();
    if (typed == null) {
      lists.add(mode);
      return;
    }
    Optional<UserPattern> pattern = UserPattern.parseListed(typed);
    if (pattern.isEmpty() || pattern.get().mutes() && mode == ChannelMode.INVITE_EXCEPTION) {
      invalid(mode, typed, "Not a mask");
      return;
    }
    changes.add(
        on
            ? new ChannelChange.PatternAdded(mode.list(), pattern.get())
            : new ChannelChange.PatternRemoved(mode.list(), pattern.get()));
  }

  private void key(boolean on) {
    String key = param();
    if (!on) {
      changes.add(new ChannelChange.KeySet(null));
    } else if (key == null) {
      invalid(ChannelMode.KEY, "*", "You must specify a key");
    } else if (!isKey(key)) {
      exchange.reply(Numeric.ERR_INVALIDKEY, channel.name().text());
    } else {
      changes.add(new ChannelChange.KeySet(key));
    }
  }

  private static boolean isKey(String key) {
    return Text.bytes(key) <= Limit.KEY_BYTES.max()
        && key.charAt(0) != ':'
        && key.chars().allMatch(c -> c > ' ' && c != ',' && c != 0x7F);
  }

  private void limit(boolean on) {
    String typed = on ? param() : "0";
    if (typed == null) {
      invalid(ChannelMode.LIMIT, "*", "You must specify a number");
    } else if (on && !isNumber(typed)) {
      invalid(ChannelMode.LIMIT, typed, "Not a number above 0");
    } else {
      changes.add(new ChannelChange.LimitSet(Integer.parseInt(typed)));
    }
  }

  private void forward(boolean on) {
    String typed = on ? param() : null;
    Channel target = typed == null ? null : phase.channel(typed);
    if (!on) {
      changes.add(new ChannelChange.ForwardSet(null));
    } else if (typed == null) {
      invalid(ChannelMode.FORWARD, "*", "You must specify a channel");
    } else if (target == null) {
      exchange.reply(Numeric.ERR_NOSUCHCHANNEL, typed);
    } else if (target == channel) {
      invalid(ChannelMode.FORWARD, typed, "A channel cannot send users to itself");
    } else {
      changes.add(new ChannelChange.ForwardSet(target.name()));
    }
  }

  private void rate(ChannelMode mode, boolean on) {
    String typed = on ? param() : null;
    Optional<Rate> rate = typed == null ? Optional.empty() : Rates.parse(typed);
    if (!on) {
      changes.add(new ChannelChange.RateSet(mode.flow(), null));
    } else if (rate.isEmpty()) {
      invalid(mode, typed == null ? "*" : typed, "Not a rate: " + Rates.RULE);
    } else {
      changes.add(new ChannelChange.RateSet(mode.flow(), rate.get()));
    }
  }

  private static boolean isNumber(String text) {
    return text.length() <= 9
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(text) > 0;
  }

  private void privilege(ChannelMode mode, boolean on) {
    String nick = param();
    if (nick == null) {
      invalid(mode, "*", "You must specify a nick");
      return;
    }
    User user = phase.state().userNamed(nick);
    if (user == null) {
      exchange.reply(Numeric.ERR_NOSUCHNICK, nick);
      return;
    }
    changes.add(
        on
            ? new ChannelChange.Granted(user.id(), mode.privilege())
            : new ChannelChange.Revoked(user.id(), mode.privilege()));
  }

  private void invalid(ChannelMode mode, String param, String text) {
    exchange.replyText(
        Numeric.ERR_INVALIDMODEPARAM,
        text,
        channel.name().text(),
        String.valueOf(mode.letter()),
        param);
  }

  private @Nullable String param() {
    return exchange.has(nextParam) ? exchange.param(nextParam++) : null;
  }
}
