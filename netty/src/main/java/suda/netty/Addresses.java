package suda.netty;

import io.netty.channel.Channel;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Peers' addresses as people read them, and as they are counted. */
final class Addresses {
  /** What one customer of a provider gets of IPv6 (RFC 6177): each has all of it to come from. */
  private static final int SITE_BYTES = 8;

  private Addresses() {}

  /** Returns the peer's numeric address without port or scope. */
  static String of(Channel channel) {
    InetAddress peer = peer(channel);
    if (peer == null) {
      return "unknown";
    }
    String address = peer.getHostAddress();
    int scope = address.indexOf('%');
    return scope < 0 ? address : address.substring(0, scope);
  }

  /**
   * Returns whose connections are counted together; null where they are not counted, because they
   * come from this machine.
   */
  static @Nullable String site(Channel channel) {
    InetAddress peer = peer(channel);
    return peer == null ? null : site(peer);
  }

  static @Nullable String site(InetAddress peer) {
    if (peer.isLoopbackAddress()) {
      return null;
    }
    byte[] bytes = peer.getAddress();
    byte[] site = peer instanceof Inet6Address ? Arrays.copyOf(bytes, SITE_BYTES) : bytes;
    return HexFormat.of().formatHex(site);
  }

  private static @Nullable InetAddress peer(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress peer ? peer.getAddress() : null;
  }
}
