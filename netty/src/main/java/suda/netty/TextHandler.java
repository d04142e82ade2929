package suda.netty;

import io.netty.channel.ChannelHandlerContext;
import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.engine.Peer;
import suda.session.text.TextInput;
import suda.wire.text.TextFramer;

/** Frames plain text; for a client that ends no line, a moment of quiet ends it. */
final class TextHandler extends FramingHandler<TextInput> implements TextFramer.Sink {
  private final TextFramer framer =
      new TextFramer(Limit.TEXT_LINE_BYTES.max(), Limit.SUBNEGOTIATION_BYTES.max());
  private @Nullable Future<?> quiet;

  TextHandler(Peer<TextInput> peer, NettyOutlet outlet) {
    super(peer, outlet);
  }

  @Override
  void feed(ChannelHandlerContext context, ByteBuffer bytes) {
    framer.feed(bytes, this);
    awaitQuiet(context);
  }

  private void awaitQuiet(ChannelHandlerContext context) {
    if (quiet != null) {
      quiet.cancel(false);
      quiet = null;
    }
    if (framer.quietEnds()) {
      quiet =
          context
              .executor()
              .schedule(
                  () -> {
                    framer.quiet(this);
                    brake(context);
                  },
                  Limit.QUIET_MILLISECONDS.max(),
                  TimeUnit.MILLISECONDS);
    }
  }

  @Override
  void end() {
    if (quiet != null) {
      quiet.cancel(false);
    }
    framer.end(this);
  }

  @Override
  public void line(String text) {
    forward(new TextInput.Said(text));
  }

  @Override
  public void tooLong() {
    forward(new TextInput.TooLong());
  }
}
