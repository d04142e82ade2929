package suda.wire.irc;

import java.util.List;

/** Writes one message as a line without its end. */
final class LineWriter {
  private static final int USUAL_CHARS = 160;

  private LineWriter() {}

  static StringBuilder line(Message message) {
    StringBuilder out = new StringBuilder(USUAL_CHARS);
    if (!message.tags().isEmpty()) {
      Tags.write(message.tags(), out);
      out.append(' ');
    }
    if (message.source() != null) {
      out.append(':').append(message.source()).append(' ');
    }
    out.append(message.verb());
    params(message, out);
    return out;
  }

  private static void params(Message message, StringBuilder out) {
    List<String> params = message.params();
    int last = params.size() - 1;
    for (int i = 0; i <= last; i++) {
      String param = params.get(i);
      boolean colon = i == last && (message.trailing() || !Grammar.isMiddle(param));
      out.append(colon ? " :" : " ").append(param);
    }
  }
}
