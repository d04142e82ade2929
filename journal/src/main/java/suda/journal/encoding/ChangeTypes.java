package suda.journal.encoding;

import static suda.journal.encoding.Words.CHANNEL_FLAG;
import static suda.journal.encoding.Words.FLOW;
import static suda.journal.encoding.Words.PATTERN_LIST;
import static suda.journal.encoding.Words.PRIVILEGE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelChange.FlagSet;
import suda.core.event.ChannelChange.ForwardSet;
import suda.core.event.ChannelChange.Granted;
import suda.core.event.ChannelChange.KeySet;
import suda.core.event.ChannelChange.LimitSet;
import suda.core.event.ChannelChange.PatternAdded;
import suda.core.event.ChannelChange.PatternAddedUntil;
import suda.core.event.ChannelChange.PatternLapsed;
import suda.core.event.ChannelChange.PatternRemoved;
import suda.core.event.ChannelChange.RateSet;
import suda.core.event.ChannelChange.Revoked;
import suda.core.event.Rate;
import suda.core.name.ChannelName;
import suda.core.name.UserPattern;

/** How a channel's changes are stored inside their event. Numbers are only ever added. */
final class ChangeTypes {
  private ChangeTypes() {}

  static void write(List<ChannelChange> changes, ByteWriter out) {
    out.number(changes.size());
    changes.forEach(change -> write(change, out));
  }

  private static void write(ChannelChange change, ByteWriter out) {
    switch (change) {
      case FlagSet c -> out.number(1).code(CHANNEL_FLAG, c.flag()).flag(c.on());
      case KeySet c -> out.number(2).textOrNull(c.key());
      case LimitSet c -> out.number(3).number(c.members());
      case PatternAdded c -> out.number(4).code(PATTERN_LIST, c.list()).text(c.pattern().text());
      case PatternRemoved c -> out.number(5).code(PATTERN_LIST, c.list()).text(c.pattern().text());
      case Granted c -> out.number(6).number(c.user()).code(PRIVILEGE, c.privilege());
      case Revoked c -> out.number(7).number(c.user()).code(PRIVILEGE, c.privilege());
      case ForwardSet c -> out.number(8).textOrNull(c.to() == null ? null : c.to().text());
      case RateSet c -> rate(c.rate(), out.number(9).code(FLOW, c.flow()));
      case PatternAddedUntil c ->
          out.number(10).code(PATTERN_LIST, c.list()).text(c.pattern().text()).number(c.untilMs());
      case PatternLapsed c -> out.number(11).code(PATTERN_LIST, c.list()).text(c.pattern().text());
    }
  }

  /** A count of 0 is no rate. */
  private static void rate(@Nullable Rate rate, ByteWriter out) {
    out.number(rate == null ? 0 : rate.count());
    if (rate != null) {
      out.number(rate.seconds());
    }
  }

  private static @Nullable Rate rate(ByteReader in) {
    int count = in.integer();
    return count == 0 ? null : new Rate(count, in.integer());
  }

  private static @Nullable ChannelName channelOrNull(ByteReader in) {
    String name = in.textOrNull();
    return name == null ? null : ChannelName.trusted(name);
  }

  static List<ChannelChange> read(ByteReader in) {
    int count = in.count();
    List<ChannelChange> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(readOne(in));
    }
    return Collections.unmodifiableList(changes);
  }

  private static ChannelChange readOne(ByteReader in) {
    int number = in.integer();
    return switch (number) {
      case 1 -> new FlagSet(in.code(CHANNEL_FLAG), in.flag());
      case 2 -> new KeySet(in.textOrNull());
      case 3 -> new LimitSet(in.integer());
      case 4 -> new PatternAdded(in.code(PATTERN_LIST), UserPattern.trusted(in.text()));
      case 5 -> new PatternRemoved(in.code(PATTERN_LIST), UserPattern.trusted(in.text()));
      case 6 -> new Granted(in.number(), in.code(PRIVILEGE));
      case 7 -> new Revoked(in.number(), in.code(PRIVILEGE));
      case 8 -> new ForwardSet(channelOrNull(in));
      case 9 -> new RateSet(in.code(FLOW), rate(in));
      case 10 ->
          new PatternAddedUntil(in.code(PATTERN_LIST), UserPattern.trusted(in.text()), in.number());
      case 11 -> new PatternLapsed(in.code(PATTERN_LIST), UserPattern.trusted(in.text()));
      default -> throw ByteReader.newer("channel change", number);
    };
  }
}
