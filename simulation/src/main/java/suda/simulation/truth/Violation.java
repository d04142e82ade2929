package suda.simulation.truth;

/** Something that must never be. Ends the simulation. */
public final class Violation extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String invariant;

  /**
   * @param invariant its name
   * @param message what was expected and what was found
   */
  public Violation(String invariant, String message) {
    super(invariant + ": " + message);
    this.invariant = invariant;
  }

  /** What failed in a way that nobody expected. */
  public Violation(String invariant, String message, Throwable cause) {
    super(invariant + ": " + message, cause);
    this.invariant = invariant;
  }

  public String invariant() {
    return invariant;
  }
}
