package suda.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** The terminal: a line being typed at the bottom, everything else above it. */
final class Screen implements AutoCloseable {
  private static final int HISTORY_LINES = 1_000;

  /** What a read brought. */
  sealed interface Input {
    record Line(String text) implements Input {}

    /** Ctrl-C; {@code typed} is thrown away. */
    record Interrupt(String typed) implements Input {}

    /** Ctrl-D, or the terminal is gone. */
    record End() implements Input {}
  }

  private final Terminal terminal;
  private final LineReader reader;
  private volatile Completer completer = (_, _, _) -> {};

  Screen(Terminal terminal, Optional<Path> history) {
    this.terminal = terminal;
    // What is typed is not a shell's: quotes, backslashes and exclamation marks mean nothing.
    DefaultParser parser = new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]);
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("suda")
            .parser(parser)
            .completer((line, words, into) -> completer.complete(line, words, into))
            .variable(LineReader.HISTORY_SIZE, HISTORY_LINES)
            .variable(LineReader.HISTORY_FILE_SIZE, HISTORY_LINES)
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.CASE_INSENSITIVE, true)
            .option(Option.ERASE_LINE_ON_FINISH, true)
            .option(Option.HISTORY_TIMESTAMPED, false);
    history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    reader = builder.build();
  }

  /** The terminal of this process. */
  static Screen open(Map<String, String> environment) {
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .name("suda")
              .system(true)
              .encoding(StandardCharsets.UTF_8)
              .build();
      return new Screen(terminal, historyFile(environment));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where typed lines are kept; empty if there is no place for them. */
  static Optional<Path> historyFile(Map<String, String> environment) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    Path base = state.isEmpty() ? home.resolve(".local/state") : Path.of(state);
    try {
      return Optional.of(Files.createDirectories(base.resolve("suda")).resolve("history"));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  void completeWith(Completer words) {
    completer = words;
  }

  /** Reads a line. One thread only. */
  Input read(String prompt) {
    try {
      return new Input.Line(reader.readLine(prompt));
    } catch (UserInterruptException interrupted) {
      return new Input.Interrupt(text(interrupted.getPartialLine()));
    } catch (EndOfFileException _) {
      return new Input.End();
    }
  }

  private static String text(@Nullable String partial) {
    return partial == null ? "" : partial;
  }

  /** Shows lines above the one being typed. Any thread. */
  void show(AttributedString text, int indent) {
    reader.printAbove(Wrap.to(terminal.getSize().getColumns(), indent, text));
  }

  void show(String text) {
    show(new AttributedString(text), 0);
  }

  @Override
  public void close() {
    try {
      reader.getHistory().save();
      terminal.close();
    } catch (IOException _) {
      // The process ends: there is nobody left to tell.
    }
  }
}
