package suda.simulation.truth;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one reader has been told, compared line by line with what must be told: no gap, no repeat,
 * in the journal's order, and nothing that is not in the journal.
 */
public final class View {
  private static final String INVARIANT = "every reader sees the journal";

  /** In what form a reader is told. */
  public enum Form {
    /** IRC without echoes of what one says. */
    IRC,
    /** IRC with echoes. */
    IRC_WITH_ECHO,
    /** What is said, by others, as plain text. */
    TEXT
  }

  private final String reader;
  private final Form form;
  private final Set<String> capabilities;
  private final String address;
  private final Tracks tracks;
  private final Ledger ledger;
  private @Nullable Track track;
  private int next;

  /**
   * @param address of the connection on which the reader's user arrived
   */
  public View(
      String reader,
      Form form,
      Set<String> capabilities,
      String address,
      Tracks tracks,
      Ledger ledger) {
    this.reader = reader;
    this.form = form;
    this.capabilities = capabilities;
    this.address = address;
    this.tracks = tracks;
    this.ledger = ledger;
  }

  /** Whether {@code line} is what the reader must be told next. */
  public boolean expects(String line) {
    List<Line> lines = lines();
    for (int at = next; at < lines.size(); at++) {
      String rendered = rendered(lines.get(at));
      if (line.equals(rendered)) {
        return true;
      }
      if (rendered != null && !isSpare(lines.get(at))) {
        return false;
      }
    }
    return false;
  }

  /** The reader was told {@code line}. */
  public void told(String line) {
    String expected = skipToNext();
    while (expected != null && !line.equals(expected) && isSpare(lines().get(next))) {
      next++;
      expected = skipToNext();
    }
    if (!line.equals(expected)) {
      throw new Violation(
          INVARIANT, "%s: expected %s, found \"%s\"".formatted(reader, quoted(expected), line));
    }
    next++;
  }

  private static String quoted(@Nullable String expected) {
    return expected == null ? "nothing more" : "\"" + expected + "\"";
  }

  private @Nullable String skipToNext() {
    List<Line> lines = lines();
    while (next < lines.size()) {
      String rendered = rendered(lines.get(next));
      if (rendered != null) {
        return rendered;
      }
      next++;
    }
    return null;
  }

  private List<Line> lines() {
    if (track == null) {
      track = tracks.from(address);
    }
    return track == null ? List.of() : track.lines();
  }

  /** Null where a reader of this form is not told. */
  private @Nullable String rendered(Line line) {
    if (line.needs() != null && !capabilities.contains(line.needs())) {
      return null;
    }
    return switch (form) {
      case IRC -> isMine(line) && !isSaidElsewhere(line) ? null : line.irc();
      case IRC_WITH_ECHO -> line.irc();
      case TEXT -> isMine(line) ? null : line.text();
    };
  }

  /** What the reader said twice is told by that connection from which the server took it. */
  private boolean isSpare(Line line) {
    return isMine(line) ? form != Form.IRC_WITH_ECHO && isSaidElsewhere(line) : line.spare();
  }

  /** Whether the reader said it by this client. */
  private boolean isMine(Line line) {
    if (line.own() == null || !line.own().startsWith(reader + ".")) {
      return false;
    }
    Set<String> places = ledger.places(line.own());
    return places.isEmpty() || places.contains(address);
  }

  private boolean isSaidElsewhere(Line line) {
    return line.own() != null && ledger.places(line.own()).size() > 1;
  }

  /** The reader has had all the time in the world. */
  public void requireCaughtUp() {
    String missing = skipToNext();
    while (missing != null && isSpare(lines().get(next))) {
      next++;
      missing = skipToNext();
    }
    if (missing != null) {
      throw new Violation(
          "everything arrives",
          "%s was never told \"%s\" (event %d)"
              .formatted(reader, missing, lines().get(next).sequence()));
    }
  }

  /** How far the reader is, as an argument for {@link #backTo}. */
  public int position() {
    return next;
  }

  /** The reader asks to be told again from here on. */
  public void backTo(int position) {
    next = position;
  }

  /** The user whom this reader is, once there is one. */
  public @Nullable Track track() {
    lines();
    return track;
  }
}
