package suda.app.operator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suda.journal.sqlite.ImportedHistory.Outcome;

/** What became of what was to be imported. */
final class ImportTally {
  private final Map<String, Outcome> channels = new TreeMap<>();
  private final Map<Skipped, Long> skipped = new EnumMap<>(Skipped.class);
  private final Map<Skipped, String> examples = new EnumMap<>(Skipped.class);
  private final List<String> files = new ArrayList<>();

  void done(String channel, Outcome outcome) {
    channels.merge(channel, outcome, Outcome::plus);
    if (outcome.crowded() > 0) {
      skipped.merge(Skipped.CROWDED, (long) outcome.crowded(), Long::sum);
    }
  }

  /**
   * @param where for the first of its kind
   */
  void skip(Skipped why, String where) {
    skipped.merge(why, 1L, Long::sum);
    examples.putIfAbsent(why, where);
  }

  void skipFile(String sentence) {
    files.add(sentence);
  }

  /** For the operator. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    channels.forEach((channel, outcome) ->
        lines.add(
            "%s: %,d messages imported, %,d were there already"
                .formatted(channel, outcome.added(), outcome.known())));
    skipped.forEach((why, count) -> lines.add(line(why, count)));
    files.forEach(file -> lines.add("not imported: " + file));
    if (lines.isEmpty()) {
      lines.add("there is nothing to import");
    }
    return lines;
  }

  private String line(Skipped why, long count) {
    String example = examples.get(why);
    return "skipped: %,d %s%s"
        .formatted(count, why.words(), example == null ? "" : ", first in " + example);
  }
}
