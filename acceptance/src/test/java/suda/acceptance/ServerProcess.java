package suda.acceptance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, over a data directory that outlives it. */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("listening on \\S+ port (\\d+)");
  private static final long DEADLINE_SECONDS = 30;

  private final Process process;
  private final List<String> output = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ServerProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /**
   * Starts a server and returns when it listens.
   *
   * @param arguments further ones of {@code suda server}
   */
  public static ServerProcess start(Path data, String... arguments) throws Exception {
    ServerProcess server = begin(data, arguments);
    server.port.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    return server;
  }

  /** Starts a server that may fail to. */
  public static ServerProcess begin(Path data, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "suda.app.Main",
                "server",
                "--data",
                data.toString()));
    if (!List.of(arguments).contains("--port")) {
      command.addAll(List.of("--port", "0"));
    }
    command.addAll(List.of(arguments));
    return new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          port.complete(Integer.parseInt(listening.group(1)));
        }
      }
    } catch (IOException gone) {
      output.add(gone.toString());
    }
    port.completeExceptionally(new IOException("the server ended: " + output));
  }

  public int port() {
    return port.join();
  }

  public long pid() {
    return process.pid();
  }

  /** What it printed so far. */
  public List<String> output() {
    return List.copyOf(output);
  }

  /** What is typed on its console. */
  public BufferedWriter console() {
    return process.outputWriter(StandardCharsets.UTF_8);
  }

  /** SIGKILL; returns when it is dead. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; returns the exit code. */
  public int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  /** Waits for its end. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the server did not end: " + output);
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    if (process.isAlive()) {
      kill();
    }
  }
}
