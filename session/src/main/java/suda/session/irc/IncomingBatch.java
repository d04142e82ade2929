package suda.session.irc;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.wire.irc.Batch;
import suda.wire.irc.Message;

/**
 * A message of several lines that a client is sending. Once something is wrong with it, what else
 * comes of it is taken and forgotten.
 *
 * @see <a href="https://ircv3.net/specs/extensions/multiline">Multiline</a>
 */
final class IncomingBatch {

  /** What is wrong with a batch, as a standard reply says it. */
  record Fault(String code, String text, String... about) {
    static Fault invalid(String text) {
      return new Fault("MULTILINE_INVALID", text);
    }
  }

  private final Batch batch;
  private final Message opening;
  private final @Nullable String label;
  private final long openedMs;
  private final StringBuilder text = new StringBuilder();
  private @Nullable String verb;
  private int lines;
  private int bytes;
  private boolean blank = true;
  private boolean spoilt;

  /**
   * @param opening the message that began it, with the tags that are for all of it
   * @param label what the answer to it is to be labelled with, or null
   */
  IncomingBatch(Batch batch, Message opening, @Nullable String label, long nowMs) {
    this.batch = batch;
    this.opening = opening;
    this.label = label;
    this.openedMs = nowMs;
  }

  String reference() {
    return batch.reference();
  }

  String target() {
    return batch.params().getFirst();
  }

  Message opening() {
    return opening;
  }

  @Nullable String label() {
    return label;
  }

  /** Whether nothing of it counts any more. */
  boolean isSpoilt() {
    return spoilt;
  }

  void spoil() {
    spoilt = true;
    text.setLength(0);
  }

  boolean isOverdue(long nowMs) {
    return !spoilt && nowMs - openedMs > Limit.MULTILINE_SECONDS.max() * 1000L;
  }

  /** Takes one of its lines; returns what is wrong with it, or null. */
  @Nullable Fault take(Message line) {
    boolean joined = line.tag(Batch.CONCAT) != null;
    String said = line.param(1);
    Fault fault = faultOf(line, joined, said);
    if (fault == null) {
      add(line.verb(), joined, said);
    }
    return fault;
  }

  private @Nullable Fault faultOf(Message line, boolean joined, String said) {
    boolean speaks = line.verb().equals("PRIVMSG") || line.verb().equals("NOTICE");
    if (!speaks || verb != null && !line.verb().equals(verb)) {
      return Fault.invalid("A multiline batch is of PRIVMSG alone or of NOTICE alone");
    }
    if (!key(line.param(0)).equals(key(target()))) {
      return new Fault(
          "MULTILINE_INVALID_TARGET", "Invalid multiline target", target(), line.param(0));
    }
    if (joined && said.isEmpty()) {
      return Fault.invalid("Invalid multiline batch with concatenated blank line");
    }
    if (lines >= Limit.MULTILINE_LINES.max()) {
      return new Fault(
          "MULTILINE_MAX_LINES",
          "Multiline batch max-lines exceeded",
          String.valueOf(Limit.MULTILINE_LINES.max()));
    }
    return bytesWith(joined, said) > Limit.MULTILINE_BYTES.max()
        ? new Fault(
            "MULTILINE_MAX_BYTES",
            "Multiline batch max-bytes exceeded",
            String.valueOf(Limit.MULTILINE_BYTES.max()))
        : null;
  }

  private static String key(String target) {
    return target.toLowerCase(Locale.ROOT);
  }

  private int bytesWith(boolean joined, String said) {
    return bytes + (lines == 0 || joined ? 0 : 1) + Text.bytes(said);
  }

  private void add(String as, boolean joined, String said) {
    bytes = bytesWith(joined, said);
    if (lines > 0 && !joined) {
      text.append('\n');
    }
    text.append(said);
    verb = as;
    lines++;
    blank &= said.isEmpty();
  }

  /** What is wrong with it when it is ended, or null. */
  @Nullable Fault faultAtEnd() {
    if (lines == 0) {
      return Fault.invalid("Invalid multiline batch without lines");
    }
    return blank ? Fault.invalid("Invalid multiline batch with blank lines only") : null;
  }

  boolean isNotice() {
    return "NOTICE".equals(verb);
  }

  /** All lines; those that go on with the one before are joined to it. */
  String text() {
    return text.toString();
  }
}
