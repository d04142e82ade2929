package suda.session.irc;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import suda.session.MessageId;

/** The message or moment that a history request names. */
sealed interface HistoryReference {

  record AtSequence(long sequence) implements HistoryReference {}

  /** In milliseconds since 1970. */
  record AtTime(long timeMs) implements HistoryReference {}

  String MSGID = "msgid=";
  String TIMESTAMP = "timestamp=";

  /** Whether {@code text} is of a type that is known at all. */
  static boolean isTyped(String text) {
    return text.startsWith(MSGID) || text.startsWith(TIMESTAMP);
  }

  static Optional<HistoryReference> parse(String text) {
    if (text.startsWith(MSGID)) {
      OptionalLong sequence = MessageId.sequence(text.substring(MSGID.length()));
      return sequence.isPresent() && sequence.getAsLong() != 0
          ? Optional.of(new AtSequence(sequence.getAsLong()))
          : Optional.empty();
    }
    return text.startsWith(TIMESTAMP)
        ? atTime(text.substring(TIMESTAMP.length()))
        : Optional.empty();
  }

  private static Optional<HistoryReference> atTime(String text) {
    try {
      return Optional.of(new AtTime(Instant.parse(text).toEpochMilli()));
    } catch (DateTimeException | ArithmeticException notATime) {
      return Optional.empty();
    }
  }
}
