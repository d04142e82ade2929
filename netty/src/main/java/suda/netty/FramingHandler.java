package suda.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.core.event.Departure;
import suda.engine.Peer;

/**
 * Bytes of one connection to its peer in the engine, and the brake: while too much of what it said
 * waits there, it is not read.
 *
 * @param <M> what the protocol makes of bytes
 */
abstract class FramingHandler<M> extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(FramingHandler.class);

  private final Peer<M> peer;
  private final NettyOutlet outlet;
  private boolean enough;

  FramingHandler(Peer<M> peer, NettyOutlet outlet) {
    this.peer = peer;
    this.outlet = outlet;
  }

  /** Reads all of {@code bytes} and calls {@link #forward} for what it holds. */
  abstract void feed(ChannelHandlerContext context, ByteBuffer bytes);

  /** The peer has ended its half: what waits for its end is whole now. */
  abstract void end();

  final void forward(M message) {
    enough |= !peer.received(message);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object read) {
    ByteBuf bytes = (ByteBuf) read;
    try {
      if (!outlet.closed()) {
        feed(context, bytes.nioBuffer());
        brake(context);
      }
    } finally {
      bytes.release();
    }
  }

  final void brake(ChannelHandlerContext context) {
    if (enough) {
      enough = false;
      context.channel().config().setAutoRead(false);
      // The engine may have taken all of it just before the brake was on.
      if (peer.mayRead()) {
        context.channel().config().setAutoRead(true);
      }
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent || event instanceof SslCloseCompletionEvent) {
      if (outlet.closed()) {
        context.close();
      } else {
        end();
        peer.closed(Departure.LOST, "connection closed");
      }
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (context.channel().isWritable()) {
      outlet.writable();
    }
    context.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    end();
    peer.closed(Departure.LOST, "connection closed");
    context.fireChannelInactive();
  }

  /** A socket's failure is the peer's going, and no news for the log. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.debug("{} failed", context.channel(), cause);
    peer.closed(Departure.LOST, "connection lost");
    context.close();
  }
}
