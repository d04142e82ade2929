package suda.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.netty.Downloads.Download;

/** A download whose taker stalls. */
class DownloadAnswerTest {
  private final Kernel kernel = new Kernel();
  private final EmbeddedChannel channel = new EmbeddedChannel(kernel, new ChannelDuplexHandler());
  private boolean ended;

  /** Has no room until it is told so. */
  private static final class Kernel extends ChannelDuplexHandler {
    final Queue<ChannelPromise> waiting = new ArrayDeque<>();

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      ReferenceCountUtil.release(message);
      waiting.add(promise);
    }

    void takes() {
      waiting.forEach(promise -> promise.setSuccess());
      waiting.clear();
    }
  }

  /** Of pieces without end. */
  private static final class Endless implements Download {
    @Override
    public String fileName() {
      return "all.jsonl";
    }

    @Override
    public void next(Consumer<Optional<byte[]>> then) {
      then.accept(Optional.of("x".getBytes(UTF_8)));
    }
  }

  @BeforeEach
  void begin() {
    channel.freezeTime();
    new DownloadAnswer(channel.pipeline().lastContext(), new Endless(), () -> ended = true)
        .begin(HttpVersion.HTTP_1_1);
    channel.runPendingTasks();
  }

  private void passSeconds(long seconds) {
    channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
    channel.runPendingTasks();
  }

  @Test
  @AtBound(Limit.DOWNLOAD_SECONDS)
  void isEndedWhereNothingIsTakenForSoLong() {
    passSeconds(Limit.DOWNLOAD_SECONDS.max() - 1);
    assertThat(channel.isOpen()).isTrue();
    passSeconds(1);
    assertThat(channel.isOpen()).isFalse();
  }

  @Test
  void goesOnWhereSomethingIs() {
    passSeconds(Limit.DOWNLOAD_SECONDS.max() - 1);
    kernel.takes();
    channel.runPendingTasks();
    passSeconds(Limit.DOWNLOAD_SECONDS.max() - 1);
    assertThat(channel.isOpen()).isTrue();
    assertThat(kernel.waiting).hasSize(1);
    assertThat(ended).isFalse();
  }
}
