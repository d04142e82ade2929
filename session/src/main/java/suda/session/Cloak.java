package suda.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import suda.core.name.AddressRange;
import suda.session.sasl.Sha256;

/**
 * What is shown in the place of an address: {@code abcdefgh.ijklmnop.qrstuvwx.suda.ip}. The first
 * part is of the address, the second of the network around it and the third of a larger one, so
 * that a ban can mean each of them: an IPv4 address, its /24 and its /16; of IPv6 the /64, which
 * one customer has whole, its /56 and its /48. The same address is always shown alike; without the
 * key nobody can work out which it is. Any thread.
 *
 * @see <a href="https://docs.inspircd.org/4/modules/cloak_sha256/">what InspIRCd does</a>
 */
public final class Cloak {
  /** Everybody is shown addresses as they are. */
  public static final Cloak NONE = new Cloak(null, "");

  public static final int KEY_BYTES = 32;

  private static final int[] V4_PREFIXES = {32, 24, 16};
  private static final int[] V6_PREFIXES = {64, 56, 48};

  /** Eight characters of five bits. */
  private static final int PART_BITS = 40;

  private static final int NETWORK_CHARACTERS_MAX = 30;

  private final byte @Nullable [] key;
  private final String end;

  private Cloak(byte @Nullable [] key, String end) {
    this.key = key;
    this.end = end;
  }

  /**
   * @param key {@link #KEY_BYTES} random bytes, which nobody else may know
   * @param network the network's name, of which letters and digits are shown
   */
  public static Cloak of(byte[] key, String network) {
    String name = network.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
    String shown = name.substring(0, Math.min(name.length(), NETWORK_CHARACTERS_MAX));
    return new Cloak(key.clone(), (shown.isEmpty() ? "" : "." + shown) + ".ip");
  }

  /**
   * Returns what others are shown of who comes from {@code address}, which is numeric. This machine
   * itself is shown as it is: it tells nothing, and nobody else comes from there.
   */
  public String of(String address) {
    AddressRange range = AddressRange.address(address).orElse(null);
    return key == null || range == null || AddressRange.isLoopback(address)
        ? address
        : of(range, key);
  }

  private String of(AddressRange address, byte[] with) {
    StringBuilder parts = new StringBuilder();
    for (int prefix : address.v6() ? V6_PREFIXES : V4_PREFIXES) {
      parts.append(parts.isEmpty() ? "" : ".").append(part(address.first(prefix), with));
    }
    return parts.append(end).toString();
  }

  /** Digits and letters from a to v: base32hex of RFC 4648 §7, in lower case. */
  private static String part(AddressRange range, byte[] with) {
    byte[] hash = Sha256.hmac(with, range.toString().getBytes(StandardCharsets.US_ASCII));
    long bits = ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - PART_BITS);
    String digits = Long.toString(bits, 32);
    return "0".repeat(PART_BITS / 5 - digits.length()) + digits;
  }
}
