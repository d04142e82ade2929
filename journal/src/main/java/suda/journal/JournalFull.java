package suda.journal;

import org.jspecify.annotations.Nullable;

/** There is no space for the batch. What was appended before is safe; trying again may help. */
public final class JournalFull extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JournalFull(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
