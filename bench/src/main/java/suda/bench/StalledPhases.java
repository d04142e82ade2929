package suda.bench;

/**
 * When what was, in a run with stalled readers.
 *
 * @param before all read
 * @param during some do not
 * @param catchingUp from when they read on to when the last one was up to date
 * @param after all read again
 * @param calm the server's memory at the end of {@code before}
 * @param full the same at the end of {@code during}
 * @param unread messages said in between
 * @param kernelKb of them, what the kernel kept then for all stalled readers
 */
record StalledPhases(
    Window before,
    Window during,
    Window catchingUp,
    Window after,
    Memory calm,
    Memory full,
    long unread,
    long kernelKb) {
  double catchUpSeconds() {
    return (catchingUp.end() - catchingUp.start()) / 1e9;
  }
}
