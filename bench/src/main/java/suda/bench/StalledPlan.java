package suda.bench;

/**
 * Readers that stop reading for a while in a busy channel, and others that do not.
 *
 * @param stalled how many stop
 * @param healthy how many read on, besides those who send
 * @param rate messages a second
 * @param calmSeconds how long is measured before, and again after
 * @param stallSeconds how long the stalled ones do not read
 * @param receiveBytes what the system keeps for each of them at most, about
 */
record StalledPlan(
    int stalled,
    int healthy,
    int senders,
    double rate,
    double warmupSeconds,
    double calmSeconds,
    double stallSeconds,
    int receiveBytes,
    int textBytes) {
  StalledPlan {
    require(stalled >= 1, "at least one reader that stalls");
    require(healthy >= 1, "at least one healthy reader");
    require(senders >= 1 && senders <= Stamp.SENDERS_MAX, "from 1 to 99999 senders");
    require(rate > 0, "a rate above 0");
    require(calmSeconds > 0 && stallSeconds > 0 && warmupSeconds >= 0, "a time to measure");
    require(receiveBytes >= 0, "a receive buffer of 0 bytes or more");
    require(textBytes >= Stamp.BYTES && textBytes <= 400, "a text of 46 to 400 bytes");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("needs " + what);
    }
  }

  /** One channel: the healthy, then the stalled, then those who send. */
  RoomsPlan rooms() {
    int members = healthy + stalled + senders;
    return new RoomsPlan(
        1, members, senders, rate, 1, rate, warmupSeconds, stallSeconds, textBytes);
  }
}
