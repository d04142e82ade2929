package suda.acceptance.crash;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file system of a few megabytes, mounted for one test. Only root may: without, tests skip. */
final class TinyDisk implements AutoCloseable {
  private final Path root;

  private TinyDisk(Path root) {
    this.root = root;
  }

  static TinyDisk mount(Path at) throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", at.toString()),
        "not tested, because mounting a tiny file system needs root: mount -t tmpfs");
    return new TinyDisk(at);
  }

  Path data() {
    return root.resolve("data");
  }

  /** Fills what is left, to the last byte. */
  void fill() throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler())) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      if (Files.getFileStore(root).getUsableSpace() > 0) {
        throw full;
      }
    }
  }

  void free() throws IOException {
    Files.delete(filler());
  }

  void makeReadOnly() throws Exception {
    if (!run("mount", "-o", "remount,ro", root.toString())) {
      throw new AssertionError("cannot be made read-only: " + root);
    }
  }

  private Path filler() {
    return root.resolve("filler");
  }

  /** Copies the databases as they are, without what SQLite makes anew from them. */
  void copyData(Path to) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var all = Files.list(data())) {
      all.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith("-shm"))
          .forEach(files::add);
    }
    Files.createDirectory(to);
    for (Path file : files) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private static boolean run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }

  @Override
  public void close() throws Exception {
    run("umount", root.toString());
  }
}
