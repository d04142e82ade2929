package suda.session.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import suda.wire.text.Printable;

/** Lines as a plain-text client gets them: printable, in UTF-8, each ended by LF. */
final class Lines {
  /** Begins every line that nobody said. */
  static final String MARK = "-- ";

  private Lines() {}

  static byte[] bytes(String line) {
    return (Printable.of(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Many lines for one write. */
  static byte[] bytes(List<String> lines) {
    StringBuilder all = new StringBuilder();
    lines.forEach(line -> all.append(Printable.of(line)).append('\n'));
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }
}
