package suda.simulation.server;

import suda.simulation.time.Chance;

/** Secrets, as long as real ones, of a seed. */
final class Tokens {
  private static final int CHARS = 22;

  private final Chance chance;

  Tokens(Chance chance) {
    this.chance = chance;
  }

  String next() {
    StringBuilder token = new StringBuilder(CHARS);
    for (int i = 0; i < CHARS; i++) {
      token.append((char) ('a' + chance.below(26)));
    }
    return token.toString();
  }
}
