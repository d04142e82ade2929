package suda.netty;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import suda.core.name.AddressRange;
import suda.session.Listing;
import suda.session.Listing.Consequence;

/**
 * A list of addresses that is asked by DNS.
 *
 * @param zone the name under which it is asked, such as {@code dnsbl.example.org}
 * @param answers those that count
 * @param reason what who is listed is told, with {@code {address}} for his address
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5782">RFC 5782</a>
 */
public record DnsList(
    String zone, List<AddressRange> answers, Consequence consequence, String reason) {

  /** What answers count where the operator names none. */
  public static final AddressRange ANY = AddressRange.exactly("127.0.0.0/8").orElseThrow();

  /** Well-known lists say so that they do not answer us: too many questions, an open resolver. */
  private static final AddressRange NO_ANSWER =
      AddressRange.exactly("127.255.255.0/24").orElseThrow();

  /** The name that is there if the address is listed, absolute. */
  String question(InetAddress address) {
    StringBuilder name = new StringBuilder();
    byte[] bytes = address.getAddress();
    for (int i = bytes.length - 1; i >= 0; i--) {
      name.append(address instanceof Inet6Address ? nibbles(bytes[i]) : (bytes[i] & 0xFF) + ".");
    }
    return name.append(zone).append('.').toString();
  }

  private static String nibbles(byte both) {
    String hex = HexFormat.of().toHexDigits(both);
    return hex.charAt(1) + "." + hex.charAt(0) + ".";
  }

  boolean counts(InetAddress answer) {
    AddressRange range = Addresses.range(answer);
    return ANY.contains(range) && !NO_ANSWER.contains(range) && range.isIn(answers);
  }

  Listing listing(InetAddress address) {
    return new Listing(consequence, reason.replace("{address}", Addresses.text(address)));
  }
}
