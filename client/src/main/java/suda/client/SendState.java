package suda.client;

import java.util.Optional;

/** How far a message has come. Only {@link Pending} changes. */
public sealed interface SendState {

  /** It waits for its turn, for the connection, or for the server's word. */
  record Pending() implements SendState {}

  /**
   * The server has it.
   *
   * @param id the server's name for it, of the last line where it took several; empty where it
   *     gives none
   */
  record Delivered(Optional<String> id) implements SendState {}

  /**
   * It was refused, or nobody knows whether it arrived and asking again could say it twice.
   *
   * @param reason for people to read
   */
  record Failed(String reason) implements SendState {}
}
