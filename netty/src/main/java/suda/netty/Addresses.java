package suda.netty;

import io.netty.channel.Channel;
import io.netty.channel.unix.DomainSocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.name.AddressRange;

/** Peers' addresses as people read them, and as they are counted. */
final class Addresses {
  /** What one customer of a provider gets of IPv6 (RFC 6177): each has all of it to come from. */
  private static final int SITE_BYTES = 8;

  /** What one sees of a Unix domain socket's peer: it is on this machine. */
  private static final InetAddress THIS_MACHINE = InetAddress.ofLiteral("127.0.0.1");

  /** RFC 6598 and RFC 4193: networks of a provider and of a house. */
  private static final List<AddressRange> NEAR =
      Stream.of("100.64.0.0/10", "fc00::/7")
          .map(AddressRange::exactly)
          .flatMap(Optional::stream)
          .toList();

  private Addresses() {}

  /** The address as a range of itself alone. */
  static AddressRange range(InetAddress address) {
    ByteBuffer bits = ByteBuffer.wrap(address.getAddress());
    return address instanceof Inet6Address
        ? AddressRange.v6(bits.getLong(), bits.getLong())
        : AddressRange.v4(Integer.toUnsignedLong(bits.getInt()));
  }

  /** Returns the numeric address without scope. */
  static String text(@Nullable InetAddress peer) {
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
  static @Nullable String site(InetAddress peer) {
    if (peer.isLoopbackAddress()) {
      return null;
    }
    byte[] bytes = peer.getAddress();
    byte[] site = peer instanceof Inet6Address ? Arrays.copyOf(bytes, SITE_BYTES) : bytes;
    return HexFormat.of().formatHex(site);
  }

  /** The numeric address that {@code text} is, if it may be anybody's on the Internet. */
  static Optional<InetAddress> ofThePublic(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text)).filter(Addresses::isPublic);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static boolean isPublic(InetAddress address) {
    return !address.isLoopbackAddress()
        && !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !range(address).isIn(NEAR);
  }

  /** Null where it is gone already. */
  static @Nullable InetAddress peer(Channel channel) {
    return switch (channel.remoteAddress()) {
      case InetSocketAddress peer -> peer.getAddress();
      case UnixDomainSocketAddress _, DomainSocketAddress _ -> THIS_MACHINE;
      case null, default -> null;
    };
  }
}
