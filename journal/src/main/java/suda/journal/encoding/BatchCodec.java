package suda.journal.encoding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import suda.core.event.Event;
import suda.core.event.Scene;
import suda.journal.Batch;
import suda.journal.JournalBroken;

/** Batches as bytes and back. Any thread. */
public final class BatchCodec {
  /** The version that is written. */
  public static final int FORMAT = 2;

  /** Before it there were no scenes: what is that old can be applied, but not told again. */
  private static final int FIRST_WITH_SCENES = 2;

  private BatchCodec() {}

  public static byte[] encode(Batch batch) {
    ByteWriter out = Envelope.open(FORMAT);
    out.number(batch.firstSequence()).number(batch.timeMs()).number(batch.events().size());
    for (int i = 0; i < batch.events().size(); i++) {
      EventTypes.write(batch.events().get(i), out);
      SceneFields.write(batch.scenes().get(i), out);
    }
    return Envelope.seal(out);
  }

  /**
   * Reads a batch that was encoded by this version or an older one.
   *
   * @throws JournalBroken if the bytes are damaged or a newer version wrote them; whatever the
   *     bytes are, nothing else is thrown
   */
  public static Batch decode(byte[] bytes) {
    ByteReader in = Envelope.unseal(bytes);
    int version = Envelope.version(in, FORMAT);
    long firstSequence = in.number();
    long timeMs = in.number();
    int count = in.count();
    if (firstSequence < 1 || count < 1 || firstSequence > Long.MAX_VALUE - count) {
      throw in.broken(
          "expected at least one event from 1 on, found " + count + " from " + firstSequence);
    }
    List<Event> events = new ArrayList<>();
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(EventTypes.read(in));
      scenes.add(version < FIRST_WITH_SCENES ? Scene.NONE : SceneFields.read(in));
    }
    requireEnd(in);
    return new Batch(
        firstSequence,
        timeMs,
        Collections.unmodifiableList(events),
        Collections.unmodifiableList(scenes));
  }

  static void requireEnd(ByteReader in) {
    if (!in.atEnd()) {
      throw in.broken("expected the end, found more");
    }
  }
}
