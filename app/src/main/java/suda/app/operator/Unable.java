package suda.app.operator;

import org.jspecify.annotations.Nullable;

/** Why what was asked for is not done: a sentence for the operator, and the exit code. */
public final class Unable extends Exception {
  private static final long serialVersionUID = 1;

  /** EX_DATAERR: what was to be read is not what it should be. */
  public static final int BAD_DATA = 65;

  /** EX_NOINPUT: what was to be read is not there. */
  public static final int NO_INPUT = 66;

  /** EX_UNAVAILABLE: no server runs, or one does where none may. */
  public static final int UNAVAILABLE = 69;

  /** EX_CANTCREAT: what was to be written is there already, or cannot be. */
  public static final int NO_OUTPUT = 73;

  /** EX_IOERR: reading or writing failed. */
  public static final int FAILED = 74;

  /** EX_NOPERM: it is for somebody else to ask. */
  public static final int NOT_ALLOWED = 77;

  private final int exitCode;

  public Unable(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public Unable(int exitCode, String message) {
    this(exitCode, message, null);
  }

  public int exitCode() {
    return exitCode;
  }
}
