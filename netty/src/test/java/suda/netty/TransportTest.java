package suda.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suda.core.AtBound;
import suda.core.Limit;

/** What the kernel does for us, on sockets of this machine. */
class TransportTest {
  private static final int CHUNK_BYTES = 1024;

  /** More than the reader's buffer and the bound together, and less than the kernel could take. */
  private static final int PLENTY_BYTES = 2 << 20;

  static Stream<Transport> boundedTransports() {
    return Stream.of(Transport.IO_URING, Transport.EPOLL).filter(Transport::isAvailable);
  }

  @AtBound(Limit.UNSENT_BYTES)
  @ParameterizedTest
  @MethodSource("boundedTransports")
  void theKernelTakesLittleForAReaderWhoReadsNothing(Transport transport) throws Exception {
    try (MultiThreadIoEventLoopGroup loops =
            new MultiThreadIoEventLoopGroup(1, transport.handlers());
        Socket reader = new Socket()) {
      reader.setReceiveBufferSize(8 * CHUNK_BYTES);
      Channel writer = connect(transport, loops, reader);
      for (int i = 0; i < PLENTY_BYTES / CHUNK_BYTES; i++) {
        writer.write(Unpooled.wrappedBuffer(new byte[CHUNK_BYTES]));
      }
      writer.flush();

      long left = PLENTY_BYTES - reader.getReceiveBufferSize() - 4L * Limit.UNSENT_BYTES.max();
      assertThat(writer.eventLoop().submit(writer::bytesBeforeWritable).get())
          .as("bytes that wait with us")
          .isGreaterThan(left);
      readAll(reader);
      writer.close().sync();
      writer.parent().close().sync();
    }
  }

  private static Channel connect(
      Transport transport, MultiThreadIoEventLoopGroup loops, Socket reader) throws Exception {
    CompletableFuture<Channel> accepted = new CompletableFuture<>();
    ServerBootstrap sockets =
        new ServerBootstrap()
            .group(loops)
            .channel(transport.serverChannel())
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    accepted.complete(channel);
                  }
                });
    transport.boundUnsent(sockets, Limit.UNSENT_BYTES.max());
    Channel listening =
        sockets.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)).sync().channel();
    reader.connect(listening.localAddress());
    return accepted.get(10, TimeUnit.SECONDS);
  }

  private static void readAll(Socket reader) throws IOException {
    assertThat(reader.getInputStream().readNBytes(PLENTY_BYTES)).hasSize(PLENTY_BYTES);
  }
}
