package suda.app.server;

import java.io.IOError;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import suda.session.console.ConsoleProfile;
import suda.wire.text.Printable;

/** A terminal: what happens is shown above the line that the operator is typing. */
final class TerminalDisplay implements Console.Display {
  private final Terminal terminal;
  private final LineReader reader;
  private final boolean colour;

  private TerminalDisplay(Terminal terminal, boolean colour) {
    this.terminal = terminal;
    this.colour = colour;
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.ERASE_LINE_ON_FINISH, true)
            .variable(LineReader.BELL_STYLE, "none")
            .build();
  }

  static TerminalDisplay open(boolean colour) throws IOException {
    return new TerminalDisplay(TerminalBuilder.builder().system(true).build(), colour);
  }

  @Override
  public ConsoleProfile profile() {
    return new ConsoleProfile(colour, ZoneId.systemDefault());
  }

  @Override
  public void show(String line) {
    reader.printAbove(line);
  }

  @Override
  public Optional<Runnable> reader(Consumer<String> typed, Runnable interrupted) {
    return Optional.of(() -> read(typed, interrupted));
  }

  private void read(Consumer<String> typed, Runnable interrupted) {
    try {
      while (true) {
        String line = reader.readLine();
        if (line.startsWith("/")) {
          show("> " + Printable.of(line));
        }
        if (!line.isBlank()) {
          typed.accept(line);
        }
      }
    } catch (UserInterruptException interrupt) {
      interrupted.run();
    } catch (EndOfFileException end) {
      show("The console is closed; the server goes on. Stop it with Ctrl-C.");
    }
  }

  @Override
  public boolean isGone() {
    try {
      terminal.getAttributes();
      return false;
    } catch (IOError | RuntimeException gone) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException gone) {
      // The terminal went away before us; there is nothing left to give back.
    }
  }
}
