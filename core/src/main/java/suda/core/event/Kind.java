package suda.core.event;

/** What a message is meant as. */
public enum Kind {
  /** Something said. */
  MESSAGE,
  /** Something done, in the third person: {@code /me waves}. */
  ACTION,
  /** Something that no program may answer by itself. */
  NOTICE,
  /** Tags alone, without text: a reaction, a sign of typing. */
  TAGS
}
