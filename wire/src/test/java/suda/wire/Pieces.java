package suda.wire;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Bytes as a network delivers them: in pieces of any size, in heap or direct memory. */
public final class Pieces {
  private static final int ALPHABET_ODDS = 4;

  private Pieces() {}

  /** The same numbers for the same seed, on every JDK. */
  public static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** {@code bytes} in order, cut at random places. */
  public static List<ByteBuffer> of(byte[] bytes, RandomGenerator random) {
    List<ByteBuffer> pieces = new ArrayList<>();
    int pieceMax = 1 + random.nextInt(1 + random.nextInt(200));
    for (int at = 0; at < bytes.length; ) {
      int size = Math.min(bytes.length - at, random.nextInt(1 + pieceMax));
      pieces.add(piece(bytes, at, size, random.nextBoolean()));
      at += size;
    }
    return pieces;
  }

  /** Random bytes in which those of {@code frequent} occur more often than others. */
  public static byte[] bytes(RandomGenerator random, int length, byte[] frequent) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(ALPHABET_ODDS) > 0) {
        bytes[i] = frequent[random.nextInt(frequent.length)];
      }
    }
    return bytes;
  }

  private static ByteBuffer piece(byte[] bytes, int at, int size, boolean direct) {
    ByteBuffer piece = direct ? ByteBuffer.allocateDirect(size) : ByteBuffer.allocate(size);
    return piece.put(bytes, at, size).flip();
  }
}
