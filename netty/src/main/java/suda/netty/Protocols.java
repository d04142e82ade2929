package suda.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.ReferenceCountUtil;
import suda.engine.Engine;
import suda.engine.Peer;
import suda.session.Front;
import suda.session.irc.IrcInput;
import suda.session.text.TextInput;

/** What a connection can speak, and the handler for each. Any event loop. */
final class Protocols {
  private final Engine engine;
  private final EventLoops loops;
  private final Front<IrcInput> irc;
  private final Front<TextInput> text;

  Protocols(Engine engine, EventLoops loops, Front<IrcInput> irc, Front<TextInput> text) {
    this.engine = engine;
    this.loops = loops;
    this.irc = irc;
    this.text = text;
  }

  /** Puts the handler for {@code speaks} at the pipeline's end. */
  void install(ChannelPipeline pipeline, FirstBytes speaks) {
    pipeline.addLast(
        switch (speaks) {
          case IRC -> irc(pipeline.channel());
          case TEXT -> text(pipeline.channel());
          case HTTP -> new Refuser(Farewell.NO_HTTP);
          case TLS -> new Refuser(Farewell.NO_TLS);
        });
  }

  private ChannelHandler irc(Channel channel) {
    NettyOutlet outlet = new NettyOutlet(channel);
    return new IrcHandler(open(irc, channel, outlet), outlet);
  }

  private ChannelHandler text(Channel channel) {
    NettyOutlet outlet = new NettyOutlet(channel);
    return new TextHandler(open(text, channel, outlet), outlet);
  }

  private <M> Peer<M> open(Front<M> front, Channel channel, NettyOutlet outlet) {
    int loop = loops.numberOf(channel.eventLoop());
    return engine.open(front, outlet, loop, Addresses.of(channel), false);
  }

  /** Says one thing, takes what still comes, and closes. */
  static final class Refuser extends ChannelInboundHandlerAdapter {
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
}
