package suda.app.server;

import sun.misc.Signal;

/** Ctrl-C and a polite kill. */
final class Signals {
  private Signals() {}

  /**
   * Has {@code stop} called on SIGINT and SIGTERM, in the place of the JVM's own way, which could
   * neither say goodbye nor end with 0. A second one ends the process at once.
   */
  static void onStop(Runnable stop) {
    for (String name : new String[] {"INT", "TERM"}) {
      Signal.handle(
          new Signal(name),
          signal -> {
            Signal.handle(signal, again -> Runtime.getRuntime().halt(128 + signal.getNumber()));
            stop.run();
          });
    }
  }
}
