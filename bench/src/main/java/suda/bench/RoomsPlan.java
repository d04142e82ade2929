package suda.bench;

/**
 * What is said by whom, and how fast.
 *
 * @param rooms channels
 * @param members connections in each; each is in one channel only
 * @param senders members of each channel that send
 * @param rate messages a second over all channels; 0 to send as fast as acknowledged
 * @param outstanding unacknowledged messages per sender when {@code rate} is 0
 * @param warmupRate as {@code rate}, before measuring begins
 * @param textBytes length of each message's text
 */
record RoomsPlan(
    int rooms,
    int members,
    int senders,
    double rate,
    int outstanding,
    double warmupRate,
    double warmupSeconds,
    double seconds,
    int textBytes) {
  RoomsPlan {
    require(rooms >= 1, "at least one channel");
    require(members >= 2, "at least two members");
    require(senders >= 1 && senders <= members, "from one sender to as many as there are members");
    require((long) rooms * senders <= Stamp.SENDERS_MAX, "at most 99999 senders");
    require(rate >= 0 && warmupRate >= 0, "a rate of 0 or more");
    require(outstanding >= 1, "a window of at least one message");
    require(seconds > 0 && warmupSeconds >= 0, "a time to measure");
    require(textBytes >= Stamp.BYTES && textBytes <= 400, "a text of 46 to 400 bytes");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("needs " + what);
    }
  }

  boolean isClosedLoop() {
    return rate == 0;
  }

  int connections() {
    return rooms * members;
  }

  /** From {@code start} on, after the warm-up. */
  Window window(long start) {
    long begin = start + (long) (warmupSeconds * 1e9);
    return new Window(begin, begin + (long) (seconds * 1e9));
  }
}
