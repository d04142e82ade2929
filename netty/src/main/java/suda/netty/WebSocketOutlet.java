package suda.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;

/**
 * Puts each line into a message of its own, without its end (RFC 6455 section 5.2). A batch is
 * still one buffer and one write.
 */
final class WebSocketOutlet extends NettyOutlet {
  private static final int LAST = 0x80;
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;

  /** The longest message whose length is one byte. */
  private static final int SHORT_BYTES_MAX = 125;

  /** In the place of the length: it follows in two bytes, or in eight. */
  private static final int TWO_BYTES = 126;

  private static final int EIGHT_BYTES = 127;

  private static final int NORMAL = 1000;

  private final int first;
  private int closeCode = NORMAL;
  private String closeReason = "";

  WebSocketOutlet(Channel channel, boolean binary) {
    super(channel);
    this.first = LAST | (binary ? BINARY : TEXT);
  }

  /** What the peer is told by the last message. */
  void closesWith(int code, String reason) {
    closeCode = code;
    closeReason = reason;
  }

  @Override
  void put(byte[] lines, ByteBuf to) {
    int start = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] == '\n') {
        int end = i > start && lines[i - 1] == '\r' ? i - 1 : i;
        message(lines, start, end - start, to);
        start = i + 1;
      }
    }
  }

  private void message(byte[] lines, int start, int length, ByteBuf to) {
    head(first, length, to);
    to.writeBytes(lines, start, length);
  }

  private static void head(int first, int length, ByteBuf to) {
    to.writeByte(first);
    if (length <= SHORT_BYTES_MAX) {
      to.writeByte(length);
    } else if (length <= 0xFFFF) {
      to.writeByte(TWO_BYTES).writeShort(length);
    } else {
      to.writeByte(EIGHT_BYTES).writeLong(length);
    }
  }

  @Override
  ByteBuf farewell() {
    byte[] reason = closeReason.getBytes(StandardCharsets.UTF_8);
    ByteBuf frame = Unpooled.buffer();
    head(LAST | CLOSE, Short.BYTES + reason.length, frame);
    return frame.writeShort(closeCode).writeBytes(reason);
  }
}
