package suda.session.irc;

import java.util.ArrayList;
import java.util.List;
import suda.core.Text;

/** Words in as few lines as they fit into. */
final class WordLines {
  private WordLines() {}

  /** None for no words; a word that is longer than a line has one to itself. */
  static List<String> of(List<String> words, int bytesMax) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int bytes = 0;
    for (String word : words) {
      int more = Text.bytes(word) + 1;
      if (!line.isEmpty() && bytes + more > bytesMax) {
        lines.add(line.toString());
        line.setLength(0);
      }
      bytes = line.isEmpty() ? more - 1 : bytes + more;
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
