package suda.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;

/**
 * Waits for the bytes that tell what a connection speaks, and hands over to the protocol's own
 * handler, which gets those bytes first.
 */
final class ProtocolDetector extends ChannelInboundHandlerAdapter {
  private final Protocols protocols;
  private final Caller caller;
  private byte[] first = {};
  private @Nullable Future<?> silence;

  ProtocolDetector(Protocols protocols, Caller caller) {
    this.protocols = protocols;
    this.caller = caller;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    silence =
        context
            .executor()
            .schedule(
                () -> become(context, FirstBytes.TEXT),
                Limit.DETECTION_MILLISECONDS.max(),
                TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object read) {
    ByteBuf bytes = (ByteBuf) read;
    int before = first.length;
    first = Arrays.copyOf(first, before + bytes.readableBytes());
    bytes.readBytes(first, before, bytes.readableBytes());
    bytes.release();
    FirstBytes speaks =
        caller.mayBeProxy() ? FirstBytes.ofPossibleProxy(first) : FirstBytes.of(first);
    if (speaks != null) {
      become(context, speaks);
    }
  }

  /** All that will ever come is here. */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent && first.length > 0) {
      become(context, FirstBytes.TEXT);
      context.fireUserEventTriggered(event);
    } else if (event instanceof ChannelInputShutdownEvent) {
      context.close();
    } else {
      context.fireUserEventTriggered(event);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    stopWaiting();
    context.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  private void become(ChannelHandlerContext context, FirstBytes speaks) {
    stopWaiting();
    if (context.isRemoved()) {
      return;
    }
    ByteBuf read = Unpooled.wrappedBuffer(first);
    protocols.install(context.pipeline(), caller, speaks);
    context.pipeline().remove(this);
    context.fireChannelRead(read);
  }

  private void stopWaiting() {
    if (silence != null) {
      silence.cancel(false);
    }
  }
}
