package suda.bench;

import java.util.List;

/**
 * One channel of a run.
 *
 * @param ledgers of its members; those that do not send first
 */
record Room(List<Ledger> ledgers, List<Sender> senders) {
  Findings findings() {
    return Findings.of(ledgers, senders.stream().mapToInt(Sender::sent).toArray());
  }

  /** How many deliveries the messages sent so far must cause. */
  long expected() {
    long messages = senders.stream().mapToLong(Sender::sent).sum();
    long withoutOwn = ledgers.stream().filter(ledger -> ledger.own() >= 0).count();
    return withoutOwn > 0 ? messages * (ledgers.size() - 1) : messages * ledgers.size();
  }
}
