package suda.journal;

import org.jspecify.annotations.Nullable;

/** The journal cannot be read or written as it must be. */
public final class JournalBroken extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JournalBroken(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
