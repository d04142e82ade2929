package suda.app.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import suda.app.config.ServerConfig;
import suda.app.config.ServerConfig.TlsMode;
import suda.app.config.Setting;

/**
 * How people find the server.
 *
 * @param port the one that it got
 */
record Reach(ServerConfig config, int port) {

  /** A wildcard address is for listening; people connect to a name. */
  String host() {
    String host = config.listen().host();
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isLoopbackAddress() || address.isAnyLocalAddress() ? "localhost" : host;
    } catch (UnknownHostException unknown) {
      return host;
    }
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
    boolean named = isForAll() && !given.equals(Setting.SERVER_NAME.standard());
    String name = named ? given : host();
    return name.indexOf(':') < 0 ? name : "[" + name + "]";
  }

  private boolean isForAll() {
    try {
      return InetAddress.getByName(config.listen().host()).isAnyLocalAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
