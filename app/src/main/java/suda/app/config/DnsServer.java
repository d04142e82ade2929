package suda.app.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is asked for names: {@code 192.0.2.53}, {@code 127.0.0.1:5353} or {@code [::1]:53}. */
final class DnsServer {
  private static final int PORT = 53;

  private static final Pattern FORM =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)\\]|([0-9.]+))(?::([0-9]{1,5}))?");

  private DnsServer() {}

  /** Empty if {@code text} is none. */
  static Optional<InetSocketAddress> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    int port = matcher.group(3) == null ? PORT : Integer.parseInt(matcher.group(3));
    try {
      InetAddress address = InetAddress.ofLiteral(host);
      return 0 < port && port <= 65_535
          ? Optional.of(new InetSocketAddress(address, port))
          : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
