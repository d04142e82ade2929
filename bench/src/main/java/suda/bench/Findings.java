package suda.bench;

import java.util.List;

/**
 * What is wrong with a run, added up over members; all zero when nothing is.
 *
 * @param lost deliveries that did not happen
 * @param duplicates deliveries that happened again
 * @param late deliveries after a later message of the same sender
 * @param strays deliveries to the wrong member, or cut short
 * @param disagreeing members that got all messages once, but in another order than their channel's
 *     first member
 * @param dropped connections that the server closed
 * @param refused error numerics in answer to messages
 */
record Findings(
    long lost,
    long duplicates,
    long late,
    long strays,
    long disagreeing,
    long dropped,
    long refused) {
  static final Findings NONE = new Findings(0, 0, 0, 0, 0, 0, 0);

  /**
   * Audits one channel.
   *
   * @param ledgers of its members; the reference first
   * @param sent how many messages each sender has sent
   */
  static Findings of(List<Ledger> ledgers, int[] sent) {
    Findings sum = NONE;
    for (Ledger ledger : ledgers) {
      sum = sum.plus(of(ledger, ledgers.getFirst(), sent));
    }
    return sum;
  }

  private static Findings of(Ledger ledger, Ledger reference, int[] sent) {
    long lost = ledger.lost(sent);
    boolean comparable = isWhole(ledger, sent) && isWhole(reference, sent);
    return new Findings(
        lost,
        ledger.duplicates(),
        ledger.late(),
        ledger.strays(),
        comparable && !agree(ledger, reference) ? 1 : 0,
        0,
        0);
  }

  /** Sequences with a gap or a repeat differ for that reason; that is counted already. */
  private static boolean isWhole(Ledger ledger, int[] sent) {
    return ledger.lost(sent) == 0 && ledger.duplicates() == 0;
  }

  private static boolean agree(Ledger ledger, Ledger reference) {
    if (ledger == reference || reference.own() >= 0) {
      return true;
    }
    long expected = ledger.own() < 0 ? reference.hash() : reference.hashWithout(ledger.own());
    return ledger.hash() == expected;
  }

  Findings plus(Findings more) {
    return new Findings(
        lost + more.lost,
        duplicates + more.duplicates,
        late + more.late,
        strays + more.strays,
        disagreeing + more.disagreeing,
        dropped + more.dropped,
        refused + more.refused);
  }

  Report addTo(Report report) {
    return report
        .count("lost", "deliveries lost", lost)
        .count("duplicates", "deliveries doubled", duplicates)
        .count("late", "after a later one of the same sender", late)
        .count("strays", "to the wrong member, or cut short", strays)
        .count("disagreeing", "members with another order", disagreeing)
        .count("dropped", "connections closed by the server", dropped)
        .count("refused", "error replies while talking", refused);
  }

  boolean isClean() {
    return equals(NONE);
  }
}
