package suda.netty;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SniHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;
import suda.core.Limit;

/** Waits for what name the client asks for, and begins the handshake with that certificate. */
final class ClientHello extends SniHandler {
  private static final long TIMEOUT_MS = TimeUnit.SECONDS.toMillis(Limit.HANDSHAKE_SECONDS.max());

  private final boolean asksForCertificate;

  /**
   * @param asksForCertificate whether the client is asked for its own
   */
  ClientHello(Certificates certificates, boolean asksForCertificate) {
    super(certificates::of, Limit.CLIENT_HELLO_BYTES.max(), TIMEOUT_MS);
    this.asksForCertificate = asksForCertificate;
  }

  @Override
  protected SslHandler newSslHandler(SslContext context, ByteBufAllocator allocator) {
    SslHandler handler = super.newSslHandler(context, allocator);
    handler.engine().setWantClientAuth(asksForCertificate);
    handler.setHandshakeTimeoutMillis(TIMEOUT_MS);
    return handler;
  }
}
