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
  TAGS,
  /** Tags alone that say how it is at this moment: nobody needs to know it later. */
  PASSING;

  /** Whether it is without text. */
  public boolean isTagsAlone() {
    return this == TAGS || this == PASSING;
  }
}
