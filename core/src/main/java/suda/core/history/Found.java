package suda.core.history;

import java.util.List;
import suda.core.event.Stamped;

/**
 * An answer of the archive.
 *
 * @param entries in ascending order, at most as many as were asked for
 * @param number for a {@link MomentQuery} the sequence; for an {@link AuthorQuery} how far was
 *     looked; for a {@link SearchQuery} that counts, how many there are in all; else 0
 */
public record Found(List<Entry> entries, long number) {
  public static final Found NOTHING = new Found(List.of(), 0);

  public Found {
    entries = List.copyOf(entries);
  }

  public static Found of(List<Entry> entries) {
    return new Found(entries, 0);
  }

  /** The events without their scenes. */
  public List<Stamped> stamped() {
    return entries.stream().map(Entry::stamped).toList();
  }
}
