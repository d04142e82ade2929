package suda.session;

/** Why somebody hears of an event. */
public enum Hearing {
  /** It is meant for them. */
  ADDRESSED,
  /** They did it themselves, and are told of it later: on coming back. */
  OWN,
  /** They are where it happens: in the channel, or in a channel with whom it happens to. */
  PRESENT
}
