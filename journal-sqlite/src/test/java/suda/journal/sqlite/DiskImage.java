package suda.journal.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** The bytes of a journal's two files at one moment. SQLite makes the third anew from them. */
record DiskImage(byte[] database, byte[] wal) {
  private static final String DATABASE = "journal.db";
  private static final String WAL = "journal.db-wal";

  static DiskImage of(Path directory) throws IOException {
    return new DiskImage(
        Files.readAllBytes(directory.resolve(DATABASE)),
        Files.readAllBytes(directory.resolve(WAL)));
  }

  Path writeTo(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.write(directory.resolve(DATABASE), database);
    Files.write(directory.resolve(WAL), wal);
    return directory;
  }

  /** A file whose first {@code count} bytes were written anew, and the others not yet. */
  static byte[] cut(byte[] before, byte[] after, int count) {
    byte[] file = Arrays.copyOf(after, Math.max(count, before.length));
    if (before.length > count) {
      System.arraycopy(before, count, file, count, before.length - count);
    }
    return file;
  }

  /**
   * A file of whose blocks only some were written anew; what lies between them and was never
   * written is zero.
   */
  static byte[] mixed(byte[] before, byte[] after, int blockBytes, IntPredicate isNew) {
    byte[] file = before;
    for (int at = 0; at < after.length; at += blockBytes) {
      if (isNew.test(at / blockBytes)) {
        int end = Math.min(after.length, at + blockBytes);
        file = Arrays.copyOf(file, Math.max(file.length, end));
        System.arraycopy(after, at, file, at, end - at);
      }
    }
    return file;
  }
}
