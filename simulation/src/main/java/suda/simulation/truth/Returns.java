package suda.simulation.truth;

import org.jspecify.annotations.Nullable;
import suda.core.event.Departure;

/**
 * Who comes back to a session in time gets it, and nobody sees that anything was: its user is there
 * all the time.
 */
public final class Returns {
  private static final String INVARIANT = "a session outlives its connection";

  private Returns() {}

  /**
   * The server has taken a client back into its session.
   *
   * @param departed whether others had seen the user leave before the client came
   */
  public static void accepted(String who, boolean departed) {
    if (departed) {
      throw new Violation(INVARIANT, who + " is taken back, but others saw the user leave");
    }
  }

  /**
   * The server knows of no session.
   *
   * @param silentMs for so long the client has heard nothing
   */
  public static void refused(String who, @Nullable Track user, long silentMs, long graceMs) {
    Departure departure = user == null ? null : user.departure();
    if (user != null && departure == null) {
      throw new Violation(INVARIANT, who + " is not taken back, but the user is there");
    }
    if (departure == Departure.LOST && silentMs < graceMs
        || departure == Departure.TIMED_OUT
        || departure == Departure.RESTART) {
      throw new Violation(
          INVARIANT,
          "%s comes back after %d ms of %d and is refused: %s"
              .formatted(who, silentMs, graceMs, departure));
    }
  }
}
