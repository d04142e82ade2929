package suda.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import suda.auth.Decoys;

/** The file in the data directory with the key of {@link Decoys}, made at the first start. */
final class DecoyKey {
  private static final String FILE = "decoy.key";

  private DecoyKey() {}

  static byte[] of(Path directory) throws Failure {
    Path file = directory.resolve(FILE);
    try {
      byte[] kept = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      return kept.length == Decoys.KEY_BYTES ? kept : made(file);
    } catch (IOException failed) {
      throw new Failure(Failure.STORAGE, "cannot keep a key in " + file + ": " + failed, failed);
    }
  }

  /** Whole or not at all: half of it would be another key after each start. */
  private static byte[] made(Path file) throws IOException {
    byte[] key = new byte[Decoys.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path beside = file.resolveSibling(FILE + ".new");
    Files.write(beside, key);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return key;
  }
}
