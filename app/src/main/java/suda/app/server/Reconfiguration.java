package suda.app.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.app.config.BadConfig;
import suda.app.config.Configured;
import suda.app.config.ServerConfig;
import suda.app.config.Setting;
import suda.engine.Engine;
import suda.netty.Certificates;
import suda.netty.DnsBlockLists;
import suda.netty.Listeners;
import suda.session.Reload;
import suda.session.ServerInfo;
import suda.session.ServerInfo.Identity;

/**
 * Reads the configuration again while the server runs, and has what can change do so. Where the new
 * one is wrong, the old one holds. One reading at a time.
 */
final class Reconfiguration implements Reload {
  /** What can change while the server runs; the rest needs a restart. */
  private static final Set<Setting> LIVE =
      EnumSet.of(
          Setting.NETWORK_NAME,
          Setting.MOTD_FILE,
          Setting.NICKS,
          Setting.HOSTS_HIDDEN,
          Setting.PING_INTERVAL,
          Setting.PING_TIMEOUT,
          Setting.CONNECTIONS_MAX,
          Setting.CONNECTIONS_PER_ADDRESS_MAX,
          Setting.CONNECTIONS_PER_MINUTE_MAX,
          Setting.REGISTRATIONS_PER_ADDRESS_MAX,
          Setting.LINES_PER_SECOND,
          Setting.LINES_PER_SECOND_PER_ADDRESS,
          Setting.WEB_URL,
          Setting.PASSWORD,
          Setting.WEBIRC_PASSWORD,
          Setting.STS_PORT,
          Setting.STS_DURATION);

  private final Configured.Source source;
  private final Engine engine;
  private final Listeners listeners;
  private final DnsBlockLists blockLists;
  private final @Nullable Certificates certificates;
  private Configured current;
  private ServerInfo info;
  private int port;

  Reconfiguration(
      Configured.Source source,
      Configured first,
      ServerInfo info,
      Engine engine,
      Listeners listeners,
      DnsBlockLists blockLists,
      @Nullable Certificates certificates) {
    this.source = source;
    this.current = first;
    this.info = info;
    this.port = first.config().listen().port();
    this.engine = engine;
    this.listeners = listeners;
    this.blockLists = blockLists;
    this.certificates = certificates;
  }

  static Set<Setting> live() {
    return Set.copyOf(LIVE);
  }

  /** On a thread of its own: files are read. */
  @Override
  public void reload(Consumer<List<String>> then) {
    Threads.reload(() -> then.accept(read())).start();
  }

  /** Reads, changes what can be changed, and returns what came of it. */
  private synchronized List<String> read() {
    try {
      Configured found = source.read();
      ServerInfo next = infoOf(found);
      List<String> lines = differences(found, next);
      apply(found, next);
      lines.addAll(readCertificates());
      return lines.isEmpty() ? List.of("nothing has changed") : lines;
    } catch (BadConfig wrong) {
      return List.of(String.valueOf(wrong.getMessage()), "nothing was changed");
    } catch (Failure unreadable) {
      return List.of(String.valueOf(unreadable.getMessage()), "nothing was changed");
    }
  }

  private ServerInfo infoOf(Configured found) throws Failure {
    Identity now = info.identity();
    return ServerInfos.of(found, now.version(), now.startedMs(), port);
  }

  /** Told once it listens: where any free port was asked for, links name that one. */
  synchronized void listensOn(int taken) throws Failure {
    if (taken == port) {
      return;
    }
    port = taken;
    info = infoOf(current);
    ServerInfo next = info;
    engine.run(() -> engine.reconfigure(next));
  }

  private List<String> differences(Configured found, ServerInfo next) {
    List<String> lines = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (!String.valueOf(found.texts().get(setting))
          .equals(String.valueOf(current.texts().get(setting)))) {
        lines.add(setting.key() + (LIVE.contains(setting) ? ": changed" : ": needs a restart"));
      }
    }
    if (!next.identity().motd().equals(info.identity().motd())
        && !lines.contains("motd.file: changed")) {
      lines.add("motd.file: has another text");
    }
    if (!next.operators().equals(info.operators())) {
      lines.add("oper: changed");
    }
    if (!found.blockLists().equals(current.blockLists())) {
      lines.add("dnsbl: changed");
    }
    return lines;
  }

  /** Those of the files that were named at the start. */
  private List<String> readCertificates() {
    try {
      boolean changed = certificates != null && certificates.reloadIfChanged();
      return changed ? List.of("the certificates have changed") : List.of();
    } catch (IOException unusable) {
      return List.of("the certificates stay as they were: " + unusable.getMessage());
    }
  }

  private void apply(Configured found, ServerInfo next) {
    info = next;
    current = found;
    blockLists.use(found.blockLists());
    engine.run(() -> engine.reconfigure(next));
    bound(listeners, found.config().limits());
  }

  static void bound(Listeners listeners, ServerConfig.Limits limits) {
    listeners.bound(
        limits.connectionsMax(),
        limits.connectionsPerAddressMax(),
        limits.connectionsPerMinuteMax());
  }
}
