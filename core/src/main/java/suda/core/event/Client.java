package suda.core.event;

/** What kind of program a user talks with. */
public enum Client {
  /** Lines of plain text: {@code nc}, telnet, the tutorial's client. */
  TEXT,
  /** An IRC client. */
  IRC
}
