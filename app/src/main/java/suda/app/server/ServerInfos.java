package suda.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import suda.app.config.Configured;
import suda.app.config.OperatorEntry;
import suda.app.config.ServerConfig;
import suda.app.config.ServerConfig.HistoryVisible;
import suda.core.event.Credential;
import suda.core.name.ChannelName;
import suda.core.name.NickRule;
import suda.session.Cloak;
import suda.session.Entrance;
import suda.session.MessageRules;
import suda.session.OperatorAccount;
import suda.session.Password;
import suda.session.ServerInfo;
import suda.session.ServerInfo.Customs;
import suda.session.ServerInfo.Identity;
import suda.session.ServerInfo.Throttles;
import suda.session.ServerInfo.Timing;
import suda.session.Sts;

/**
 * What sessions need to know, from the configuration. Once the data directory is there, and ours.
 */
final class ServerInfos {
  private ServerInfos() {}

  /**
   * @param port on which browsers find it where nothing else is set
   */
  static ServerInfo of(Configured configured, String version, long startedMs, int port)
      throws Failure {
    ServerConfig config = configured.config();
    return new ServerInfo(
        identity(config, version, startedMs, port),
        customs(config),
        new Timing(
            TimeUnit.SECONDS.toMillis(config.ping().intervalSeconds()),
            TimeUnit.SECONDS.toMillis(config.ping().timeoutSeconds()),
            TimeUnit.SECONDS.toMillis(config.limits().graceSeconds())),
        new Throttles(
            config.limits().linesPerSecond(),
            config.limits().linesPerSecondPerAddress(),
            config.limits().registrationsPerAddressMax()),
        entrance(config.entry()),
        configured.operators().stream().map(ServerInfos::account).toList(),
        cloak(config));
  }

  private static OperatorAccount account(OperatorEntry entry) {
    return new OperatorAccount(
        entry.name(),
        entry.privileges(),
        entry.password().map(hash -> new Credential(hash, "", 0, "", "")).orElse(null),
        entry.fingerprint().orElse(null),
        entry.account().orElse(null));
  }

  private static Identity identity(ServerConfig config, String version, long startedMs, int port)
      throws Failure {
    Optional<Path> motd = config.names().motdFile();
    return new Identity(
        config.names().server(),
        config.names().network(),
        version,
        startedMs,
        new ServerAddress(config, port).url(),
        config.names().icon(),
        motd.isPresent() ? motd(motd.get()) : List.of());
  }

  private static Customs customs(ServerConfig config) {
    return new Customs(
        NickRule.valueOf(config.names().nicks().name()),
        ChannelName.trusted(config.names().lobby()),
        config.names().tagsDenied(),
        config.history().visible() == HistoryVisible.JOINED,
        new MessageRules(
            TimeUnit.SECONDS.toMillis(config.messages().revisionSeconds()),
            config.messages().relaySeparators()));
  }

  private static Cloak cloak(ServerConfig config) throws Failure {
    return config.hostsHidden()
        ? Cloak.of(DataKey.CLOAK.in(config.storage().directory()), config.names().network())
        : Cloak.NONE;
  }

  private static Entrance entrance(ServerConfig.Entry entry) {
    return new Entrance(
        entry.password().map(Password::of).orElse(null),
        entry.gateways().password().map(Password::of).orElse(null),
        new Sts(entry.sts().port(), entry.sts().durationSeconds()));
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
