package suda.session;

/** Why somebody hears of an event. */
public enum Hearing {
  /** It is meant for them. */
  ADDRESSED,
  /** They are where it happens: in the channel, or in a channel with whom it happens to. */
  PRESENT
}
