package suda.acceptance;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The server's classes, read and linked once for all servers that the tests start: that more than
 * halves each start. Where Maven gives folders instead of jars, the JVM cannot do it, and servers
 * start as they are.
 */
final class ReadyClasses {
  private static final String CLASS_PATH =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
          .collect(Collectors.joining(File.pathSeparator));

  private ReadyClasses() {}

  static String classPath() {
    return CLASS_PATH;
  }

  static List<String> flags() {
    return Cache.FLAGS;
  }

  /** Made on first use. */
  private static final class Cache {
    static final List<String> FLAGS = make();

    private static List<String> make() {
      try {
        Path directory = Files.createTempDirectory("suda-classes");
        Path cache = directory.resolve("server.aot");
        train(cache, directory.resolve("data"));
        deleteAtExit(directory);
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
      } catch (Exception e) {
        throw new IllegalStateException("no server can be started", e);
      }
    }

    /** A server that does a little of everything, and writes at its end what it loaded. */
    private static void train(Path cache, Path data) throws Exception {
      List<String> arguments = List.of("--port", "0", "--data", data.toString());
      List<String> flags = List.of("-XX:AOTCacheOutput=" + cache);
      try (ServerProcess server = ServerProcess.run(flags, Map.of(), arguments);
          TestSocket irc = TestSocket.irc(server.port(), "ann", "echo-message batch");
          TestSocket text = TestSocket.text(server.port(), "bob")) {
        text.text("hello\n");
        irc.await("hello");
        irc.barrier("done");
        server.terminate();
      }
    }

    private static void deleteAtExit(Path directory) throws Exception {
      try (var files = Files.walk(directory)) {
        files.forEach(file -> file.toFile().deleteOnExit());
      }
    }
  }
}
