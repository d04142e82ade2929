package suda.app.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.app.config.ServerConfig;
import suda.netty.Certificates;
import suda.netty.Certificates.Pair;

/** The server's certificates, kept up to date with their files. */
final class Encryption implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Encryption.class);
  private static final int CHECK_SECONDS = 60;

  private final @Nullable Certificates certificates;
  private final boolean selfSigned;
  private final @Nullable ScheduledExecutorService watch;

  private Encryption(@Nullable Certificates certificates, boolean selfSigned) {
    this.certificates = certificates;
    this.selfSigned = selfSigned;
    this.watch = certificates == null || selfSigned ? null : watch(certificates);
  }

  /** As it is configured; makes a certificate where TLS is wanted and there is none. */
  static Encryption of(ServerConfig config) throws Failure {
    ServerConfig.Tls tls = config.entry().tls();
    if (tls.mode() == ServerConfig.TlsMode.OFF) {
      return new Encryption(null, false);
    }
    try {
      boolean selfSigned = tls.certificates().isEmpty();
      List<Pair> pairs = selfSigned ? List.of(own(config)) : configured(tls);
      return new Encryption(Certificates.read(pairs), selfSigned);
    } catch (IOException unusable) {
      throw new Failure(
          Failure.UNAVAILABLE, "cannot offer TLS: " + unusable.getMessage(), unusable);
    }
  }

  private static Pair own(ServerConfig config) throws IOException {
    Path file = SelfSigned.in(config.storage().directory(), config.names().server(), Instant.now());
    return new Pair(file, file);
  }

  private static List<Pair> configured(ServerConfig.Tls tls) throws IOException {
    List<Path> keys = tls.keys().isEmpty() ? tls.certificates() : tls.keys();
    if (keys.size() != tls.certificates().size()) {
      throw new IOException(
          "expected a key for each of %d certificates, found %d"
              .formatted(tls.certificates().size(), keys.size()));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      pairs.add(new Pair(tls.certificates().get(i), keys.get(i)));
    }
    return pairs;
  }

  private static ScheduledExecutorService watch(Certificates certificates) {
    ScheduledExecutorService watch =
        Executors.newSingleThreadScheduledExecutor(Threads.certificates());
    watch.scheduleWithFixedDelay(
        () -> check(certificates), CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
    return watch;
  }

  private static void check(Certificates certificates) {
    try {
      if (certificates.reloadIfChanged()) {
        LOG.info("the certificates have changed; new connections get the new ones");
      }
    } catch (IOException unusable) {
      LOG.warn("the certificates stay as they were: {}", unusable.getMessage());
    }
  }

  /** Null where TLS is not spoken. */
  @Nullable Certificates certificates() {
    return certificates;
  }

  /** By what people know a certificate that nobody else vouches for; null where there is none. */
  @Nullable String selfSignedFingerprint() {
    return selfSigned && certificates != null ? certificates.fingerprint() : null;
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.shutdownNow();
    }
  }
}
