package suda.core.state;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import suda.core.event.Author;
import suda.core.history.Forgotten;

/** The messages that were redacted up to some moment. Immutable; any thread. */
public final class Redacted {
  public static final Redacted NONE = new Redacted(new long[0], Map.of());

  private final long[] sorted;
  private final Map<String, List<Forgotten>> byAccount;

  /**
   * @param sorted sequences, ascending; not to be changed afterwards
   * @param byAccount what was taken back as a whole, by the accounts' names; likewise
   */
  Redacted(long[] sorted, Map<String, List<Forgotten>> byAccount) {
    this.sorted = sorted;
    this.byAccount = byAccount;
  }

  public boolean contains(long message) {
    return Arrays.binarySearch(sorted, message) >= 0;
  }

  /** The same of one whose author is known: all that was said under an account may be redacted. */
  public boolean covers(long sequence, Author author) {
    String account = author.account();
    return contains(sequence)
        || account != null
            && byAccount.getOrDefault(account, List.of()).stream()
                .anyMatch(forgotten -> forgotten.covers(sequence, author));
  }
}
