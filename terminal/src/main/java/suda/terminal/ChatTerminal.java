package suda.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** {@code suda chat}: on a terminal with a line editor, in a pipe line by line. */
public final class ChatTerminal {
  /** The user left, or all was delivered. */
  public static final int OK = 0;

  /** EX_UNAVAILABLE: there is no connection. */
  public static final int UNAVAILABLE = 69;

  /** EX_TEMPFAIL: something was not delivered. */
  public static final int NOT_DELIVERED = 75;

  private ChatTerminal() {}

  /**
   * Talks until the user leaves, or in a pipe until all is delivered. Uses this process's standard
   * streams, in UTF-8.
   *
   * @param environment variables of the process
   * @return the exit code
   */
  public static int run(ChatSetup setup, Map<String, String> environment)
      throws InterruptedException {
    Console console = System.console();
    return console != null && console.isTerminal() ? onTerminal(setup, environment) : inPipe(setup);
  }

  private static int onTerminal(ChatSetup setup, Map<String, String> environment)
      throws InterruptedException {
    try (Screen screen = Screen.open(environment)) {
      return setup.plain()
          ? new PlainChat(setup, screen).run()
          : new Chat(
                  setup,
                  screen,
                  Palette.of(environment),
                  LastHeard.of(setup, environment, Instant.now()))
              .run();
    }
  }

  private static int inPipe(ChatSetup setup) throws InterruptedException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    return setup.plain()
        ? new PlainPipe(setup, in, out, err).run()
        : new Pipe(setup, in, out, err).run();
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
