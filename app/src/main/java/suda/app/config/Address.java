package suda.app.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where to connect to: {@code host}, {@code host:port}, {@code :port} or {@code [::1]:port}. */
public record Address(String host, int port) {

  public static final Address STANDARD = new Address("localhost", 9999);

  private static final Pattern FORM =
      Pattern.compile("(?:\\[([^\\[\\]\\s]+)\\]|([^:\\[\\]\\s]*))(?::([0-9]{1,5}))?");

  /** Several colons and no bracket: an IPv6 address without a port. */
  private static final Pattern BARE_IPV6 = Pattern.compile("[0-9A-Fa-f.]*(:[0-9A-Fa-f.%\\w]*){2,}");

  /** Empty if {@code text} is none; what is left out is taken from {@link #STANDARD}. */
  public static Optional<Address> parse(String text) {
    if (BARE_IPV6.matcher(text).matches()) {
      return Optional.of(new Address(text, STANDARD.port));
    }
    Matcher matcher = FORM.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    int port = matcher.group(3) == null ? STANDARD.port : Integer.parseInt(matcher.group(3));
    return Optional.of(new Address(host.isEmpty() ? STANDARD.host : host, port))
        .filter(address -> 0 < address.port && address.port <= 65_535);
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
