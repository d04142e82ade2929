package suda.core.event;

/** What the holder of an account has chosen. */
public enum AccountFlag {
  /** The user stays on the network while no client is connected. */
  ALWAYS_ON,
  /** A user who stays so is shown as away meanwhile. */
  AUTO_AWAY,
  /** The account's nicks are for those who are logged in to it. */
  PROTECTED,
  /** Several clients that are logged in may be one user. */
  SHARED,
  /** The account's own host is shown, where it has one. */
  VHOST
}
