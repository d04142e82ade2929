package suda.auth;

/**
 * What it costs to check a password, and so to guess one.
 *
 * @param memoryKib of Argon2id, as are the passes and lanes
 * @param iterations of SCRAM-SHA-256; its client does them at each login
 */
public record Cost(int memoryKib, int passes, int lanes, int iterations) {

  /** See docs/adr/0026-passwords-and-secrets.md. */
  public static final Cost STANDARD = new Cost(19 * 1024, 2, 1, 100_000);

  /** The least there is: for tests and simulations, where nothing is secret. */
  public static final Cost LEAST = new Cost(8, 1, 1, 1);
}
