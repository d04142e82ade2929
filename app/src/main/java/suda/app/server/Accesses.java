package suda.app.server;

import java.util.List;
import java.util.Optional;
import suda.app.config.ServerConfig;
import suda.core.name.AddressRange;
import suda.netty.Access;
import suda.netty.Downloads;
import suda.session.ServerInfo;

/** Who may come and how, from the configuration. */
final class Accesses {
  private Accesses() {}

  static Access of(
      ServerConfig config, ServerInfo info, Encryption encryption, Downloads downloads) {
    return new Access(
        config.limits().connectionsMax(),
        config.limits().connectionsPerAddressMax(),
        encryption.certificates(),
        ranges(config.entry().proxies()),
        ranges(config.entry().gateways().from()),
        new Access.Web(
            info.identity().network(),
            info.identity().version(),
            info.customs().lobby().text(),
            config.entry().origins(),
            downloads,
            config.plainPasswords()));
  }

  private static List<AddressRange> ranges(List<String> texts) {
    return texts.stream().map(AddressRange::exactly).flatMap(Optional::stream).toList();
  }
}
