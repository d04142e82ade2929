package suda.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import suda.app.config.ServerConfig;
import suda.app.config.ServerConfig.HistoryVisible;
import suda.core.name.ChannelName;
import suda.core.name.NickRule;
import suda.session.ServerInfo;

/** What sessions need to know, from the configuration. */
final class ServerInfos {
  private ServerInfos() {}

  static ServerInfo of(ServerConfig config, String version) throws Failure {
    return new ServerInfo(
        config.names().server(),
        config.names().network(),
        version,
        System.currentTimeMillis(),
        config.names().motdFile().isPresent() ? motd(config.names().motdFile().get()) : List.of(),
        NickRule.valueOf(config.names().nicks().name()),
        ChannelName.trusted(config.names().lobby()),
        TimeUnit.SECONDS.toMillis(config.ping().intervalSeconds()),
        TimeUnit.SECONDS.toMillis(config.ping().timeoutSeconds()),
        TimeUnit.SECONDS.toMillis(config.limits().graceSeconds()),
        config.limits().linesPerSecond(),
        config.history().visible() == HistoryVisible.JOINED);
  }

  private static List<String> motd(Path file) throws Failure {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new Failure(
          Failure.UNAVAILABLE, "cannot read the message of the day: " + unreadable, unreadable);
    }
  }
}
