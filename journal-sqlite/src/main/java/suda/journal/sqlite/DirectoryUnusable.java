package suda.journal.sqlite;

import org.jspecify.annotations.Nullable;

/** The data directory cannot be used; the message is a sentence for the operator. */
public final class DirectoryUnusable extends RuntimeException {
  private static final long serialVersionUID = 1;

  DirectoryUnusable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
