package suda.terminal;

/** Where the user talks now. Any thread. */
final class View {
  private volatile String target;

  View(String target) {
    this.target = target;
  }

  /** A room or a nick. */
  String target() {
    return target;
  }

  void turnTo(String other) {
    target = other;
  }

  String prompt() {
    return "[" + target + "] ";
  }
}
