package suda.simulation.server;

import suda.simulation.time.Chance;

/**
 * How the server of a seed is set up, at each of its starts.
 *
 * @param graceMs a session waits so long for its client
 * @param linesPerSecond what a connection may say on average; 0 is any number
 * @param fullBytes more than this waits for a reader who does not keep up
 */
public record Settings(long graceMs, int linesPerSecond, int fullBytes) {

  static Settings any(Chance chance) {
    return new Settings(
        chance.between(5_000, 40_000),
        chance.oneIn(4) ? (int) chance.between(20, 100) : 0,
        (int) (chance.oneIn(3) ? chance.between(4_000, 16_384) : chance.between(200, 2_000)));
  }
}
