package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Flow;
import suda.core.state.Channel;

/** Changes as {@code +ov-k alice bob *}, in as many pieces as lines allow. */
final class ModeText {
  /** So much is left of a line after its source, verb and channel. */
  private static final int PIECE_BYTES_MAX =
      Limit.LINE_BYTES.max() - 2 - Limit.CHANNEL_NAME_BYTES.max() - 130;

  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder letters = new StringBuilder();
  private final StringBuilder params = new StringBuilder();
  private char sign;

  private ModeText() {}

  /**
   * @param nick gives the nick to show for a user's id
   */
  static List<String> of(List<ChannelChange> changes, LongFunction<String> nick) {
    ModeText text = new ModeText();
    changes.forEach(change -> text.add(change, nick));
    text.finish();
    return text.pieces;
  }

  /** What is set, as RPL_CHANNELMODEIS shows it; only a member is shown the key. */
  static String settings(Channel channel, boolean member) {
    ModeText text = new ModeText();
    text.sign = '+';
    text.letters.append('+');
    for (ChannelFlag flag : channel.flags()) {
      text.letters.append(ChannelMode.of(flag).letter());
    }
    if (channel.membersMax() > 0) {
      text.append(true, ChannelMode.LIMIT, String.valueOf(channel.membersMax()));
    }
    if (channel.key() != null) {
      text.append(true, ChannelMode.KEY, member ? channel.key() : "*");
    }
    if (channel.forward() != null) {
      text.append(true, ChannelMode.FORWARD, channel.forward().text());
    }
    for (Flow flow : Flow.values()) {
      if (channel.rate(flow) != null) {
        text.append(true, ChannelMode.of(flow), String.valueOf(channel.rate(flow)));
      }
    }
    return text.letters.append(text.params).toString();
  }

  private void add(ChannelChange change, LongFunction<String> nick) {
    switch (change) {
      case ChannelChange.FlagSet c -> append(c.on(), ChannelMode.of(c.flag()), null);
      case ChannelChange.KeySet c ->
          append(c.key() != null, ChannelMode.KEY, c.key() == null ? "*" : c.key());
      case ChannelChange.LimitSet c ->
          append(
              c.members() > 0,
              ChannelMode.LIMIT,
              c.members() > 0 ? String.valueOf(c.members()) : null);
      case ChannelChange.PatternAdded c ->
          append(true, ChannelMode.of(c.list()), c.pattern().text());
      case ChannelChange.PatternRemoved c ->
          append(false, ChannelMode.of(c.list()), c.pattern().text());
      case ChannelChange.Granted c ->
          append(true, ChannelMode.of(c.privilege()), nick.apply(c.user()));
      case ChannelChange.Revoked c ->
          append(false, ChannelMode.of(c.privilege()), nick.apply(c.user()));
      case ChannelChange.ForwardSet c ->
          append(c.to() != null, ChannelMode.FORWARD, c.to() == null ? null : c.to().text());
      case ChannelChange.RateSet c ->
          append(
              c.rate() != null,
              ChannelMode.of(c.flow()),
              c.rate() == null ? null : c.rate().toString());
      case ChannelChange.PatternAddedUntil c ->
          append(true, ChannelMode.of(c.list()), c.pattern().text());
      case ChannelChange.PatternLapsed c ->
          append(false, ChannelMode.of(c.list()), c.pattern().text());
    }
  }

  private void append(boolean on, ChannelMode mode, @Nullable String param) {
    int bytes = param == null ? 2 : Text.bytes(param) + 3;
    if (letters.length() + Text.bytes(params.toString()) + bytes > PIECE_BYTES_MAX) {
      finish();
    }
    char wanted = on ? '+' : '-';
    if (sign != wanted) {
      sign = wanted;
      letters.append(sign);
    }
    letters.append(mode.letter());
    if (param != null) {
      params.append(' ').append(param);
    }
  }

  private void finish() {
    if (!letters.isEmpty()) {
      pieces.add(letters.toString() + params);
    }
    letters.setLength(0);
    params.setLength(0);
    sign = 0;
  }
}
