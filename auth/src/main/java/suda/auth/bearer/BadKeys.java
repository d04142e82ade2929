package suda.auth.bearer;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The file of keys is of no use. The message is one line, for the operator, and names it. */
public final class BadKeys extends Exception {
  @Serial private static final long serialVersionUID = 1;

  BadKeys(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
