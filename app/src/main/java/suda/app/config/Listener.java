package suda.app.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suda.netty.Offer;

/**
 * A listener beside the one port: {@code irc://0.0.0.0:6667}, {@code ircs://[::]:6697}, or at a
 * Unix domain socket {@code any:///run/suda.sock}.
 *
 * @param port meaningless where there is a socket
 */
public record Listener(Offer offer, String host, int port, Optional<Path> socket) {

  private static final Pattern FORM =
      Pattern.compile(
          "(any|tls|irc|ircs|text|http|https)://"
              + "(?:(?:\\[([0-9A-Fa-f:.%]+)\\]|([^:/\\[\\]\\s]+)):([0-9]{1,5})|(/[^\\p{Cntrl},]+))");

  /** At a port of this machine. */
  public Listener(Offer offer, String host, int port) {
    this(offer, host, port, Optional.empty());
  }

  /** In words. */
  public String place() {
    return socket.map(Path::toString).orElse(host + " port " + port);
  }

  /** Empty if {@code text} is none. */
  static Optional<Listener> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Offer offer = Offer.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
    if (matcher.group(5) != null) {
      return Optional.of(new Listener(offer, "", 0, Optional.of(Path.of(matcher.group(5)))));
    }
    String host = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    int port = Integer.parseInt(matcher.group(4));
    return port > 65_535 ? Optional.empty() : Optional.of(new Listener(offer, host, port));
  }
}
