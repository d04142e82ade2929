package suda.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import java.net.InetAddress;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;

/**
 * Waits for the header by which a proxy says for whom it speaks; after it comes what the client
 * says.
 *
 * @see <a href="https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt">PROXY protocol</a>
 */
final class ProxyHeader extends SimpleChannelInboundHandler<HAProxyMessage> {
  private final Protocols protocols;
  private final Caller caller;
  private @Nullable Future<?> timeout;

  ProxyHeader(Protocols protocols, Caller caller) {
    this.protocols = protocols;
    this.caller = caller;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    timeout =
        context
            .executor()
            .schedule(() -> context.close(), Limit.HANDSHAKE_SECONDS.max(), TimeUnit.SECONDS);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HAProxyMessage header) {
    InetAddress client = client(context, header);
    if (client == null) {
      context.close();
    } else {
      caller.becomes(client);
      protocols.begin(context.pipeline(), caller);
      context.pipeline().remove(this);
    }
  }

  /** A proxy that speaks for itself, to learn whether we are well, or that does not know. */
  private static @Nullable InetAddress client(
      ChannelHandlerContext context, HAProxyMessage header) {
    String source = header.sourceAddress();
    boolean known = header.command() == HAProxyCommand.PROXY && source != null;
    return known && header.proxiedProtocol().addressFamily().name().startsWith("AF_IP")
        ? InetAddress.ofLiteral(source)
        : Addresses.peer(context.channel());
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      context.close();
    } else {
      context.fireUserEventTriggered(event);
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    if (timeout != null) {
      timeout.cancel(false);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
