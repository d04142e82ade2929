package suda.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A result as lines for people and as one line of JSON, in the same order. */
final class Report {
  private record Line(String key, String label, String value) {}

  private final String mode;
  private final String server;
  private final boolean clean;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param clean whether nothing was lost, doubled or out of order
   */
  Report(String mode, String server, boolean clean) {
    this.mode = mode;
    this.server = server;
    this.clean = clean;
  }

  Report count(String key, String label, long value) {
    lines.add(new Line(key, label, Long.toString(value)));
    return this;
  }

  Report number(String key, String label, double value, int decimals) {
    lines.add(new Line(key, label, String.format(Locale.ROOT, "%." + decimals + "f", value)));
    return this;
  }

  boolean isClean() {
    return clean;
  }

  String table() {
    return lines.stream()
        .map(line -> "%-42s %14s%n".formatted(line.label, line.value))
        .collect(Collectors.joining("", server + ", " + mode + System.lineSeparator(), ""));
  }

  /** Flat; the server's name is the only text that comes from outside. */
  String json() {
    String head =
        "{\"server\":\"%s\",\"mode\":\"%s\",\"ok\":%b".formatted(escaped(server), mode, clean);
    return lines.stream()
        .map(line -> ",\"" + line.key + "\":" + line.value)
        .collect(Collectors.joining("", head, "}"));
  }

  void print(boolean json) {
    PrintStream people = json ? System.err : System.out;
    people.print(table());
    people.println(clean ? "ok" : "NOT OK: see the last lines");
    if (json) {
      System.out.println(json());
    }
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\\"\\p{Cntrl}]", "_");
  }
}
