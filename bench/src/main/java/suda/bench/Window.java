package suda.bench;

/**
 * The measured part of a run, on {@link RunClock}.
 *
 * @param start in nanoseconds, inclusive
 * @param end in nanoseconds, exclusive
 */
record Window(long start, long end) {
  static final Window NONE = new Window(Long.MAX_VALUE, Long.MAX_VALUE);

  boolean contains(long time) {
    return time >= start && time < end;
  }
}
