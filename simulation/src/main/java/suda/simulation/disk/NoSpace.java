package suda.simulation.disk;

/** Not all of a write found room; a part of it may stand in the file. */
public final class NoSpace extends Exception {
  private static final long serialVersionUID = 1;

  public NoSpace(String file) {
    super(file, null, false, false);
  }
}
