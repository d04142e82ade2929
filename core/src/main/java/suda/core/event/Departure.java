package suda.core.event;

/** Why a user is gone. */
public enum Departure {
  /** The user said so. */
  QUIT,
  /** The connection ended without a word. */
  LOST,
  /** The connection stayed silent for too long. */
  TIMED_OUT,
  /** The operator removed the user. */
  REMOVED,
  /** The server was restarted. */
  RESTART
}
