package suda.bench;

/** What a connection of the load generator waits for. */
enum Phase {
  /** The TCP connection. */
  CONNECTING,
  /** The server's 001, after the capabilities if any were asked for. */
  REGISTERING,
  /** Nothing: registered, with or without a channel; messages may come and go. */
  SETTLED,
  /** The end of the channel's names, 366. */
  JOINING,
  /** The PONG that says that everything sent before it has arrived. */
  AT_BARRIER,
  /** A message that is hardly older than the reading of it. */
  CATCHING_UP,
  /** Nothing ever again: closed by either side. */
  CLOSED
}
