package suda.core.event;

/** What a user has chosen about himself. */
public enum UserFlag {
  /** Not listed to users who share no channel. */
  INVISIBLE,
  /** A program, not a person. */
  BOT,
  /** What is said in private, by him or to him, is not kept. */
  UNRECORDED
}
