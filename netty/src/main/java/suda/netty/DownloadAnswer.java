package suda.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import suda.core.Limit;
import suda.netty.Downloads.Download;

/**
 * Sends a download at the pace at which it is taken: the next piece is made when the one before is
 * with the kernel. Event loop only.
 */
final class DownloadAnswer {
  private final ChannelHandlerContext context;
  private final Download download;
  private final Runnable end;

  /**
   * @param end is run when all is sent, or no more can be
   */
  DownloadAnswer(ChannelHandlerContext context, Download download, Runnable end) {
    this.context = context;
    this.download = download;
    this.end = end;
  }

  void begin(HttpVersion asked) {
    HttpResponse head = WebAnswer.download(download.fileName());
    // HTTP/1.0 has no chunks: there, the file ends with the connection.
    HttpUtil.setTransferEncodingChunked(head, asked.equals(HttpVersion.HTTP_1_1));
    context.write(head);
    goOn();
  }

  private void goOn() {
    download.next(piece -> context.executor().execute(() -> send(piece)));
  }

  private void send(Optional<byte[]> piece) {
    Future<?> stalled =
        context.executor().schedule(this::giveUp, Limit.DOWNLOAD_SECONDS.max(), TimeUnit.SECONDS);
    Object content =
        piece.isEmpty()
            ? LastHttpContent.EMPTY_LAST_CONTENT
            : new DefaultHttpContent(Unpooled.wrappedBuffer(piece.get()));
    context
        .writeAndFlush(content)
        .addListener(written -> {
          stalled.cancel(false);
          if (written.isSuccess() && piece.isPresent()) {
            goOn();
          } else {
            end.run();
          }
        });
  }

  /**
   * Who takes nothing for so long has the file's beginning, and no last line that says it is all.
   */
  private void giveUp() {
    context.close();
  }
}
