package suda.session;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import suda.core.Text;

/** Words in as few lines as they fit into, each made when it is asked for. */
public final class WordLines implements Iterator<String> {
  private final Iterator<String> words;
  private final int bytesMax;
  private final UnaryOperator<String> frame;
  private @Nullable String first;

  /**
   * @param frame makes a line of its words
   */
  public WordLines(Iterator<String> words, int bytesMax, UnaryOperator<String> frame) {
    this.words = words;
    this.bytesMax = bytesMax;
    this.frame = frame;
    this.first = words.hasNext() ? words.next() : null;
  }

  /** None for no words; a word that is longer than a line has one to itself. */
  public static List<String> of(List<String> words, int bytesMax) {
    List<String> lines = new ArrayList<>();
    new WordLines(words.iterator(), bytesMax, UnaryOperator.identity())
        .forEachRemaining(lines::add);
    return lines;
  }

  @Override
  public boolean hasNext() {
    return first != null;
  }

  @Override
  public String next() {
    StringBuilder line = new StringBuilder(String.valueOf(first));
    int bytes = Text.bytes(String.valueOf(first));
    first = null;
    while (first == null && words.hasNext()) {
      String word = words.next();
      bytes += 1 + Text.bytes(word);
      if (bytes > bytesMax) {
        first = word;
      } else {
        line.append(' ').append(word);
      }
    }
    return frame.apply(line.toString());
  }
}
