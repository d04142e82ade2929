package suda.app.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.journal.JournalBroken;

/** What the engine's end means for the operator. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static Failure of(Throwable failed) {
    if (failed instanceof JournalBroken) {
      return new Failure(
          Failure.STORAGE,
          "stopped, because the journal cannot be written: "
              + failed.getMessage()
              + ". What was acknowledged is safe.",
          failed);
    }
    LOG.error("the engine failed", failed);
    return new Failure(
        Failure.DEFECT,
        "stopped by a defect: " + failed + ". What was acknowledged is safe.",
        failed);
  }
}
