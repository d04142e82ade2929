package suda.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.app.config.ServerConfig;
import suda.app.config.Setting;
import suda.auth.Cost;
import suda.auth.Decoys;
import suda.auth.DirectSecrets;
import suda.auth.Passwords;
import suda.auth.QueuedSecrets;
import suda.auth.bearer.BadKeys;
import suda.auth.bearer.BearerPolicy;
import suda.auth.bearer.BearerTokens;
import suda.auth.bearer.Bearers;
import suda.auth.mail.MailServer;
import suda.auth.mail.SmtpMailer;
import suda.session.Mailer;
import suda.session.Secrets;

/** Who checks secrets and who sends letters, each on a thread of its own. */
final class Authentication implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);

  private final QueuedSecrets secrets;
  private final @Nullable SmtpMailer mailer;

  private Authentication(QueuedSecrets secrets, @Nullable SmtpMailer mailer) {
    this.secrets = secrets;
    this.mailer = mailer;
    Threads.auth(secrets).start();
    if (mailer != null) {
      Threads.mail(mailer).start();
    }
  }

  /** Once the data directory is there, and ours. */
  static Authentication open(ServerConfig config) throws Failure {
    Bearers bearers = bearers(config.bearer());
    SmtpMailer mailer = mailer(config.mail());
    Secrets worker =
        new DirectSecrets(
            Passwords.withRandomSalts(Cost.STANDARD),
            new Decoys(Cost.STANDARD, DataKey.DECOYS.in(config.storage().directory())),
            bearers,
            config.plainPasswords());
    return new Authentication(new QueuedSecrets(worker), mailer);
  }

  private static Bearers bearers(ServerConfig.Bearer config) throws Failure {
    if (config.keys().isEmpty()) {
      return Bearers.NONE;
    }
    BearerPolicy policy =
        new BearerPolicy(
            needed(config.issuer(), Setting.BEARER_ISSUER, Setting.BEARER_KEYS),
            needed(config.audience(), Setting.BEARER_AUDIENCE, Setting.BEARER_KEYS),
            config.claim(),
            config.skewSeconds());
    try {
      return new BearerTokens(policy, config.keys().get(), System::currentTimeMillis, LOG::warn);
    } catch (BadKeys bad) {
      throw new Failure(Failure.BAD_CONFIG, String.valueOf(bad.getMessage()), bad);
    }
  }

  private static @Nullable SmtpMailer mailer(ServerConfig.Mail config) throws Failure {
    if (config.host().isEmpty()) {
      return null;
    }
    MailServer server =
        new MailServer(
            config.host().get(),
            config.port(),
            config.security(),
            config.user().isPresent() ? Optional.of(login(config)) : Optional.empty(),
            needed(config.from(), Setting.MAIL_FROM, Setting.MAIL_HOST),
            Optional.empty());
    return new SmtpMailer(server, SmtpMailer.PAUSES, LOG::warn);
  }

  private static MailServer.Login login(ServerConfig.Mail config) throws Failure {
    Path file = needed(config.passwordFile(), Setting.MAIL_PASSWORD_FILE, Setting.MAIL_USER);
    try {
      String password = Files.readString(file).lines().findFirst().orElse("");
      return new MailServer.Login(config.user().orElseThrow(), password);
    } catch (IOException unreadable) {
      throw new Failure(
          Failure.BAD_CONFIG, "cannot read the mail server's password: " + unreadable, unreadable);
    }
  }

  private static <T> T needed(Optional<T> value, Setting setting, Setting by) throws Failure {
    if (value.isEmpty()) {
      throw new Failure(
          Failure.BAD_CONFIG, "%s: must be set where %s is".formatted(setting.key(), by.key()));
    }
    return value.get();
  }

  Secrets secrets() {
    return secrets;
  }

  Mailer mailer() {
    return mailer == null ? Mailer.NONE : mailer;
  }

  @Override
  public void close() {
    secrets.stop();
    if (mailer != null) {
      mailer.stop();
    }
  }
}
