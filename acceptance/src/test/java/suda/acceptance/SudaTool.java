package suda.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A run of the program that ends by itself, such as {@code suda admin who}.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record SudaTool(int exitCode, String out, String err) {
  private static final long DEADLINE_SECONDS = 60;

  /** Runs {@code suda} with {@code arguments} and returns when it has ended. */
  public static SudaTool run(Object... arguments) throws Exception {
    return fed("", arguments);
  }

  /** The same, with {@code input} on its standard input. */
  public static SudaTool fed(String input, Object... arguments) throws Exception {
    return fed(Map.of(), input, arguments);
  }

  /** The same, with more variables in its environment. */
  public static SudaTool fed(Map<String, String> environment, String input, Object... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(command());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Process process = builder.start();
    CompletableFuture<String> out = read(process.getInputStream());
    CompletableFuture<String> err = read(process.getErrorStream());
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it did not end: " + command);
    }
    return new SudaTool(process.exitValue(), out.get(), err.get());
  }

  private static CompletableFuture<String> read(InputStream from) {
    CompletableFuture<String> all = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            all.complete(new String(from.readAllBytes(), StandardCharsets.UTF_8));
          } catch (IOException gone) {
            all.completeExceptionally(gone);
          }
        });
    return all;
  }

  /** The program itself, without arguments. */
  public static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        ReadyClasses.classPath(),
        "suda.app.Main");
  }
}
