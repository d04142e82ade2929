package suda.client;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What most programs leave alone.
 *
 * @param idle nothing was heard for so long: ask whether the server is there
 * @param answer it has so long to answer before the connection is taken for lost; also the longest
 *     wait for connecting, registering, leaving and a page of history
 * @param random for pauses, nicks, the key that names this client's messages, and what it proves an
 *     account with
 */
public record Tuning(
    Backoff backoff, Duration idle, Duration answer, RandomGenerator random, InstantSource clock) {

  /** Pauses of 1 to 30 seconds; lost after 60 seconds of silence and 30 more without an answer. */
  public static Tuning usual() {
    return new Tuning(
        Backoff.USUAL,
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        new SecureRandom(),
        InstantSource.system());
  }
}
