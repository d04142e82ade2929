package suda.core.event;

/** What a user has chosen about himself. */
public enum UserFlag {
  /** Not listed to users who share no channel. */
  INVISIBLE,
  /** A program, not a person. */
  BOT,
  /** An operator of the server; comes and goes with its privileges. */
  OPERATOR,
  /** Hears what is said to operators. */
  WALLOPS
}
