package suda.simulation.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A file of units, each after its length: the last one may be torn. */
final class Units {
  private static final int LENGTH_BYTES = 4;

  /**
   * @param wholeBytes so many bytes of the file are whole units
   */
  record Read(List<byte[]> units, int wholeBytes) {}

  private Units() {}

  static byte[] framed(byte[] unit) {
    return ByteBuffer.allocate(LENGTH_BYTES + unit.length).putInt(unit.length).put(unit).array();
  }

  static Read read(byte[] file) {
    List<byte[]> units = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(file);
    int whole = 0;
    while (in.remaining() >= LENGTH_BYTES) {
      int length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        break;
      }
      byte[] unit = new byte[length];
      in.get(unit);
      units.add(unit);
      whole = in.position();
    }
    return new Read(units, whole);
  }
}
