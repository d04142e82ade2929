package suda.core.name;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import suda.core.Limit;

/**
 * A channel's name, beginning with {@code #}, in any script.
 *
 * @param text as shown
 * @param key as compared
 */
public record ChannelName(String text, String key) {
  public static final char SIGIL = '#';

  /** Returns the channel that {@code text} names, or empty where it cannot name one. */
  public static Optional<ChannelName> parse(String text) {
    String normal = Folding.normalise(text);
    return isValid(normal) ? Optional.of(trusted(normal)) : Optional.empty();
  }

  /** Returns a name that was valid when an event took it in. */
  public static ChannelName trusted(String text) {
    return new ChannelName(text, Folding.key(text));
  }

  private static boolean isValid(String text) {
    return text.length() > 1
        && text.charAt(0) == SIGIL
        && text.getBytes(StandardCharsets.UTF_8).length <= Limit.CHANNEL_NAME_BYTES.max()
        && text.codePoints().allMatch(ChannelName::allows);
  }

  /** No space, comma or control character: they would end the name in a protocol's line. */
  private static boolean allows(int codePoint) {
    return codePoint > ' '
        && codePoint != ','
        && codePoint != ':'
        && codePoint != '*'
        && codePoint != '?'
        && !Character.isISOControl(codePoint)
        && !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && Character.isDefined(codePoint)
        && Character.getType(codePoint) != Character.FORMAT
        && Character.getType(codePoint) != Character.SURROGATE
        && codePoint != 0xFFFD;
  }

  @Override
  public String toString() {
    return text;
  }
}
