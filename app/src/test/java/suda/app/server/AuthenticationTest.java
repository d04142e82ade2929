package suda.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.app.config.BadConfig;
import suda.app.config.Configuration;
import suda.app.config.Setting;
import suda.core.event.Credential;

/** What is set of secrets and letters, and what is missing there. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class AuthenticationTest {
  @TempDir Path directory;

  private final Map<Setting, String> flags = new HashMap<>();

  private Authentication open() throws Failure, BadConfig {
    return Authentication.open(
        Configuration.read(flags, Optional.empty(), Map.of("HOME", "/home/mina")));
  }

  private void refused(String message) {
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(78))
        .hasMessageContaining(message);
  }

  @Test
  void unlessSetThereAreNoTokensAndNoLettersAndNoPlainPasswords() throws Exception {
    try (Authentication authentication = open()) {
      assertThat(authentication.secrets().allowed().bearerTokens()).isFalse();
      assertThat(authentication.secrets().allowed().plainPasswords()).isFalse();
      assertThat(authentication.mailer().sends()).isFalse();
    }
  }

  @Test
  void passwordsAreCheckedOnItsOwnThread() throws Exception {
    try (Authentication authentication = open()) {
      CompletableFuture<Optional<Credential>> made = new CompletableFuture<>();
      authentication.secrets().digest("tea", made::complete);
      CompletableFuture<String> thread = new CompletableFuture<>();
      authentication
          .secrets()
          .check(
              "tea",
              made.get().orElseThrow(),
              right -> thread.complete(right + " on " + Thread.currentThread().getName()));
      assertThat(thread.get()).isEqualTo("true on suda-auth");
    }
  }

  @Test
  void tokensNeedTheirIssuerTheirAudienceAndTheirKeys() {
    flags.put(Setting.BEARER_KEYS, directory.resolve("keys.json").toString());
    refused("bearer.issuer: must be set where bearer.keys is");
    flags.put(Setting.BEARER_ISSUER, "https://id.example.org");
    refused("bearer.audience: must be set where bearer.keys is");
    flags.put(Setting.BEARER_AUDIENCE, "suda");
    refused("keys.json");
  }

  @Test
  void lettersNeedASenderAndAUserNeedsAPassword() throws Exception {
    flags.put(Setting.MAIL_HOST, "localhost");
    refused("mail.from: must be set where mail.host is");
    flags.put(Setting.MAIL_FROM, "suda@example.org");
    flags.put(Setting.MAIL_USER, "suda");
    refused("mail.password_file: must be set where mail.user is");
    flags.put(Setting.MAIL_PASSWORD_FILE, directory.resolve("password").toString());
    refused("cannot read the mail server's password");
    Files.writeString(directory.resolve("password"), "s3cret\n");
    try (Authentication authentication = open()) {
      assertThat(authentication.mailer().sends()).isTrue();
    }
  }
}
