package suda.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;

/** Says one thing, takes what still comes, and closes. */
final class Refuser extends ChannelInboundHandlerAdapter {
  private final byte[] words;

  Refuser(byte[] words) {
    this.words = words;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    NettyOutlet outlet = new NettyOutlet(context.channel());
    context.writeAndFlush(Unpooled.wrappedBuffer(words)).addListener(done -> outlet.close());
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object read) {
    ReferenceCountUtil.release(read);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
