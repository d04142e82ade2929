package suda.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until a handshake is over; what is spoken inside begins then, and no sooner. */
final class Handshake extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Handshake.class);

  private final Protocols protocols;
  private final Caller caller;

  Handshake(Protocols protocols, Caller caller) {
    this.protocols = protocols;
    this.caller = caller;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    switch (event) {
      case SslHandshakeCompletionEvent over when over.isSuccess() -> begin(context);
      case SslHandshakeCompletionEvent _, ChannelInputShutdownEvent _ -> context.close();
      default -> context.fireUserEventTriggered(event);
    }
  }

  private void begin(ChannelHandlerContext context) {
    SSLSession session = context.pipeline().get(SslHandler.class).engine().getSession();
    caller.encrypted(certificate(session));
    protocols.begin(context.pipeline(), caller);
    context.pipeline().remove(this);
  }

  private static @Nullable String certificate(SSLSession session) {
    try {
      return Fingerprint.of(session.getPeerCertificates()[0]);
    } catch (SSLPeerUnverifiedException none) {
      return null;
    }
  }

  /** Whoever cannot agree with us on a handshake is no news for the log. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.debug("{}: no handshake", context.channel(), cause);
    context.close();
  }
}
