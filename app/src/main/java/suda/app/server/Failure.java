package suda.app.server;

/** Why the server cannot start or go on: a sentence for the operator, and the exit code. */
final class Failure extends Exception {
  private static final long serialVersionUID = 1;

  /** EX_CONFIG: something that was set is of no use. */
  static final int BAD_CONFIG = 78;

  /** EX_UNAVAILABLE: what is needed is taken. */
  static final int UNAVAILABLE = 69;

  /** EX_CANTCREAT: the data directory cannot be used. */
  static final int NO_DIRECTORY = 73;

  /** EX_IOERR: the storage failed. */
  static final int STORAGE = 74;

  /** EX_SOFTWARE: a defect. */
  static final int DEFECT = 70;

  private final int exitCode;

  Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  Failure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
