package suda.wire.irc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of messages that belong together: its opening line, the tag its messages carry, its end.
 *
 * @param reference names the batch on its connection while it is open
 * @param type such as {@code labeled-response} or {@code chathistory}
 * @param params what the type asks for
 * @see <a href="https://ircv3.net/specs/extensions/batch">Batch</a>
 */
public record Batch(String reference, String type, List<String> params) {
  /** The tag that names the batch on each of its messages. */
  public static final String TAG = "batch";

  /**
   * The tag of a message of a multiline batch that goes on with the line before.
   *
   * @see <a href="https://ircv3.net/specs/extensions/multiline">Multiline</a>
   */
  public static final String CONCAT = "draft/multiline-concat";

  private static final String VERB = "BATCH";

  public Batch {
    params = List.copyOf(params);
  }

  /** The batch that {@code message} opens; null if it opens none. */
  public static @Nullable Batch opened(Message message) {
    List<String> params = message.params();
    boolean opens =
        message.verb().equals(VERB) && params.size() >= 2 && params.getFirst().startsWith("+");
    return opens
        ? new Batch(params.getFirst().substring(1), params.get(1), params.subList(2, params.size()))
        : null;
  }

  /** What names the batch that {@code message} ends; null if it ends none. */
  public static @Nullable String closed(Message message) {
    boolean closes = message.verb().equals(VERB) && message.param(0).startsWith("-");
    return closes ? message.param(0).substring(1) : null;
  }

  /** The line that opens it, from {@code source}. */
  public Message open(@Nullable String source) {
    List<String> all = new ArrayList<>(List.of("+" + reference, type));
    all.addAll(params);
    return Message.of(VERB, all.toArray(String[]::new)).withSource(source);
  }

  /** The line that ends it, from {@code source}. */
  public Message close(@Nullable String source) {
    return Message.of(VERB, "-" + reference).withSource(source);
  }

  /** Whether {@code message} ends this batch. */
  public boolean isClosedBy(Message message) {
    return reference.equals(closed(message));
  }

  /** {@code message} as one of this batch. */
  public Message with(Message message) {
    return message.withTag(TAG, reference);
  }

  /** Whether {@code message} is one of this batch. */
  public boolean contains(Message message) {
    return reference.equals(message.tag(TAG));
  }
}
