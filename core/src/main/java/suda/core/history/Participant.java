package suda.core.history;

/**
 * One of the two in conversations, as far as the asker is that one: the name of an account may have
 * been somebody else's before.
 *
 * @param after only in what has a higher sequence; 0 for all
 */
public record Participant(Party party, long after) {

  /** Whether it took part in what has this sequence, and one side of which was {@code side}. */
  boolean was(Party side, long sequence) {
    return party.equals(side) && sequence > after;
  }
}
