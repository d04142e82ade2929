package suda.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import suda.app.config.ServerConfig.ConsoleMode;

/** Which display the process has. */
final class Displays {
  private Displays() {}

  /**
   * @param terminal whether standard input and output are a terminal
   * @param colour whether it is to be coloured
   */
  static Console.Display of(ConsoleMode mode, boolean terminal, boolean colour) {
    if (mode == ConsoleMode.OFF || isInBackground() || (mode == ConsoleMode.AUTO && isUnread())) {
      return new LogDisplay(null);
    }
    if (terminal) {
      try {
        return TerminalDisplay.open(colour);
      } catch (IOException noTerminal) {
        return new LogDisplay(System.in);
      }
    }
    return new LogDisplay(System.in);
  }

  /**
   * Tells whether standard input is nothing, as a service's is. Linux says so in /proc; where it
   * was closed, the JVM has opened a file of its own under its number.
   */
  private static boolean isUnread() {
    try {
      Path input = Files.readSymbolicLink(Path.of("/proc/self/fd/0"));
      return input.equals(Path.of("/dev/null"))
          || input.startsWith(System.getProperty("java.home", "/nowhere"));
    } catch (IOException | RuntimeException notLinux) {
      return false;
    }
  }

  /**
   * Tells whether a shell started the server with {@code &}: reading from the terminal would then
   * stop it. Linux says so in /proc; elsewhere the answer is no.
   */
  private static boolean isInBackground() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      // After the command's name in parentheses: state, parent, group, session, tty, tty's group.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      boolean hasTerminal = !fields[4].equals("0");
      return hasTerminal && !fields[2].equals(fields[5]);
    } catch (IOException | RuntimeException notLinux) {
      return false;
    }
  }
}
