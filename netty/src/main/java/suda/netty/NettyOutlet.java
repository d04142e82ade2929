package suda.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import suda.engine.delivery.Outlet;

/**
 * Writes to one channel. What a batch brings is copied into one buffer: for the lengths of chat
 * lines that is cheaper than counting references to shared ones, and makes one write of it.
 *
 * <p>A peer that takes nothing must cost little. What comes for it until the engine has heard that
 * it is behind is kept as it is rendered: as references to bytes that all who are told have in
 * common.
 */
class NettyOutlet extends Outlet {
  /** A peer gets so long to take the last bytes and close, then it is closed. */
  private static final long FAREWELL_MS = 1000;

  private static final int BUFFER_BYTES = 512;

  /** So much of a burst is copied; what is beyond goes to the kernel after it. */
  private static final int COPIED_BYTES_MAX = 16_384;

  private final Channel channel;
  private @Nullable ByteBuf pending;
  private @Nullable Queue<byte[]> beyond;
  private boolean closed;

  NettyOutlet(Channel channel) {
    this.channel = channel;
  }

  @Override
  protected final void append(byte[] bytes) {
    if (closed) {
      return;
    }
    if (beyond != null) {
      beyond.add(bytes);
    } else if (pending != null && pending.readableBytes() >= COPIED_BYTES_MAX) {
      beyond = new ArrayDeque<>();
      beyond.add(bytes);
    } else {
      copy(bytes);
    }
  }

  private void copy(byte[] bytes) {
    if (pending == null) {
      pending = channel.alloc().directBuffer(Math.max(BUFFER_BYTES, bytes.length));
    }
    put(bytes, pending);
  }

  /** Adds lines in the form in which they go out. */
  void put(byte[] lines, ByteBuf to) {
    to.writeBytes(lines);
  }

  /** What goes out last, after all lines. */
  ByteBuf farewell() {
    return Unpooled.EMPTY_BUFFER;
  }

  @Override
  protected final void flush() {
    write();
    while (beyond != null && channel.isWritable()) {
      copySomeBeyond();
      write();
    }
  }

  private void write() {
    if (pending != null) {
      ByteBuf bytes = pending;
      pending = null;
      channel.writeAndFlush(bytes, channel.voidPromise());
    }
  }

  private void copySomeBeyond() {
    while (beyond != null && (pending == null || pending.readableBytes() < COPIED_BYTES_MAX)) {
      copy(beyond.remove());
      if (beyond.isEmpty()) {
        beyond = null;
      }
    }
  }

  @Override
  protected final boolean isFull() {
    return beyond != null || !channel.isWritable();
  }

  /** The kernel has taken so much that the channel is writable again. */
  final void writable() {
    flush();
    relieved();
  }

  /** Tells whether what still arrives is of no interest. */
  final boolean closed() {
    return closed;
  }

  /**
   * Ends our half once all is written, and lets the peer end its own: closing at once while its
   * bytes are unread would reset the connection, and with it lose our last words.
   */
  @Override
  protected final void close() {
    if (closed) {
      return;
    }
    closed = true;
    while (beyond != null) {
      copySomeBeyond();
      write();
    }
    if (channel.isActive() && channel instanceof DuplexChannel duplex) {
      // Ending our half drops what is not written yet, and a write may take its time: this comes
      // after all of them.
      channel.writeAndFlush(farewell()).addListener(written -> endOurHalf(duplex));
      channel.config().setAutoRead(true);
      channel.eventLoop().schedule(() -> channel.close(), FAREWELL_MS, TimeUnit.MILLISECONDS);
    } else {
      channel.close();
    }
  }

  private static void endOurHalf(DuplexChannel channel) {
    SslHandler tls = channel.pipeline().get(SslHandler.class);
    if (tls == null) {
      channel.shutdownOutput();
    } else {
      tls.closeOutbound().addListener(told -> channel.shutdownOutput());
    }
  }

  @Override
  protected final void resumeReading() {
    channel.config().setAutoRead(true);
  }
}
