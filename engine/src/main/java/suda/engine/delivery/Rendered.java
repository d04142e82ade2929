package suda.engine.delivery;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import suda.session.Profile;

/**
 * An event's bytes for each profile among its recipients. Few profiles are in use at a time, so a
 * scan by identity beats a map; the engine hands out one instance for equal profiles.
 */
public final class Rendered {
  private Profile[] profiles = new Profile[2];
  private byte[][] bytes = new byte[2][];
  private int size;

  /** Adds a profile's bytes. A profile that is told nothing is not added. */
  public void add(Profile profile, byte[] rendered) {
    if (size == profiles.length) {
      profiles = Arrays.copyOf(profiles, 2 * size);
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    profiles[size] = profile;
    bytes[size++] = rendered;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  byte @Nullable [] of(@Nullable Profile profile) {
    for (int i = 0; i < size; i++) {
      if (profiles[i] == profile) {
        return bytes[i];
      }
    }
    return null;
  }
}
