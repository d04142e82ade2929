package suda.core.event;

/** A channel's lists of user patterns. */
public enum PatternList {
  /** May neither join nor speak. */
  BAN,
  /** May, although banned. */
  BAN_EXCEPTION,
  /** May join although the channel is for invited users. */
  INVITE_EXCEPTION
}
