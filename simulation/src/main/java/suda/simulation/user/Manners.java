package suda.simulation.user;

import suda.simulation.time.Chance;

/**
 * How the users of a seed are, each seed's in another way: then much comes together that seldom
 * would if all seeds were alike.
 *
 * @param thinkingMs between two things that somebody does, on average
 * @param deedsPercent how much of it is something else than talk
 * @param fashion by which some deeds are far more frequent than others
 */
record Manners(long thinkingMs, int deedsPercent, long fashion) {
  private static final int ONE_IN = 10;

  static Manners any(Chance chance) {
    return new Manners(
        chance.oneIn(3) ? 300 : 1_500,
        (int) (chance.oneIn(2) ? chance.between(50, 80) : chance.between(15, 30)),
        chance.between(0, Long.MAX_VALUE - 1));
  }

  boolean isInFashion(String deed) {
    long mixed = (fashion ^ deed.hashCode()) * 0x9E3779B97F4A7C15L;
    return Long.remainderUnsigned(mixed >>> 20, ONE_IN) == 0;
  }
}
