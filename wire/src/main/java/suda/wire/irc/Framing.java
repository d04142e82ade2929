package suda.wire.irc;

/**
 * How long a line may be, and whether it must be UTF-8.
 *
 * @param tagsBytesMax bytes of the tags section, from its {@code @} to the space after it, both
 *     included
 * @param bodyBytesMax bytes of all the rest, CR LF included
 * @param utf8Only whether a line that is not UTF-8 is a fault; otherwise its malformed bytes become
 *     U+FFFD
 */
public record Framing(int tagsBytesMax, int bodyBytesMax, boolean utf8Only) {
  /**
   * What a server takes from a client: 4,094 bytes of tag data with {@code @} and space, 512 bytes
   * of message.
   *
   * @see <a href="https://ircv3.net/specs/extensions/message-tags#size-limit">Size limit</a>
   */
  public static final Framing FROM_CLIENT = new Framing(4096, 512, true);

  /**
   * What a client takes from a server: the specification's 8,191 bytes of tags, and more than 512
   * bytes of message, because some servers allow themselves more.
   */
  public static final Framing FROM_SERVER = new Framing(8191, 8192, false);

  private static final int LINE_END_BYTES = 2;

  public Framing {
    if (tagsBytesMax < LINE_END_BYTES || bodyBytesMax <= LINE_END_BYTES) {
      throw new IllegalArgumentException("no line fits " + tagsBytesMax + " + " + bodyBytesMax);
    }
  }

  /** Bytes of message that fit before the line end. */
  int bodyBytesBeforeEnd() {
    return bodyBytesMax - LINE_END_BYTES;
  }
}
