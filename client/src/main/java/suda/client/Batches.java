package suda.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.wire.irc.Batch;
import suda.wire.irc.Message;

/** The batches that are open on one connection. */
final class Batches {
  private static final int OPEN_MAX = 64;
  private static final int NESTED_MAX = 8;

  /** An open batch and the line that opened it. */
  private record Open(Batch batch, Message line) {}

  private final Map<String, Open> open = new LinkedHashMap<>();

  void clear() {
    open.clear();
  }

  /** Takes {@code message} in if it opens a batch. The oldest is forgotten when there are many. */
  void opened(Message message) {
    Batch batch = Batch.opened(message);
    if (batch != null) {
      open.put(batch.reference(), new Open(batch, message));
      if (open.size() > OPEN_MAX) {
        open.remove(open.keySet().iterator().next());
      }
    }
  }

  /** The batch that {@code message} ends, which is forgotten; null if it ends none. */
  @Nullable Batch closed(Message message) {
    String reference = Batch.closed(message);
    Open ended = reference == null ? null : open.remove(reference);
    return ended == null ? null : ended.batch();
  }

  /** The batch of this type that {@code message} is in, directly or not; null if none. */
  @Nullable Batch of(Message message, String type) {
    Open around = around(message);
    for (int depth = 0; around != null && depth < NESTED_MAX; depth++) {
      if (around.batch().type().equals(type)) {
        return around.batch();
      }
      around = around(around.line());
    }
    return null;
  }

  /** The label of what {@code message} answers, its own or its batch's; null if none. */
  @Nullable String label(Message message) {
    Message line = message;
    for (int depth = 0; depth < NESTED_MAX; depth++) {
      Open around = around(line);
      if (line.tag("label") != null || around == null) {
        return line.tag("label");
      }
      line = around.line();
    }
    return null;
  }

  private @Nullable Open around(Message message) {
    String reference = message.tag(Batch.TAG);
    return reference == null ? null : open.get(reference);
  }
}
