package suda.journal.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suda.core.history.AuthorQuery;
import suda.core.history.Buffer;
import suda.core.history.Entry;
import suda.core.history.Found;
import suda.core.history.Guests;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Imported;
import suda.core.history.MomentQuery;
import suda.core.history.Participant;
import suda.core.history.Query;
import suda.core.history.Readable;
import suda.core.history.SearchQuery;
import suda.core.history.Shelf;
import suda.core.history.TargetsQuery;
import suda.core.history.Where;

/** Answers all that can be asked of the archive. */
final class ArchiveAnswers {
  private final MessageHistory messages;
  private final Occurrences occurrences;
  private final Correspondence correspondence;
  private final SearchIndex index;
  private final Moments moments;
  private final AuthoredMessages authored;

  ArchiveAnswers(
      MessageHistory messages,
      Occurrences occurrences,
      Correspondence correspondence,
      SearchIndex index,
      Moments moments,
      AuthoredMessages authored) {
    this.messages = messages;
    this.occurrences = occurrences;
    this.correspondence = correspondence;
    this.index = index;
    this.moments = moments;
    this.authored = authored;
  }

  /** {@code next} is the first sequence that is not archived. */
  Found answer(Query query, long next) throws SQLException {
    return switch (query) {
      case AuthorQuery q -> authored.find(q, next);
      case HistoryQuery q -> Found.of(history(q));
      case MomentQuery q -> new Found(List.of(), moments.firstFrom(q.timeMs(), next));
      case SearchQuery q -> search(q, next);
      case TargetsQuery q -> Found.of(targets(q));
    };
  }

  private List<Readable> readable(List<Where> places) throws SQLException {
    List<Readable> readable = new ArrayList<>();
    for (Where where : places) {
      switch (where) {
        case Readable one -> readable.add(one);
        case Guests guests -> {
          for (Buffer conversation : correspondence.with(guests)) {
            readable.add(new Readable(conversation, guests.reader().after()));
          }
        }
      }
    }
    return readable;
  }

  private List<Entry> history(HistoryQuery query) throws SQLException {
    Map<Long, Entry> found = new TreeMap<>();
    for (Readable readable : readable(query.where())) {
      List<Entry> here = new ArrayList<>();
      Buffer buffer = readable.buffer();
      long after = Math.max(Imported.bound(query.after()), Imported.bound(readable.after()));
      here.addAll(messages.read(buffer, after, query.before(), query.limit(), query.end()));
      if (query.events()) {
        here.addAll(occurrences.read(buffer, after, query.before(), query.limit(), query.end()));
      }
      here.forEach(entry -> found.put(entry.sequence(), entry));
    }
    return Shelf.cut(List.copyOf(found.values()), query.limit(), query.end());
  }

  private Found search(SearchQuery query, long next) throws SQLException {
    long after = Imported.bound(query.after());
    long before = query.before();
    if (query.fromMs() > Long.MIN_VALUE) {
      after = Math.max(after, firstFrom(query.fromMs(), next) - 1);
    }
    if (query.untilMs() < Long.MAX_VALUE) {
      before = Math.min(before, moments.firstFrom(query.untilMs() + 1, next));
    }
    return index.find(query.in(readable(query.where())), after, before);
  }

  /** What was imported comes before all that was said here. */
  private long firstFrom(long timeMs, long next) throws SQLException {
    long first = moments.firstFrom(timeMs, next);
    return first > moments.firstFrom(Long.MIN_VALUE, next) ? first : Imported.first(timeMs);
  }

  private List<Entry> targets(TargetsQuery query) throws SQLException {
    Map<Buffer, Entry> last = new LinkedHashMap<>();
    for (Readable channel : query.channels()) {
      note(channel.buffer(), channel.after(), last);
    }
    for (Participant participant : query.parties()) {
      for (Buffer conversation : correspondence.of(participant.party())) {
        note(conversation, participant.after(), last);
      }
    }
    return Shelf.latest(query, last.values());
  }

  private void note(Buffer buffer, long after, Map<Buffer, Entry> last) throws SQLException {
    for (Entry entry :
        messages.read(buffer, Imported.bound(after), Long.MAX_VALUE, 1, End.NEWEST)) {
      last.put(buffer, entry);
    }
  }
}
