package suda.journal.encoding;

import org.jspecify.annotations.Nullable;
import suda.core.event.Kind;
import suda.core.event.Privilege;
import suda.journal.JournalBroken;

/**
 * The numbers that an archive's columns hold in the place of words: the same as in stored events,
 * with 0 for none. Any thread.
 */
public final class ColumnCodes {
  private ColumnCodes() {}

  public static int of(Kind kind) {
    return Words.KIND.of(kind);
  }

  public static int of(@Nullable Privilege privilege) {
    return privilege == null ? 0 : Words.PRIVILEGE.of(privilege);
  }

  /**
   * @throws JournalBroken if a newer version wrote it
   */
  public static Kind kind(int number) {
    return Words.KIND.known(number);
  }

  /**
   * @throws JournalBroken if a newer version wrote it
   */
  public static @Nullable Privilege privilege(int number) {
    return number == 0 ? null : Words.PRIVILEGE.known(number);
  }
}
