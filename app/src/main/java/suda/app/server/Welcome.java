package suda.app.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.app.config.Listener;
import suda.app.config.ServerConfig;
import suda.session.ServerInfo;

/** The few lines that tell the operator what runs and how people join. */
record Welcome(ServerConfig config, int port, ServerInfo info, @Nullable String fingerprint) {

  List<String> lines() {
    String reach = new ServerAddress(config, port).host();
    boolean tls = config.entry().tls().mode() == ServerConfig.TlsMode.ON;
    List<String> lines = new ArrayList<>();
    lines.add(
        "Suda %s is listening on %s port %d"
            .formatted(info.identity().version(), config.listen().host(), port));
    lines.add("  terminal    nc %s %d".formatted(reach, port));
    lines.add(
        "  IRC         /connect %s %d   (%s), then /join %s"
            .formatted(reach, port, tls ? "TLS or not" : "no TLS", info.customs().lobby()));
    lines.add("  Suda        ./suda chat %s:%d".formatted(reach, port));
    lines.add("  web         %s/".formatted(new ServerAddress(config, port).url()));
    for (Listener also : config.entry().also()) {
      lines.add("  also        %s on %s".formatted(also.offer(), also.place()));
    }
    if (fingerprint != null) {
      lines.add("  TLS         signed by itself, SHA-256 " + fingerprint);
    }
    lines.add("  data in     %s".formatted(config.storage().directory()));
    lines.add("Type to talk to everybody, /help for more. Ctrl-C stops the server.");
    return lines;
  }
}
