package suda.auth.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import suda.auth.mail.MailServer.Security;
import suda.core.AtBound;
import suda.core.Limit;
import suda.session.EmailAddress;
import suda.session.Letter;

/** Against a mail server that is one, and at times refuses. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SmtpMailerTest {
  private static final EmailAddress MINA = EmailAddress.parse("mina@example.org").orElseThrow();
  private static final String STORE_PASSWORD = "changeit";

  @TempDir Path directory;

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> warnings = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> refusals = new LinkedBlockingQueue<>();
  private @Nullable SMTPServer server;
  private @Nullable SmtpMailer mailer;

  @AfterEach
  void stop() {
    if (mailer != null) {
      mailer.stop();
    }
    if (server != null) {
      server.stop();
    }
  }

  private int serve(UnaryOperator<SMTPServer.Builder> with) {
    SMTPServer started =
        with.apply(
                SMTPServer.port(0)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .messageHandler((context, from, to, data) -> take(from, to, data)))
            .build();
    started.start();
    server = started;
    return started.getPortAllocated();
  }

  private void take(String from, String to, byte[] data) throws RejectException {
    Integer refusal = refusals.poll();
    if (refusal != null) {
      throw new RejectException(refusal, "not now");
    }
    received.add(from + " to " + to + "\n" + new String(data, UTF_8));
  }

  private SmtpMailer mailer(MailServer to, Duration... pauses) {
    SmtpMailer begun = new SmtpMailer(to, List.of(pauses), warnings::add);
    new Thread(begun).start();
    mailer = begun;
    return begun;
  }

  private static MailServer plain(int port) {
    return new MailServer(
        "localhost", port, Security.NONE, Optional.empty(), "suda@example.org", Optional.empty());
  }

  private String letter() throws InterruptedException {
    String letter = received.poll(20, TimeUnit.SECONDS);
    assertThat(letter).as("a letter; warnings: " + warnings).isNotNull();
    return String.valueOf(letter);
  }

  private String warning() throws InterruptedException {
    return String.valueOf(warnings.poll(20, TimeUnit.SECONDS));
  }

  @Test
  void aLetterBringsItsCode() throws Exception {
    SmtpMailer mailer = mailer(plain(serve(with -> with)));
    assertThat(mailer.sends()).isTrue();
    assertThat(mailer.send(Letter.verification(MINA, "수다", "mina", "KX4-22"))).isTrue();
    assertThat(letter())
        .startsWith("suda@example.org to mina@example.org")
        .contains(
            "From: suda@example.org", "To: mina@example.org", "Auto-Submitted: auto-generated")
        .contains("Subject: =?UTF-8?")
        .containsPattern("Your code is: KX4-22|base64");
  }

  @Test
  void aLetterOfAsciiIsReadableAsItIs() throws Exception {
    SmtpMailer mailer = mailer(plain(serve(with -> with)));
    mailer.send(Letter.reset(MINA, "Suda", "mina", "KX4-22"));
    assertThat(letter())
        .contains("Subject: A new password for Suda")
        .contains("the account mina on Suda")
        .contains("Your code is: KX4-22");
  }

  @Test
  void whatIsRefusedForNowIsTriedAgain() throws Exception {
    refusals.add(451);
    refusals.add(421);
    SmtpMailer mailer = mailer(plain(serve(with -> with)), Duration.ZERO, Duration.ofMillis(5));
    mailer.send(Letter.reset(MINA, "Suda", "mina", "KX4-22"));
    assertThat(letter()).contains("KX4-22");
    assertThat(warnings).isEmpty();
  }

  @Test
  void whatIsRefusedForNowEveryTimeIsGivenUpAndTheOperatorLearnsIt() throws Exception {
    refusals.addAll(List.of(451, 451));
    SmtpMailer mailer = mailer(plain(serve(with -> with)), Duration.ZERO);
    mailer.send(Letter.reset(MINA, "Suda", "mina", "KX4-22"));
    assertThat(warning()).contains("mina@example.org", "451").doesNotContain("KX4-22");
    assertThat(refusals).isEmpty();
  }

  @Test
  void whatIsRefusedForGoodIsNotTriedAgain() throws Exception {
    refusals.addAll(List.of(550, 550));
    SmtpMailer mailer = mailer(plain(serve(with -> with)), Duration.ZERO, Duration.ZERO);
    mailer.send(Letter.reset(MINA, "Suda", "mina", "KX4-22"));
    assertThat(warning()).contains("mina@example.org", "550");
    assertThat(refusals).hasSize(1);
  }

  @Test
  void aServerThatIsNotThereIsNamed() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    SmtpMailer mailer = mailer(plain(free), Duration.ZERO);
    mailer.send(Letter.reset(MINA, "Suda", "mina", "KX4-22"));
    assertThat(warning()).contains("localhost").contains(String.valueOf(free));
  }

  @Test
  @AtBound(Limit.LETTERS_WAITING)
  void aLetterPastTheBoundIsNotTaken() {
    SmtpMailer stopped = new SmtpMailer(plain(1), List.of(), warnings::add);
    Letter letter = Letter.reset(MINA, "Suda", "mina", "KX4-22");
    for (int i = 0; i < Limit.LETTERS_WAITING.max(); i++) {
      assertThat(stopped.send(letter)).isTrue();
    }
    assertThat(stopped.send(letter)).isFalse();
  }

  // Encryption.

  private SSLContext context() throws Exception {
    Path store = directory.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "mail",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD)
            .redirectErrorStream(true)
            .start();
    assertThat(new String(keytool.getInputStream().readAllBytes(), UTF_8)).doesNotContain("rror:");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, STORE_PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, STORE_PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static MailServer encrypted(
      int port, String host, String password, Optional<SSLContext> trust) {
    return new MailServer(
        host,
        port,
        Security.STARTTLS,
        Optional.of(new MailServer.Login("suda", password)),
        "suda@example.org",
        trust.map(SSLContext::getSocketFactory));
  }

  private int serveEncrypted(SSLContext context) {
    return serve(with ->
        with.enableTLS()
            .requireTLS()
            .requireAuth()
            .startTlsSocketFactory(context)
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory((user, password, message) -> {
                  if (!user.equals("suda") || !password.equals("s3cret")) {
                    throw new LoginFailedException();
                  }
                })));
  }

  @Test
  void theWayIsEncryptedAndWeSayWhoWeAre() throws Exception {
    SSLContext context = context();
    int port = serveEncrypted(context);
    SmtpMailer mailer = mailer(encrypted(port, "localhost", "s3cret", Optional.of(context)));
    mailer.send(Letter.reset(MINA, "Suda", "mina", "KX4-22"));
    assertThat(letter()).contains("KX4-22");
  }

  @Test
  void aWrongPasswordIsNamedAndNotShown() throws Exception {
    SSLContext context = context();
    int port = serveEncrypted(context);
    SmtpMailer mailer = mailer(encrypted(port, "localhost", "wr0ng", Optional.of(context)));
    mailer.send(Letter.reset(MINA, "Suda", "mina", "KX4-22"));
    assertThat(warning()).contains("AuthenticationFailed").doesNotContain("wr0ng");
  }

  @Test
  void aServerWhoseCertificateNobodyKnowsGetsNothing() throws Exception {
    int port = serveEncrypted(context());
    SmtpMailer mailer = mailer(encrypted(port, "localhost", "s3cret", Optional.empty()));
    mailer.send(Letter.reset(MINA, "Suda", "mina", "KX4-22"));
    assertThat(warning()).contains("mina@example.org");
    assertThat(received).isEmpty();
  }

  @Test
  void aServerOfAnotherNameGetsNothing() throws Exception {
    SSLContext context = context();
    int port = serveEncrypted(context);
    SmtpMailer mailer = mailer(encrypted(port, "127.0.0.1", "s3cret", Optional.of(context)));
    mailer.send(Letter.reset(MINA, "Suda", "mina", "KX4-22"));
    assertThat(warning()).contains("mina@example.org");
    assertThat(received).isEmpty();
  }

  @Test
  void aServerThatDoesNotEncryptGetsNothing() throws Exception {
    int port = serve(with -> with);
    SmtpMailer mailer = mailer(encrypted(port, "localhost", "s3cret", Optional.empty()));
    mailer.send(Letter.reset(MINA, "Suda", "mina", "KX4-22"));
    assertThat(warning()).contains("STARTTLS");
    assertThat(received).isEmpty();
  }
}
