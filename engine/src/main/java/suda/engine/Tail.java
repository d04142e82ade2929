package suda.engine;

import suda.session.Occurrence;

/** The last things that happened, in memory. Engine thread only. */
final class Tail {
  private static final int SIZE = 2048;

  private final Occurrence[] ring = new Occurrence[SIZE];
  private long first;
  private long next;

  /** Empty; {@code nextSequence} is what the first event will have. */
  Tail(long nextSequence) {
    this.first = nextSequence;
    this.next = nextSequence;
  }

  void add(Occurrence occurrence) {
    ring[(int) (next % SIZE)] = occurrence;
    next++;
    first = Math.max(first, next - SIZE);
  }

  /** Tells whether all from {@code sequence} on is here. */
  boolean covers(long sequence) {
    return sequence >= first;
  }

  /** An event that it {@link #covers} and that has happened. */
  Occurrence at(long sequence) {
    return ring[(int) (sequence % SIZE)];
  }
}
