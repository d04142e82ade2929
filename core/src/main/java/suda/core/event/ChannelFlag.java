package suda.core.event;

/** What a channel's operators have switched on. */
public enum ChannelFlag {
  /** Only invited users may join. */
  INVITE_ONLY,
  /** Only members with a privilege may speak. */
  MODERATED,
  /** Only members may speak. */
  MEMBERS_SPEAK,
  /** Only members learn of it. */
  SECRET,
  /** Only operators may change the topic. */
  TOPIC_LOCKED
}
