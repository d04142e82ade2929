package suda.acceptance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, over a data directory that outlives it. */
public final class ServerProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("listening on \\S+ port (\\d+)");
  private static final long DEADLINE_SECONDS = 30;

  private final Process process;
  private final List<String> output = new ArrayList<>();
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
    return begin(Map.of(), data, arguments);
  }

  /** The same, with more in its environment. */
  public static ServerProcess begin(Map<String, String> environment, Path data, String... arguments)
      throws IOException {
    List<String> all = new ArrayList<>(List.of("--data", data.toString()));
    boolean anyPort = !List.of(arguments).contains("--port") && !environment.containsKey("port");
    all.addAll(anyPort ? List.of("--port", "0") : List.of());
    all.addAll(List.of(arguments));
    return run(ReadyClasses.flags(), environment, all);
  }

  /** Starts {@code suda server} with {@code arguments} as they are. */
  static ServerProcess run(
      List<String> flags, Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(command(flags));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new ServerProcess(builder.start());
  }

  /** The command line of a server, without arguments. */
  public static List<String> command() {
    return command(ReadyClasses.flags());
  }

  private static List<String> command(List<String> flags) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                // Quick to start: these servers live for seconds.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
    command.addAll(flags);
    command.addAll(List.of("-cp", ReadyClasses.classPath(), "suda.app.Main", "server"));
    return command;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        say(line);
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          port.complete(Integer.parseInt(listening.group(1)));
        }
      }
    } catch (IOException gone) {
      say(gone.toString());
    }
    port.completeExceptionally(new IOException("the server ended: " + output));
  }

  private void say(String line) {
    synchronized (output) {
      output.add(line);
      output.notifyAll();
    }
  }

  public int port() {
    return port.join();
  }

  public long pid() {
    return process.pid();
  }

  /** What it printed so far. */
  public List<String> output() {
    synchronized (output) {
      return List.copyOf(output);
    }
  }

  /** Returns the first line with {@code part} that it prints, waiting for it. */
  public String awaitOutput(String part) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    synchronized (output) {
      while (true) {
        for (String line : output) {
          if (line.contains(part)) {
            return line;
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("expected a line with " + part + ", found " + output);
        }
        output.wait(left);
      }
    }
  }

  /** Signals it as {@code kill} does: {@code INT}, {@code STOP}, {@code CONT}. */
  public void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor();
  }

  /** What is typed on its console. */
  public BufferedWriter console() {
    return process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Types a line on its console. */
  public void type(String line) throws IOException {
    console().write(line + "\n");
    console().flush();
  }

  /** SIGKILL; returns when it is dead. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; returns the exit code. */
  public int terminate() throws InterruptedException {
    // The handle's: the process's own would close its output, and lose its last words.
    process.toHandle().destroy();
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
