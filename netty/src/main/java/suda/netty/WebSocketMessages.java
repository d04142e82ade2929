package suda.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import suda.core.Limit;

/** Makes of each message the bytes of a line, whatever pieces it comes in. */
final class WebSocketMessages extends ChannelInboundHandlerAdapter {
  private static final int TOO_BIG = 1009;

  private final WebSocketOutlet outlet;
  private int bytes;

  WebSocketMessages(WebSocketOutlet outlet) {
    this.outlet = outlet;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object read) {
    switch (read) {
      case TextWebSocketFrame frame -> part(context, frame);
      case BinaryWebSocketFrame frame -> part(context, frame);
      case ContinuationWebSocketFrame frame -> part(context, frame);
      case PingWebSocketFrame ping -> answer(context, ping);
      case PongWebSocketFrame pong -> pong.release();
      case CloseWebSocketFrame close -> {
        close.release();
        end(context);
      }
      default -> ReferenceCountUtil.release(read);
    }
  }

  private void part(ChannelHandlerContext context, WebSocketFrame frame) {
    bytes += frame.content().readableBytes();
    if (bytes > Limit.WEBSOCKET_MESSAGE_BYTES.max()) {
      frame.release();
      outlet.closesWith(TOO_BIG, "a message may have " + Limit.WEBSOCKET_MESSAGE_BYTES.max());
      end(context);
      return;
    }
    boolean last = frame.isFinalFragment();
    context.fireChannelRead(frame.content());
    if (last) {
      bytes = 0;
      context.fireChannelRead(lineEnd());
    }
  }

  private static ByteBuf lineEnd() {
    return Unpooled.wrappedBuffer(new byte[] {'\n'});
  }

  /** Who takes no answers gets none: they would pile up. */
  private static void answer(ChannelHandlerContext context, PingWebSocketFrame ping) {
    if (context.channel().isWritable()) {
      context.writeAndFlush(new PongWebSocketFrame(ping.content()));
    } else {
      ping.release();
    }
  }

  private static void end(ChannelHandlerContext context) {
    context.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
  }
}
