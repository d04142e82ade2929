package suda.core.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.event.Event.ReadMarked;

/** Until when which user, or which account, has read what. */
final class ReadMarks {
  /** A guest is known by the user's id, everybody else by the account alone. */
  private record Reader(long user, @Nullable String account) {
    static Reader of(long user, @Nullable String account) {
      return account == null ? new Reader(user, null) : new Reader(0, account);
    }
  }

  /** Who read longest ago first; each with what was marked longest ago first. */
  private final Map<Reader, Map<String, Long>> byReader = new LinkedHashMap<>();

  /** In milliseconds since 1970; 0 for never. */
  long untilMs(long user, @Nullable String account, String target) {
    Map<String, Long> marks = byReader.get(Reader.of(user, account));
    return marks == null ? 0 : marks.getOrDefault(target, 0L);
  }

  void mark(ReadMarked event) {
    Reader reader = Reader.of(event.user(), event.account());
    Map<String, Long> marks = byReader.remove(reader);
    if (marks == null) {
      marks = new LinkedHashMap<>();
    }
    marks.remove(event.target());
    marks.put(event.target(), event.untilMs());
    byReader.put(reader, marks);
    dropOldest(marks, Limit.READ_MARKERS);
    dropOldest(byReader, Limit.READERS);
  }

  private static <K, V> void dropOldest(Map<K, V> map, Limit limit) {
    if (map.size() > limit.max()) {
      map.remove(map.keySet().iterator().next());
    }
  }

  /** A guest is gone for good. */
  void forget(long user) {
    byReader.remove(Reader.of(user, null));
  }

  /** Of what an account has read. */
  void forget(String account) {
    byReader.remove(Reader.of(0, account));
  }

  void snapshot(Consumer<ReadMarked> into) {
    byReader.forEach((reader, marks) ->
        marks.forEach((target, untilMs) ->
            into.accept(new ReadMarked(reader.user(), reader.account(), target, untilMs))));
  }
}
