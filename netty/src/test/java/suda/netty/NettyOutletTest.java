package suda.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.engine.delivery.Delivery;
import suda.engine.delivery.Fanout;
import suda.engine.delivery.Pace;

/** What a channel is given that takes nothing, and what the engine is told of it. */
class NettyOutletTest {
  /** What Netty counts for a write beside its bytes. */
  private static final int WRITE_BYTES = 96;

  private static final int MAX = Limit.OUTBOUND_BYTES.max();

  private final Fanout fanout = new Fanout();
  private final List<String> told = new ArrayList<>();
  private final EmbeddedChannel channel = new EmbeddedChannel(new Valve());
  private final NettyOutlet outlet = new NettyOutlet(channel);
  private boolean stalled = true;

  /** Lets through what is written, or keeps it waiting. */
  private final class Valve extends ChannelOutboundHandlerAdapter {
    @Override
    public void flush(ChannelHandlerContext context) {
      if (!stalled) {
        context.flush();
      }
    }
  }

  NettyOutletTest() {
    channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(MAX / 4, MAX));
    outlet.attach(
        new Pace() {
          @Override
          public void behind() {
            told.add("behind");
          }

          @Override
          public void drained() {
            told.add("drained");
          }
        });
  }

  private void deliver(String text) {
    fanout.run(List.of(new Delivery.ToOutlet(outlet, text.getBytes(US_ASCII))));
  }

  /** The peer takes all that waits. */
  private String taken() {
    stalled = false;
    StringBuilder text = new StringBuilder();
    boolean more = true;
    while (more) {
      channel.flush();
      outlet.writable();
      ByteBuf bytes = channel.readOutbound();
      more = bytes != null;
      if (bytes != null) {
        text.append(bytes.toString(US_ASCII));
        bytes.release();
      }
    }
    return text.toString();
  }

  @Test
  @AtBound(Limit.OUTBOUND_BYTES)
  void whoLetsMoreWaitThanMayIsReportedOnce() {
    deliver("x".repeat(MAX - WRITE_BYTES));
    deliver("y");
    assertThat(told).isEmpty();

    deliver("z");
    deliver("z");
    assertThat(told).containsExactly("behind");
    assertThat(taken()).hasSize(MAX - WRITE_BYTES + 3).endsWith("xyzz");
  }

  @Test
  void whoIsFedTellsWhenItHasTakenThatAndNotBefore() {
    fanout.run(List.of(new Delivery.Pause(outlet)));
    assertThat(told).containsExactly("drained");

    byte[] page = "p".repeat(MAX).getBytes(US_ASCII);
    fanout.run(List.of(new Delivery.Page(outlet, page)));
    assertThat(told).containsExactly("drained");
    assertThat(taken()).hasSize(MAX);
    assertThat(told).containsExactly("drained", "drained");
  }

  @Test
  void aBurstIsWrittenInOrderAsItIsTaken() {
    List<String> lines = IntStream.range(0, 20_000).mapToObj(i -> i + "\n").toList();
    fanout.run(
        lines.stream()
            .map(line -> (Delivery) new Delivery.ToOutlet(outlet, line.getBytes(US_ASCII)))
            .toList());
    assertThat(channel.unsafe().outboundBuffer().totalPendingWriteBytes()).isLessThan(3 * MAX);

    assertThat(taken()).isEqualTo(String.join("", lines));
    assertThat(told).isEmpty();
  }
}
