package suda.journal.encoding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import suda.core.event.Stamped;
import suda.journal.JournalBroken;
import suda.journal.Snapshot;

/** Snapshots as bytes and back. Any thread. */
public final class SnapshotCodec {
  /** The version that is written. */
  public static final int FORMAT = 1;

  private SnapshotCodec() {}

  public static byte[] encode(Snapshot snapshot) {
    ByteWriter out = Envelope.open(FORMAT);
    out.number(snapshot.nextSequence()).number(snapshot.events().size());
    for (Stamped stamped : snapshot.events()) {
      out.number(stamped.sequence()).number(stamped.timeMs());
      EventTypes.write(stamped.event(), out);
    }
    return Envelope.seal(out);
  }

  /**
   * @throws JournalBroken if the bytes are damaged or a newer version wrote them; whatever the
   *     bytes are, nothing else is thrown
   */
  public static Snapshot decode(byte[] bytes) {
    ByteReader in = Envelope.unseal(bytes);
    Envelope.version(in, FORMAT);
    long nextSequence = in.number();
    int count = in.count();
    List<Stamped> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(new Stamped(in.number(), in.number(), EventTypes.read(in)));
    }
    BatchCodec.requireEnd(in);
    return new Snapshot(nextSequence, Collections.unmodifiableList(events));
  }
}
