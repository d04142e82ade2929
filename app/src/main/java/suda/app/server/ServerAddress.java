package suda.app.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import suda.app.config.ServerConfig;
import suda.app.config.ServerConfig.TlsMode;
import suda.app.config.Setting;

/**
 * How people find the server.
 *
 * @param port the one that it got
 */
record ServerAddress(ServerConfig config, int port) {

  /** A wildcard address is for listening; people connect to a name. */
  String host() {
    InetAddress address = address();
    boolean here = address != null && (address.isLoopbackAddress() || address.isAnyLocalAddress());
    return here ? "localhost" : config.listen().host();
  }

  /** Where browsers find it, without a slash at the end. */
  String url() {
    return config.names().url().orElseGet(() -> "%s://%s:%d".formatted(scheme(), name(), port));
  }

  private String scheme() {
    return config.entry().tls().mode() == TlsMode.ON ? "https" : "http";
  }

  /** For browsers elsewhere, the name that the operator gave it says more than "localhost". */
  private String name() {
    String given = config.names().server();
    InetAddress address = address();
    boolean forAll = address != null && address.isAnyLocalAddress();
    boolean named = forAll && !given.equals(Setting.SERVER_NAME.standard());
    String name = named ? given : host();
    return name.indexOf(':') < 0 ? name : "[" + name + "]";
  }

  /** Where it listens; null where the name of that is not known. */
  private @Nullable InetAddress address() {
    try {
      return InetAddress.getByName(config.listen().host());
    } catch (UnknownHostException unknown) {
      return null;
    }
  }
}
