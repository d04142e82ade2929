package suda.simulation.disk;

/** The machine stops here: nobody may catch this but who plays the machine. */
public final class PowerLost extends RuntimeException {
  private static final long serialVersionUID = 1;

  PowerLost(String where) {
    super(where, null, false, false);
  }
}
