package suda.core.event;

/** What a user has chosen about himself. */
public enum UserFlag {
  /** Not listed to users who share no channel. */
  INVISIBLE,
  /** A program, not a person. */
  BOT,
  /** Takes private messages only of those whom the user has accepted. */
  HOLDS_CALLERS_OFF,
  /** Takes private messages only of users who are logged in to an account. */
  ACCOUNTS_ONLY,
  /** Takes no questions of programs to the user's program. */
  NO_QUESTIONS,
  /** Tells nobody which channels the user is in, but those who are there too. */
  HIDES_CHANNELS,
  /** What is said in private, by him or to him, is not kept. */
  UNRECORDED,
  /** An operator of the server; comes and goes with its privileges. */
  OPERATOR,
  /** Hears what is said to operators. */
  WALLOPS
}
