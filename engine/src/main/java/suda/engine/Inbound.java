package suda.engine;

import suda.core.event.Departure;

/** What waits for the engine thread. */
sealed interface Inbound {

  record Opened(Peer<?> peer) implements Inbound {}

  record Received<M>(Peer<M> peer, M message) implements Inbound {}

  /** The peer's connection does not keep up with what happens. */
  record Behind(Peer<?> peer) implements Inbound {}

  /** The peer's connection, which is paused, can take more. */
  record Drained(Peer<?> peer) implements Inbound {}

  record Closed(Peer<?> peer, Departure departure, String reason) implements Inbound {}

  /** An answer that comes back to the engine thread, or a word from the operator. */
  record Task(Runnable action) implements Inbound {}
}
