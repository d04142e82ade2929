package suda.netty;

import io.netty.channel.ChannelHandlerContext;
import java.nio.ByteBuffer;
import suda.core.Limit;
import suda.engine.Peer;
import suda.session.irc.IrcInput;
import suda.wire.irc.Framing;
import suda.wire.irc.IrcFramer;
import suda.wire.irc.Message;

/** Frames IRC. */
final class IrcHandler extends FramingHandler<IrcInput> implements IrcFramer.Sink {
  private static final Framing FRAMING =
      new Framing(Limit.TAGS_BYTES.max(), Limit.LINE_BYTES.max(), true);

  private final IrcFramer framer = new IrcFramer(FRAMING);

  IrcHandler(Peer<IrcInput> peer, NettyOutlet outlet) {
    super(peer, outlet);
  }

  @Override
  void feed(ChannelHandlerContext context, ByteBuffer bytes) {
    framer.feed(bytes, this);
  }

  @Override
  void end() {}

  @Override
  public void message(Message message) {
    forward(new IrcInput.Said(message));
  }

  @Override
  public void fault(IrcFramer.Fault fault) {
    forward(new IrcInput.Malformed(fault));
  }
}
