package suda.netty;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;

/** Peers' addresses as people read them. */
final class Addresses {
  private Addresses() {}

  /** Returns the peer's numeric address without port or scope. */
  static String of(Channel channel) {
    if (channel.remoteAddress() instanceof InetSocketAddress peer && peer.getAddress() != null) {
      String address = peer.getAddress().getHostAddress();
      int scope = address.indexOf('%');
      return scope < 0 ? address : address.substring(0, scope);
    }
    return "unknown";
  }
}
