package suda.bench;

/** The server could not be brought to where measuring begins; the message says why. */
final class NotReady extends Exception {
  private static final long serialVersionUID = 1L;

  NotReady(String why) {
    super(why);
  }
}
