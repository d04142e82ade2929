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
  TOPIC_LOCKED,
  /** Only users with an account may join. */
  ACCOUNTS_JOIN,
  /** Only users with an account may speak. */
  ACCOUNTS_SPEAK,
  /** No program may put questions to the members' programs. */
  NO_REQUESTS,
  /** What members without a privilege say is heard by operators only. */
  OPERATORS_HEAR,
  /** Every channel's operators may send those here whom they do not let in. */
  FORWARD_TARGET,
  /** Who joins without a privilege is seen only by members who have one. */
  AUDITORIUM
}
