package suda.acceptance.crash;

/** What befalls one direction of a connection. */
enum Fault {
  /** A reset at both ends, in the middle of what was being passed on. */
  RESET,
  /** An end at both ends, likewise. */
  END,
  /** The receiver is told that nothing more comes, while its own words still arrive. */
  HALF_CLOSE,
  /** Nothing passes for a while. */
  STALL,
  /** A few bytes at a time. */
  DRIBBLE
}
