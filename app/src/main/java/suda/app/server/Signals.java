package suda.app.server;

import sun.misc.Signal;

/** Ctrl-C, a polite kill, and a hang-up. */
final class Signals {
  private Signals() {}

  /** Has {@code hungUp} called on SIGHUP. */
  static void onHangUp(Runnable hungUp) {
    Signal.handle(new Signal("HUP"), signal -> hungUp.run());
  }

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
