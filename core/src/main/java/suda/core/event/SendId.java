package suda.core.event;

import java.util.Optional;
import suda.core.Limit;

/**
 * A client's own name for one send, by which a retry is known.
 *
 * @param key the client's random key
 * @param number counted by the client from 1 in the order of its sends
 */
public record SendId(String key, long number) {

  /** Parses {@code key.number}; empty where it is not of that form. */
  public static Optional<SendId> parse(String text) {
    int dot = text.lastIndexOf('.');
    if (dot < 1 || dot > Limit.SEND_KEY_BYTES.max() || !isNumber(text, dot + 1)) {
      return Optional.empty();
    }
    return Optional.of(new SendId(text.substring(0, dot), Long.parseLong(text.substring(dot + 1))));
  }

  private static boolean isNumber(String text, int start) {
    int digits = text.length() - start;
    return digits >= 1
        && digits <= 18
        && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    return key + "." + number;
  }
}
