package suda.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suda.wire.irc.Batch;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;

/**
 * Messages of several lines, or of one that is too long for a line of IRC: each a batch on the
 * wire, and one message to everybody else here. Under the client's lock.
 *
 * @see <a href="https://ircv3.net/specs/extensions/multiline">Multiline</a>
 */
final class Multiline {
  /** The server ends one before it begins the next; another server need not. */
  private static final int OPEN_MAX = 8;

  /** Characters of one message, many times what servers allow. */
  private static final int TEXT_MAX = 1 << 20;

  /**
   * What a server takes in one message.
   *
   * @param bytes of text, line ends included
   */
  record Bounds(int bytes, int lines) {
    private static final int ANY_LINES = 100;

    /** What the capability's value says; nothing if it does not say it. */
    static Optional<Bounds> of(String value) {
      int bytes = 0;
      int lines = ANY_LINES;
      for (String each : value.split(",")) {
        int number = Support.number(each.substring(each.indexOf('=') + 1));
        if (each.startsWith("max-bytes=")) {
          bytes = number;
        } else if (each.startsWith("max-lines=")) {
          lines = number;
        }
      }
      return bytes > 0 && lines > 0 ? Optional.of(new Bounds(bytes, lines)) : Optional.empty();
    }
  }

  /**
   * A message that was said, put together.
   *
   * @param line its first line, with the tags of the whole
   */
  record Whole(Message line, String text) {}

  private static final class Coming {
    private final Message opening;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Message first;

    Coming(Message opening) {
      this.opening = opening;
    }

    void add(Message line) {
      boolean next = first != null && line.tag(Batch.CONCAT) == null;
      first = first == null ? line : first;
      String more = next ? "\n" + line.param(1) : line.param(1);
      text.append(more, 0, Math.min(more.length(), TEXT_MAX - text.length()));
    }

    Optional<Whole> whole() {
      return Optional.ofNullable(first)
          .map(line -> new Whole(line.withOnlyTags(opening.tags()), text.toString()));
    }
  }

  private final Map<String, Coming> open = new LinkedHashMap<>();

  /** A new connection. */
  void clear() {
    open.clear();
  }

  /** Whether {@code message} is part of one that is not whole yet. */
  boolean takes(Message message) {
    Batch opened = Batch.opened(message);
    if (opened != null && opened.type().equals(Capability.MULTILINE.token())) {
      open.put(opened.reference(), new Coming(message));
      if (open.size() > OPEN_MAX) {
        open.remove(open.keySet().iterator().next());
      }
      return true;
    }
    String batch = message.tag(Batch.TAG);
    Coming coming = batch == null ? null : open.get(batch);
    if (coming != null) {
      coming.add(message);
    }
    return coming != null;
  }

  /** The one that {@code message} makes whole; nothing for other messages. */
  Optional<Whole> ended(Message message) {
    String reference = Batch.closed(message);
    Coming coming = reference == null ? null : open.remove(reference);
    return coming == null ? Optional.empty() : coming.whole();
  }

  /**
   * The lines that say {@code text}.
   *
   * @param line says nothing yet: verb, target and the tags that are for the whole
   * @param name of the batch, among those of this connection that are open
   * @param bytesMax most bytes of text in a line
   */
  static List<Message> lines(Message line, String name, String text, int bytesMax) {
    Batch batch = new Batch(name, Capability.MULTILINE.token(), List.of(line.param(0)));
    List<Message> lines = new ArrayList<>();
    lines.add(batch.open(null).withTags(line.tags()));
    for (String each : text.split("\n", -1)) {
      boolean joined = false;
      for (String piece : Pieces.cut(each, bytesMax)) {
        Message part = batch.with(Message.of(line.verb(), line.param(0), piece).withTrailing());
        lines.add(joined ? part.withTag(Batch.CONCAT, "") : part);
        joined = true;
      }
    }
    lines.add(batch.close(null));
    return lines;
  }
}
