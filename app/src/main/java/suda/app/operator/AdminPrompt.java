package suda.app.operator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import suda.session.console.AdminFront;

/** Asks the server line by line what the operator types. */
public final class AdminPrompt {
  private AdminPrompt() {}

  /** On a terminal, with a line editor, until Ctrl-D. */
  public static void talk(AdminLink link) throws IOException, Unable {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .completer(new StringsCompleter(verbs()))
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .variable(LineReader.BELL_STYLE, "none")
              .build();
      PrintWriter out = terminal.writer();
      out.println("The server's console; help shows what there is, Ctrl-D leaves.");
      while (true) {
        String line = reader.readLine("suda> ");
        if (!line.isBlank()) {
          boolean unused = link.ask(line, out::println);
          out.flush();
        }
      }
    } catch (UserInterruptException | EndOfFileException left) {
      // As meant: the server goes on.
    }
  }

  private static List<String> verbs() {
    return AdminFront.verbs().stream().map(line -> line.split(" ", 2)[0]).toList();
  }

  /**
   * From a pipe, until its end.
   *
   * @return whether all of it is done
   */
  public static boolean run(AdminLink link, BufferedReader lines, PrintWriter out)
      throws IOException, Unable {
    boolean done = true;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        done &= link.ask(line, out::println);
        out.flush();
      }
    }
    return done;
  }
}
