package suda.journal;

/** There is no space for the batch. What was appended before is safe; trying again may help. */
public final class JournalFull extends RuntimeException {
  private static final long serialVersionUID = 1;

  public JournalFull(String message, Throwable cause) {
    super(message, cause);
  }
}
