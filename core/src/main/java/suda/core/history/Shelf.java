package suda.core.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Said;
import suda.core.event.Scene;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.history.HistoryQuery.End;

/** Keeps what is kept in memory, and answers from it. For one thread. */
public final class Shelf {
  private final TreeMap<Long, Kept> kept = new TreeMap<>();
  private final Wishes wishes;

  /** Whose conversations are listed only from some sequence on. */
  private final Map<Party, Long> listedFrom = new HashMap<>();

  private final Retention retention;
  private long nextSequence = 1;

  public Shelf() {
    this(Retention.FOREVER);
  }

  public Shelf(Retention retention) {
    this.retention = retention;
    this.wishes = new Wishes(retention);
  }

  private record Kept(Entry entry, List<Buffer> buffers) {}

  /** Takes what happened; keeps it where it is to be kept. */
  public void add(Stamped stamped, Scene scene) {
    nextSequence = stamped.sequence() + 1;
    wishes.heed(stamped.event());
    if (stamped.event() instanceof Event.AccountForgotten forgotten) {
      forget(Forgotten.by(forgotten, stamped.sequence()));
    }
    revise(stamped.event());
    List<Buffer> buffers =
        Keeping.buffers(stamped.event(), scene).stream().filter(wishes::isKept).toList();
    if (!buffers.isEmpty()) {
      kept.put(stamped.sequence(), new Kept(entry(stamped, scene), buffers));
    }
  }

  private void forget(Forgotten forgotten) {
    kept.values().removeIf(k -> forgotten.covers(k.entry.sequence(), k.entry.event()));
    listedFrom.put(Party.account(forgotten.account()), forgotten.before());
  }

  private void revise(Event event) {
    kept.computeIfPresent(
        Revisions.about(event),
        (sequence, was) -> {
          Entry now = Revisions.after(event, was.entry);
          return now == null ? null : new Kept(now, was.buffers);
        });
  }

  /** The message of this sequence, or null where none is kept. */
  public @Nullable Said message(long sequence) {
    Kept found = kept.get(sequence);
    return found != null && found.entry.event() instanceof MessageSent message
        ? new Said(sequence, found.entry.timeMs(), message)
        : null;
  }

  /** Deletes what is kept no longer. */
  public void expire(long nowMs) {
    kept.replaceAll((sequence, k) ->
        new Kept(
            k.entry,
            k.buffers.stream()
                .filter(b -> k.entry.timeMs() >= retention.oldestMs(wishes.days(b), nowMs))
                .toList()));
    kept.values().removeIf(k -> k.buffers.isEmpty());
  }

  private static Entry entry(Stamped stamped, Scene scene) {
    return stamped.event() instanceof MessageSent message
        ? new Entry(
            new Stamped(stamped.sequence(), stamped.timeMs(), message.withoutSend()),
            Keeping.isText(message) ? Scene.NONE : scene)
        : new Entry(stamped, scene);
  }

  public Found answer(Query query) {
    return switch (query) {
      case AuthorQuery q -> q.of(by(q));
      case HistoryQuery q -> Found.of(cut(history(q), q.limit(), q.end()));
      case MomentQuery q -> new Found(List.of(), moment(q.timeMs()));
      case SearchQuery q -> search(q);
      case TargetsQuery q -> Found.of(targets(q));
    };
  }

  /** The first or the last {@code limit} of {@code entries}. */
  public static List<Entry> cut(List<Entry> entries, int limit, End end) {
    int surplus = Math.max(0, entries.size() - Math.max(0, limit));
    return end == End.OLDEST
        ? entries.subList(0, entries.size() - surplus)
        : entries.subList(surplus, entries.size());
  }

  private Collection<Kept> between(long after, long before) {
    return after >= before ? List.of() : kept.tailMap(after, false).headMap(before, false).values();
  }

  /** By the conversations that there are, with which guests. */
  private List<Readable> readable(List<Where> where) {
    return where.stream().flatMap(this::readable).toList();
  }

  private Stream<Readable> readable(Where where) {
    return switch (where) {
      case Readable readable -> Stream.of(readable);
      case Guests guests ->
          kept.values().stream()
              .filter(k -> Keeping.isText(k.entry.event()))
              .filter(k -> k.entry.event() instanceof MessageSent said && guests.met(said))
              .map(k -> new Readable(k.buffers.getFirst(), guests.reader().after()))
              .distinct();
    };
  }

  private List<Entry> history(HistoryQuery query) {
    List<Readable> where = readable(query.where());
    return between(query.after(), query.before()).stream()
        .filter(k -> query.events() || Keeping.isText(k.entry.event()))
        .filter(k -> k.buffers.stream().anyMatch(b -> isIn(where, b, k.entry.sequence())))
        .map(Kept::entry)
        .toList();
  }

  private List<Entry> by(AuthorQuery query) {
    return between(query.after(), Long.MAX_VALUE).stream()
        .map(Kept::entry)
        .filter(query::asksFor)
        .toList();
  }

  private long moment(long timeMs) {
    return kept.values().stream()
        .filter(k -> k.entry.timeMs() >= timeMs)
        .mapToLong(k -> k.entry.sequence())
        .findFirst()
        .orElse(nextSequence);
  }

  private Found search(SearchQuery query) {
    SearchQuery known = query.in(readable(query.where()));
    List<Entry> found =
        between(query.after(), query.before()).stream()
            .map(Kept::entry)
            .filter(entry -> Matching.matches(known, entry))
            .toList();
    long count = query.counts() ? found.size() : 0;
    return new Found(cut(found, query.limit(), query.end()), count);
  }

  private List<Entry> targets(TargetsQuery query) {
    Map<Buffer, Entry> last = new LinkedHashMap<>();
    for (Kept k : kept.values()) {
      if (Keeping.isText(k.entry.event()) && isFor(query, k)) {
        last.put(k.buffers.getFirst(), k.entry);
      }
    }
    return latest(query, last.values());
  }

  /** Of the last messages of all targets, those that are asked for. */
  public static List<Entry> latest(TargetsQuery query, Collection<Entry> last) {
    List<Entry> inOrder = new ArrayList<>(last);
    inOrder.removeIf(e -> e.timeMs() <= query.afterMs() || e.timeMs() >= query.beforeMs());
    inOrder.sort(Comparator.comparingLong(Entry::sequence));
    return cut(inOrder, query.limit(), query.end());
  }

  private boolean isFor(TargetsQuery query, Kept k) {
    long sequence = k.entry.sequence();
    if (k.entry.event() instanceof MessageSent said && said.target() instanceof Target.ToUser) {
      return query.parties().stream()
          .filter(party -> sequence >= listedFrom.getOrDefault(party.party(), 0L))
          .anyMatch(party -> isOf(List.of(party), said, sequence));
    }
    return isIn(query.channels(), k.buffers.getFirst(), sequence);
  }

  /** Whether what is in {@code buffer} and has this sequence is in one of {@code places}. */
  static boolean isIn(List<? extends Where> places, Buffer buffer, long sequence) {
    return places.stream()
        .anyMatch(place -> place instanceof Readable r && r.has(buffer, sequence));
  }

  /** Whether it was said between two of whom one is among {@code parties}. */
  static boolean isOf(List<Participant> parties, MessageSent message, long sequence) {
    return message.target() instanceof Target.ToUser to
        && parties.stream()
            .anyMatch(party ->
                party.was(Party.of(message.author()), sequence)
                    || party.was(Party.of(to), sequence));
  }
}
