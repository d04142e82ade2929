package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import suda.core.Text;
import suda.core.event.Event.MessageSent;
import suda.wire.irc.Capability;

/**
 * A message of several lines, or of one that is too long, as one batch.
 *
 * @see <a href="https://ircv3.net/specs/extensions/multiline">Multiline</a>
 */
final class MultilineLines {
  private MultilineLines() {}

  /**
   * @param room bytes of text that fit into a line
   */
  static void write(Lines lines, MessageSent message, boolean bot, String target, int room) {
    String name = lines.newBatch();
    String verb = MessageLines.verb(message.kind());
    lines.from(message.author(), bot, message.tags()).word("BATCH").word("+" + name);
    lines.word(Capability.MULTILINE.token()).word(target).end();
    for (String line : message.text().split("\n", -1)) {
      boolean joined = false;
      for (String part : parts(line, room)) {
        lines.part(name, joined, message.author()).word(verb).word(target).text(part).end();
        joined = true;
      }
    }
    lines.partsEnd().word("BATCH").word("-" + name).end();
  }

  /** Put together again, the parts are {@code line}: a space between words stays at the end. */
  private static List<String> parts(String line, int room) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (Text.bytes(line.substring(start)) > room) {
      int end = Math.max(start + 1, Text.fitting(line, start, room));
      int space = line.lastIndexOf(' ', end - 1);
      int cut = space > start + (end - start) / 2 ? space + 1 : end;
      parts.add(line.substring(start, cut));
      start = cut;
    }
    parts.add(line.substring(start));
    return parts;
  }
}
