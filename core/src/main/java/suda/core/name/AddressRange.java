package suda.core.name;

import java.util.List;
import java.util.Optional;

/**
 * IP addresses that begin with the same bits, as CIDR writes them; a single address is the range
 * with all bits given.
 *
 * @param high the first 64 bits of IPv6; 0 for IPv4
 * @param low the last 64 bits of IPv6, or the 32 of IPv4
 * @param prefix how many bits count
 */
public record AddressRange(boolean v6, long high, long low, int prefix) {
  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;

  /** What one customer of a provider gets of IPv6 (RFC 6177). */
  private static final int SITE_BITS = 64;

  /**
   * Returns the range that {@code text} writes: {@code 192.0.2.0/24}, {@code 2001:db8::/32}. An
   * IPv4 address alone is itself; an IPv6 address alone is its /64, all of which its owner has to
   * come from.
   */
  public static Optional<AddressRange> parse(String text) {
    return text.indexOf('/') < 0
        ? address(text).map(whole -> whole.first(whole.v6 ? SITE_BITS : V4_BITS))
        : exactly(text);
  }

  /** The same, but any address alone is itself: for those who are trusted, not kept out. */
  public static Optional<AddressRange> exactly(String text) {
    int slash = text.indexOf('/');
    Optional<AddressRange> address = address(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty() || slash < 0) {
      return address;
    }
    int bits = number(text.substring(slash + 1), address.get().prefix);
    return bits < 0 ? Optional.empty() : Optional.of(address.get().first(bits));
  }

  /** Returns the range of the one address that {@code text} writes, or empty where it is none. */
  public static Optional<AddressRange> address(String text) {
    return text.indexOf(':') < 0 ? v4(text) : Ipv6Reader.read(text);
  }

  private static Optional<AddressRange> v4(String text) {
    long bits = v4Bits(text);
    return bits < 0 ? Optional.empty() : Optional.of(v4(bits));
  }

  /** The one IPv4 address of these 32 bits. */
  public static AddressRange v4(long bits) {
    return new AddressRange(false, 0, bits, V4_BITS);
  }

  /** All of IPv6 whose first 64 bits are these. */
  public static AddressRange site(long bits) {
    return new AddressRange(true, bits, 0, SITE_BITS);
  }

  /** The one IPv6 address of these bits. */
  public static AddressRange v6(long high, long low) {
    return new AddressRange(true, high, low, V6_BITS);
  }

  /** The 32 bits of {@code 192.0.2.7}, or -1 where it is no such address. */
  static long v4Bits(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return -1;
    }
    long bits = 0;
    for (String part : parts) {
      int octet = number(part, 255);
      if (octet < 0) {
        return -1;
      }
      bits = (bits << 8) | octet;
    }
    return bits;
  }

  private static int number(String text, int max) {
    boolean digits =
        !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(text) : -1;
    return number <= max ? number : -1;
  }

  /** The range around this one of which {@code bits} bits count. */
  public AddressRange first(int bits) {
    return v6
        ? new AddressRange(true, kept(high, bits), kept(low, bits - 64), bits)
        : new AddressRange(false, 0, kept(low, bits + 32) & 0xFFFF_FFFFL, bits);
  }

  /** The first {@code bits} of a word of 64. */
  private static long kept(long word, int bits) {
    if (bits <= 0) {
      return 0;
    }
    return bits >= 64 ? word : word & (-1L << (64 - bits));
  }

  /** Tells whether all of {@code other} is in this range. */
  public boolean contains(AddressRange other) {
    return v6 == other.v6 && prefix <= other.prefix && equals(other.first(prefix));
  }

  /** Tells whether one of {@code ranges} has all of this one. */
  public boolean isIn(List<AddressRange> ranges) {
    return ranges.stream().anyMatch(range -> range.contains(this));
  }

  /** Tells whether {@code host} is an address of this machine itself, whence nobody else comes. */
  public static boolean isLoopback(String host) {
    return address(host).filter(AddressRange::isLoopback).isPresent();
  }

  private boolean isLoopback() {
    return v6 ? high == 0 && low == 1 && prefix == V6_BITS : prefix >= 8 && low >>> 24 == 127;
  }

  @Override
  public String toString() {
    return (v6 ? v6Text() : v4Text()) + "/" + prefix;
  }

  private String v4Text() {
    return "%d.%d.%d.%d".formatted(low >> 24 & 255, low >> 16 & 255, low >> 8 & 255, low & 255);
  }

  /** All groups up to the last that is not zero; the rest is {@code ::}. */
  private String v6Text() {
    int groups = 8;
    while (groups > 0 && group(groups - 1) == 0) {
      groups--;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < groups; i++) {
      text.append(i == 0 ? "" : ":").append(Long.toHexString(group(i)));
    }
    return groups == 8 ? text.toString() : text.append("::").toString();
  }

  private long group(int index) {
    return (index < 4 ? high >>> 48 - 16 * index : low >>> 48 - 16 * (index - 4)) & 0xFFFF;
  }
}
