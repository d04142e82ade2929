package suda.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.socket.DuplexChannel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.engine.delivery.Outlet;

/**
 * Writes to one channel. What a batch brings is copied into one buffer: for the lengths of chat
 * lines that is cheaper than counting references to shared ones, and makes one write of it.
 */
final class NettyOutlet extends Outlet {
  /** A peer gets so long to take the last bytes and close, then it is closed. */
  private static final long FAREWELL_MS = 1000;

  private static final int BUFFER_BYTES = 512;

  private final Channel channel;
  private @Nullable ByteBuf pending;
  private boolean closed;

  NettyOutlet(Channel channel) {
    this.channel = channel;
  }

  @Override
  protected void append(byte[] bytes) {
    if (closed) {
      return;
    }
    if (pending == null) {
      pending = channel.alloc().directBuffer(Math.max(BUFFER_BYTES, bytes.length));
    }
    pending.writeBytes(bytes);
  }

  @Override
  protected void flush() {
    if (pending == null) {
      return;
    }
    channel.writeAndFlush(pending, channel.voidPromise());
    pending = null;
    ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
    if (waiting != null && waiting.totalPendingWriteBytes() > Limit.OUTBOUND_BYTES.max()) {
      closed = true;
      channel.close();
    }
  }

  /** Tells whether what still arrives is of no interest. */
  boolean closed() {
    return closed;
  }

  /**
   * Ends our half once all is written, and lets the peer end its own: closing at once while its
   * bytes are unread would reset the connection, and with it lose our last words.
   */
  @Override
  protected void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (channel.isActive() && channel instanceof DuplexChannel duplex) {
      // Ending our half drops what is not written yet, and a write may take its time: this comes
      // after all of them.
      channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> duplex.shutdownOutput());
      channel.config().setAutoRead(true);
      channel.eventLoop().schedule(() -> channel.close(), FAREWELL_MS, TimeUnit.MILLISECONDS);
    } else {
      channel.close();
    }
  }

  @Override
  protected void resumeReading() {
    channel.config().setAutoRead(true);
  }
}
