package suda.app.server;

import java.util.List;
import java.util.Optional;
import suda.app.config.ServerConfig;
import suda.netty.Access;
import suda.netty.AddressRange;
import suda.session.ServerInfo;

/** Who may come and how, from the configuration. */
final class Accesses {
  private Accesses() {}

  static Access of(ServerConfig config, ServerInfo info, Encryption encryption) {
    return new Access(
        config.limits().connectionsMax(),
        config.limits().connectionsPerAddressMax(),
        encryption.certificates(),
        ranges(config.entry().proxies()),
        ranges(config.entry().gateways().from()),
        new Access.Web(
            info.network(), info.version(), info.lobby().text(), config.entry().origins()));
  }

  private static List<AddressRange> ranges(List<String> texts) {
    return texts.stream().map(AddressRange::parse).flatMap(Optional::stream).toList();
  }
}
