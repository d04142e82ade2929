package suda.core.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.ChannelChange;
import suda.core.event.Event;
import suda.core.name.Folding;

/**
 * Who lately did something by a privilege: operators of the server, and of channels. Each have
 * their own room in it, lest a busy channel push out what the server's operators did.
 */
public final class Audit {
  private final Deque<AuditEntry> ofServer = new ArrayDeque<>();
  private final Deque<AuditEntry> ofChannels = new ArrayDeque<>();

  /** The entries about or by {@code who} (all for an empty one), the oldest first. */
  public List<AuditEntry> entries(String who, long sinceMs) {
    String key = Folding.key(who);
    return Stream.concat(ofServer.stream(), ofChannels.stream())
        .filter(entry -> entry.timeMs() >= sinceMs)
        .filter(entry -> key.isEmpty() || names(entry, key))
        .sorted(Comparator.comparingLong(AuditEntry::timeMs))
        .toList();
  }

  private static boolean names(AuditEntry entry, String key) {
    String target = Folding.key(entry.target());
    return Folding.key(entry.by()).equals(key)
        || target.equals(key)
        || target.startsWith(key + " ")
        || target.endsWith(" " + key);
  }

  /** In the order in which a snapshot has them. */
  List<AuditEntry> all() {
    List<AuditEntry> all = new ArrayList<>(ofServer);
    all.addAll(ofChannels);
    return all;
  }

  void add(AuditEntry entry) {
    Deque<AuditEntry> entries = entry.target().startsWith("#") ? ofChannels : ofServer;
    entries.addLast(entry);
    if (entries.size() > Limit.AUDIT_ENTRIES.max()) {
      entries.removeFirst();
    }
  }

  /** Notes what happens, with the names that {@code before} has for it. */
  void note(long timeMs, Event event, State before) {
    AuditEntry entry = entry(timeMs, event, before);
    if (entry != null) {
      add(entry);
    }
  }

  private static @Nullable AuditEntry entry(long timeMs, Event event, State before) {
    return switch (event) {
      case Event.Kicked e ->
          new AuditEntry(
              timeMs,
              nick(before, e.by()),
              "kick",
              channel(before, e.channel()) + " " + nick(before, e.user()),
              e.reason());
      case Event.ChannelChanged e when !e.setBy().isEmpty() -> changes(timeMs, e, before);
      case Event.OperatorBegan e ->
          new AuditEntry(timeMs, nick(before, e.user()), "oper", e.name(), "");
      case Event.OperatorEnded e ->
          new AuditEntry(timeMs, nick(before, e.user()), "deoper", "", "");
      case Event.ServerBanned e ->
          new AuditEntry(timeMs, e.by(), "ban", e.target().toString(), e.reason());
      case Event.ServerUnbanned e when !e.by().isEmpty() ->
          new AuditEntry(timeMs, e.by(), "unban", e.target().toString(), "");
      case Event.FilterAdded e ->
          new AuditEntry(timeMs, e.by(), "filter", "+" + e.filter(), e.what().pattern());
      case Event.FilterRemoved e -> new AuditEntry(timeMs, e.by(), "filter", "-" + e.filter(), "");
      case Event.DefenceChanged e ->
          new AuditEntry(timeMs, e.by(), "defcon", String.valueOf(e.level()), "");
      case Event.VhostChanged e when !e.by().isEmpty() ->
          new AuditEntry(timeMs, e.by(), "vhost", account(before, e.account()), shown(e.host()));
      case Event.OperatorActed e ->
          new AuditEntry(timeMs, e.by(), e.action(), e.target(), e.reason());
      // What needs no privilege, or what only a snapshot has.
      default -> null;
    };
  }

  /** Of a channel's settings those that act on somebody. */
  private static @Nullable AuditEntry changes(
      long timeMs, Event.ChannelChanged event, State before) {
    String changes =
        event.changes().stream()
            .map(change -> change(change, before))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return changes.isEmpty()
        ? null
        : new AuditEntry(timeMs, event.setBy(), "mode", channel(before, event.channel()), changes);
  }

  private static String change(ChannelChange change, State before) {
    return switch (change) {
      case ChannelChange.PatternAdded c -> "+" + c.list() + " " + c.pattern();
      case ChannelChange.PatternRemoved c -> "-" + c.list() + " " + c.pattern();
      case ChannelChange.Granted c -> "+" + c.privilege() + " " + nick(before, c.user());
      case ChannelChange.Revoked c -> "-" + c.privilege() + " " + nick(before, c.user());
      case ChannelChange.PatternAddedUntil c -> "+" + c.list() + " " + c.pattern() + " for a time";
      case ChannelChange.PatternLapsed c -> "";
      case ChannelChange.ForwardSet c -> "";
      case ChannelChange.RateSet c -> "";
      case ChannelChange.FlagSet c -> "";
      case ChannelChange.KeySet c -> "";
      case ChannelChange.LimitSet c -> "";
    };
  }

  private static String nick(State before, long id) {
    User user = before.user(id);
    return user == null ? "operator" : user.nick().text();
  }

  private static String account(State before, long id) {
    Account account = before.accounts().account(id);
    return account == null ? "" : account.name().text();
  }

  private static String shown(@Nullable String host) {
    return host == null ? "off" : host;
  }

  private static String channel(State before, long id) {
    Channel channel = before.channel(id);
    return channel == null ? "#" : channel.name().text();
  }
}
