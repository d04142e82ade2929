package suda.netty;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that begin alike, as {@code 192.0.2.0/24}, {@code 2001:db8::/32} or one address alone.
 *
 * @param network an address of it
 * @param bits so many of it count
 */
public record AddressRange(InetAddress network, int bits) {

  /** Empty if {@code text} is none. */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    try {
      InetAddress network = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      int most = network.getAddress().length * Byte.SIZE;
      int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
      return Optional.of(new AddressRange(network, bits)).filter(r -> 0 <= bits && bits <= most);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress address) {
    byte[] ours = network.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int i = 0; i < ours.length && i * Byte.SIZE < bits; i++) {
      int counted = Math.min(Byte.SIZE, bits - i * Byte.SIZE);
      int differing = (ours[i] ^ theirs[i]) & 0xFF;
      if (differing >> (Byte.SIZE - counted) != 0) {
        return false;
      }
    }
    return true;
  }

  static boolean anyContains(List<AddressRange> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }
}
