package suda.acceptance.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program on a terminal of its own, in a tmux of its own that knows nothing of the user's. It is
 * typed to, and its screen is read as it stands. For one thread.
 *
 * <p>tmux is spoken to in its control mode: commands go in, their answers come back, and it tells
 * of each output of the program, so nobody has to look again at a screen that has not changed.
 */
public final class TmuxScreen implements AutoCloseable {
  private static final long DEADLINE_SECONDS = 30;

  /** So high and wide that nothing scrolls away and few lines are broken. */
  private static final String SIZE = "-x 200 -y 150";

  private final String name;
  private final Process tmux;
  private @Nullable ProcessHandle program;
  private final Writer commands;
  private final BlockingQueue<List<String>> answers = new LinkedBlockingQueue<>();
  private final Semaphore outputs = new Semaphore(0);

  private TmuxScreen(String name, Process tmux) {
    this.name = name;
    this.tmux = tmux;
    this.commands = tmux.outputWriter(StandardCharsets.UTF_8);
    Thread.ofVirtual().start(this::read);
  }

  /**
   * Starts a program of a Debian package.
   *
   * @param home an empty directory of its own: its HOME, where tmux has its socket too
   * @param command the program and its arguments, for a shell
   */
  public static TmuxScreen open(Path home, String debianPackage, String command) throws Exception {
    Programs.require("tmux", "tmux");
    String program = command.substring(0, command.indexOf(' '));
    Programs.require(program, debianPackage);
    ProcessBuilder builder =
        new ProcessBuilder("tmux", "-u", "-f", "/dev/null", "-C", "new-session", "exec " + command);
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("TMUX_TMPDIR", home.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TERM", "xterm-256color");
    TmuxScreen screen = new TmuxScreen(program, builder.redirectErrorStream(true).start());
    screen.begin();
    return screen;
  }

  private void begin() throws Exception {
    answer();
    command("resize-window " + SIZE);
    long pid = Long.parseLong(command("display-message -p '#{pane_pid}'").getFirst());
    program = ProcessHandle.of(pid).orElse(null);
  }

  /** Control mode: an answer stands between %begin and %end or %error. */
  private void read() {
    try (BufferedReader lines = tmux.inputReader(StandardCharsets.UTF_8)) {
      List<String> answer = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("%begin ")) {
          answer = new ArrayList<>();
        } else if (line.startsWith("%end ") || line.startsWith("%error ")) {
          answers.add(answer);
        } else if (line.startsWith("%output ")) {
          outputs.release();
        } else {
          answer.add(line);
        }
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Types a line and Enter. */
  public void type(String line) throws Exception {
    press(line + "\r");
  }

  /** Types keys as they are, so that control characters are the keys with Ctrl. */
  public void press(String keys) throws Exception {
    byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
    command("send-keys -H " + HexFormat.ofDelimiter(" ").formatHex(bytes));
  }

  /** What the screen shows now, without empty lines. */
  public String text() throws Exception {
    return command("capture-pane -p -J").stream()
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** Waits until the screen shows {@code part}, and returns the screen. */
  public String await(String part) throws Exception {
    return await("show \"" + part + "\"", text -> text.contains(part));
  }

  /** Waits until the screen is as wanted, and returns it. */
  public String await(String description, Predicate<String> wanted) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    String text = text();
    while (!wanted.test(text)) {
      if (!outputs.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new AssertionError("%s does not %s:\n%s".formatted(name, description, text));
      }
      outputs.drainPermits();
      text = text();
    }
    return text;
  }

  /** The same as {@link #text}, with the escape sequences that colour it. */
  public String colouredText() throws Exception {
    return String.join("\n", command("capture-pane -p -J -e"));
  }

  private List<String> command(String command) throws Exception {
    commands.write(command + "\n");
    commands.flush();
    return answer();
  }

  private List<String> answer() throws InterruptedException {
    List<String> answer = answers.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    if (answer == null) {
      throw new AssertionError("the terminal of " + name + " is gone");
    }
    return answer;
  }

  /**
   * Takes the terminal away, as who closes its window does, and returns when nothing that ran on it
   * writes to its home any more.
   */
  @Override
  public void close() throws Exception {
    List<ProcessHandle> onTerminal =
        Stream.ofNullable(program)
            .flatMap(p -> Stream.concat(Stream.of(p), p.descendants()))
            .toList();
    if (tmux.isAlive()) {
      commands.write("kill-server\n");
      commands.flush();
    }
    tmux.onExit().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    for (ProcessHandle process : onTerminal) {
      process.onExit().get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
