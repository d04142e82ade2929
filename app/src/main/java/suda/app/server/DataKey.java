package suda.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** A file in the data directory with a random key, made when it is first needed. */
enum DataKey {
  /** Of {@link suda.auth.Decoys}. */
  DECOYS("decoy.key", suda.auth.Decoys.KEY_BYTES),
  /** Of {@link suda.session.Cloak}. */
  CLOAK("cloak.key", suda.session.Cloak.KEY_BYTES);

  private final String file;
  private final int bytes;

  DataKey(String file, int bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  byte[] in(Path directory) throws Failure {
    Path path = directory.resolve(file);
    try {
      byte[] kept = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
      return kept.length == bytes ? kept : made(path);
    } catch (IOException failed) {
      throw new Failure(Failure.STORAGE, "cannot keep a key in " + path + ": " + failed, failed);
    }
  }

  /** Whole or not at all: half of it would be another key after each start. */
  private byte[] made(Path path) throws IOException {
    byte[] key = new byte[bytes];
    new SecureRandom().nextBytes(key);
    Path beside = path.resolveSibling(file + ".new");
    Files.deleteIfExists(beside);
    Files.createFile(
        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(beside, key);
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return key;
  }
}
