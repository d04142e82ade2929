package suda.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A view of one line from a server, in the buffer where it was read: <a
 * href="https://modern.ircdocs.horse/#message-format">message format</a>.
 *
 * <p>A cursor that {@link #over} moves; one thread each.
 */
final class IrcLine {
  private byte[] bytes = {};
  private int from;
  private int to;
  private int verb;
  private int verbEnd;

  IrcLine over(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    verb = from;
    skipWord('@');
    skipWord(':');
    verbEnd = wordEnd(verb);
    return this;
  }

  boolean is(byte[] wanted) {
    return Arrays.equals(bytes, verb, verbEnd, wanted, 0, wanted.length);
  }

  /** Whether this is a numeric from 400 to 599. */
  boolean isRefusal() {
    return verbEnd - verb == 3 && (bytes[verb] == '4' || bytes[verb] == '5');
  }

  /** Where the trailing parameter begins; the line's end if it has none. */
  int trailing() {
    for (int i = verbEnd; i < to - 1; i++) {
      if (bytes[i] == ' ' && bytes[i + 1] == ':') {
        return i + 2;
      }
    }
    return to;
  }

  int end() {
    return to;
  }

  byte[] bytes() {
    return bytes;
  }

  /** What follows the verb, with no colon before it where it is one parameter. Allocates. */
  String parameters() {
    String all = text(Math.min(verbEnd + 1, to));
    return all.startsWith(":") ? all.substring(1) : all;
  }

  /** The last of the parameters. Allocates. */
  String last() {
    String all = parameters();
    int colon = all.indexOf(" :");
    return colon >= 0 ? all.substring(colon + 2) : all.substring(all.lastIndexOf(' ') + 1);
  }

  /** The whole line. Allocates. */
  @Override
  public String toString() {
    return text(from);
  }

  private String text(int start) {
    return new String(bytes, start, to - start, StandardCharsets.UTF_8);
  }

  private void skipWord(char mark) {
    if (verb < to && bytes[verb] == mark) {
      verb = wordEnd(verb);
      while (verb < to && bytes[verb] == ' ') {
        verb++;
      }
    }
  }

  private int wordEnd(int start) {
    int i = start;
    while (i < to && bytes[i] != ' ') {
      i++;
    }
    return i;
  }
}
