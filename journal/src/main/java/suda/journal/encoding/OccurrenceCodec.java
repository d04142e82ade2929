package suda.journal.encoding;

import suda.core.event.Event;
import suda.core.event.Scene;
import suda.journal.JournalBroken;

/** An event with its scene as bytes and back, for an archive's column. Any thread. */
public final class OccurrenceCodec {

  /** What the bytes hold. */
  public record Decoded(Event event, Scene scene) {}

  private OccurrenceCodec() {}

  public static byte[] encode(Event event, Scene scene) {
    ByteWriter out = new ByteWriter();
    EventTypes.write(event, out);
    SceneFields.write(scene, out);
    return out.toBytes();
  }

  /**
   * @throws JournalBroken if the bytes are damaged or a newer version wrote them
   */
  public static Decoded decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, 0, bytes.length);
    Event event = EventTypes.read(in);
    Scene scene = SceneFields.read(in);
    BatchCodec.requireEnd(in);
    return new Decoded(event, scene);
  }
}
