package suda.fuzz;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The pieces that a network could make of some bytes. */
final class Pieces {
  private static final int PIECE_BYTES_MAX = 12;

  private Pieces() {}

  /** Every byte on its own. */
  static List<ByteBuffer> single(byte[] bytes) {
    return cut(bytes, () -> 1);
  }

  /** Short pieces; which, follows from the bytes, so that an input always means the same. */
  static List<ByteBuffer> some(byte[] bytes) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(Arrays.hashCode(bytes));
    return cut(bytes, () -> random.nextInt(1, PIECE_BYTES_MAX));
  }

  private static List<ByteBuffer> cut(byte[] bytes, IntSupplier lengths) {
    List<ByteBuffer> pieces = new ArrayList<>();
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(lengths.getAsInt(), bytes.length - at);
      pieces.add(ByteBuffer.wrap(bytes, at, length));
      at += length;
    }
    return pieces;
  }
}
