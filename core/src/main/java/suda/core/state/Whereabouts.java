package suda.core.state;

import java.util.List;

/**
 * In which channels a user was at which time: what decides whether a past event was for the user.
 * Immutable; any thread.
 *
 * @param user the user's id, which is the sequence of the arrival
 * @param knownFrom what was before the event of this sequence is not known any more
 * @param stays those that are over, and those that go on with no end
 */
public record Whereabouts(long user, long knownFrom, List<Stay> stays) {

  public Whereabouts {
    stays = List.copyOf(stays);
  }

  /** Tells whether the user was in {@code channel} just before the event {@code sequence}. */
  public boolean wasIn(long channel, long sequence) {
    for (Stay stay : stays) {
      if (stay.channel() == channel && stay.from() < sequence && sequence <= stay.until()) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the user was in one of {@code channels} then. */
  public boolean wasInAny(List<Long> channels, long sequence) {
    for (long channel : channels) {
      if (wasIn(channel, sequence)) {
        return true;
      }
    }
    return false;
  }
}
