package suda.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suda.core.event.Event;
import suda.core.event.Stamped;
import suda.core.history.AuthorQuery;
import suda.core.history.Buffer;
import suda.core.history.Entry;
import suda.core.history.Found;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Keeping;
import suda.core.history.MomentQuery;
import suda.core.history.Query;
import suda.core.history.Revisions;
import suda.core.history.SearchQuery;
import suda.core.history.Shelf;
import suda.core.history.TargetsQuery;

/** What the archive found, joined with what the journal has after it. */
final class Joined {
  private final Query query;
  private final long from;
  private Found found;
  private long next;

  /** {@code from} is the first event that the archive lacks. */
  Joined(Query query, Found archived, long from) {
    this.query = query;
    this.found = archived;
    this.from = from;
    this.next = from;
  }

  Found found() {
    return found;
  }

  void add(Batch batch) {
    if (batch.nextSequence() <= from) {
      return;
    }
    Shelf shelf = new Shelf();
    for (int i = 0; i < batch.events().size(); i++) {
      long sequence = batch.firstSequence() + i;
      if (sequence >= from) {
        shelf.add(
            new Stamped(sequence, batch.timeMs(), batch.events().get(i)), batch.scenes().get(i));
      }
    }
    for (Event event : batch.events()) {
      found = Revisions.applied(event, found);
    }
    found = joined(shelf.answer(query));
    next = batch.nextSequence();
  }

  private Found joined(Found more) {
    return switch (query) {
      case AuthorQuery q -> found.number() < AuthorQuery.END ? found : q.of(all(more));
      case HistoryQuery q -> Found.of(cut(more, q.limit(), q.end()));
      case SearchQuery q ->
          new Found(cut(more, q.limit(), q.end()), found.number() + more.number());
      case TargetsQuery q -> Found.of(targets(more, q));
      case MomentQuery q -> found.number() < next ? found : more;
    };
  }

  /** Where something was said again since, that is the last of it. */
  private List<Entry> targets(Found more, TargetsQuery targets) {
    Map<List<Buffer>, Entry> last = new LinkedHashMap<>();
    found.entries().forEach(entry -> last.put(buffers(entry), entry));
    more.entries().forEach(entry -> last.put(buffers(entry), entry));
    return Shelf.latest(targets, last.values());
  }

  private static List<Buffer> buffers(Entry entry) {
    return Keeping.buffers(entry.event(), entry.scene());
  }

  private List<Entry> cut(Found more, int limit, End end) {
    return Shelf.cut(all(more), limit, end);
  }

  private List<Entry> all(Found more) {
    List<Entry> all = new ArrayList<>(found.entries());
    all.addAll(more.entries());
    return all;
  }
}
