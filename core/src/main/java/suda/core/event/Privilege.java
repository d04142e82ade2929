package suda.core.event;

/** What a member may do in a channel, highest first. A member may hold several. */
public enum Privilege {
  OWNER,
  ADMIN,
  OPERATOR,
  HALF_OPERATOR,
  VOICE;

  /** Tells whether this privilege is {@code least} or higher. */
  public boolean reaches(Privilege least) {
    return ordinal() <= least.ordinal();
  }
}
