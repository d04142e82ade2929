package suda.bench;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What one member has received of its channel's senders, and whether it was each message once and
 * in order. One event loop writes; read it after the last delivery.
 *
 * <p>In the usual case a delivery costs a comparison and two multiplications; what is missing is
 * listed only once something is.
 */
final class Ledger {
  /** Odd, so that a rolling hash loses nothing; the digits are those of the golden ratio. */
  private static final long ROLL = 0x9E3779B97F4A7C15L;

  private final int firstSender;
  private final int own;
  private final int[] next;
  private final @Nullable BitSet[] missing;
  private final long[] hashWithout;
  private long hash;
  private long received;
  private long duplicates;
  private long late;
  private long strays;

  /**
   * @param firstSender number of the channel's first sender; the others follow it
   * @param own the member's own sender number if it sends and does not get its own messages back,
   *     otherwise -1
   * @param reference whether {@link #hashWithout} will be asked; costs a multiplication per sender
   *     and delivery, so one member of a channel is enough
   */
  Ledger(int firstSender, int senders, int own, boolean reference) {
    this.firstSender = firstSender;
    this.own = own;
    next = new int[senders];
    missing = new @Nullable BitSet[senders];
    hashWithout = new long[reference ? senders : 0];
  }

  void received(int sender, int sequence) {
    int index = sender - firstSender;
    if (index < 0 || index >= next.length || sender == own) {
      strays++;
      return;
    }
    received++;
    roll(index, (long) sender << Integer.SIZE | sequence);
    if (sequence == next[index]) {
      next[index]++;
    } else {
      outOfLine(index, sequence);
    }
  }

  private void roll(int index, long message) {
    hash = (hash + message + 1) * ROLL;
    for (int i = 0; i < hashWithout.length; i++) {
      if (i != index) {
        hashWithout[i] = (hashWithout[i] + message + 1) * ROLL;
      }
    }
  }

  private void outOfLine(int index, int sequence) {
    BitSet gaps = gaps(index);
    if (sequence > next[index]) {
      gaps.set(next[index], sequence);
      next[index] = sequence + 1;
    } else if (gaps.get(sequence)) {
      gaps.clear(sequence);
      late++;
    } else {
      duplicates++;
    }
  }

  private BitSet gaps(int index) {
    BitSet gaps = missing[index];
    if (gaps == null) {
      gaps = new BitSet();
      missing[index] = gaps;
    }
    return gaps;
  }

  /** Deliveries of this run's messages that were for this member, duplicates included. */
  long received() {
    return received;
  }

  /** Messages that came again. */
  long duplicates() {
    return duplicates;
  }

  /** Messages that came after a later one of the same sender. */
  long late() {
    return late;
  }

  /** Messages of another channel, or the member's own. */
  long strays() {
    return strays;
  }

  /**
   * Messages that have not come.
   *
   * @param sent how many each of the channel's senders has sent
   */
  long lost(int[] sent) {
    long lost = 0;
    for (int i = 0; i < next.length; i++) {
      if (firstSender + i != own) {
        BitSet gaps = missing[i];
        lost += sent[i] - next[i] + (gaps == null ? 0 : gaps.cardinality());
      }
    }
    return lost;
  }

  int own() {
    return own;
  }

  /** Identifies the sequence of all messages received. */
  long hash() {
    return hash;
  }

  /** The {@link #hash} of a member who is {@code sender} and saw what this one saw. */
  long hashWithout(int sender) {
    return hashWithout[sender - firstSender];
  }
}
