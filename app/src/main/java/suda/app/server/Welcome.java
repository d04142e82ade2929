package suda.app.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import suda.session.ServerInfo;

/** The few lines that tell the operator what runs and how people join. */
record Welcome(String host, int port, Path data, ServerInfo info) {

  List<String> lines() {
    String reach = reachableHost();
    return List.of(
        "Suda %s is listening on %s port %d".formatted(info.version(), host, port),
        "  terminal    nc %s %d".formatted(reach, port),
        "  IRC         /connect %s %d   (no TLS), then /join %s"
            .formatted(reach, port, info.lobby()),
        "  Suda        ./suda chat %s:%d".formatted(reach, port),
        "  data in     %s".formatted(data),
        "Type to talk to everybody, /help for more. Ctrl-C stops the server.");
  }

  /** A wildcard address is for listening; people connect to a name. */
  private String reachableHost() {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isLoopbackAddress() || address.isAnyLocalAddress() ? "localhost" : host;
    } catch (UnknownHostException unknown) {
      return host;
    }
  }
}
