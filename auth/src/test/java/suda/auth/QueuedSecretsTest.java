package suda.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.event.Credential;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class QueuedSecretsTest {
  private final QueuedSecrets secrets =
      new QueuedSecrets(DirectSecrets.atLeastCost(() -> new byte[Passwords.SALT_BYTES]));

  private CompletableFuture<Boolean> check(String password, Credential kept) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    secrets.check(password, kept, answer::complete);
    return answer;
  }

  private CompletableFuture<Optional<Credential>> digest(String password) {
    CompletableFuture<Optional<Credential>> answer = new CompletableFuture<>();
    secrets.digest(password, answer::complete);
    return answer;
  }

  private Thread start() {
    Thread thread = new Thread(secrets);
    thread.start();
    return thread;
  }

  @Test
  void whatIsKeptOfAPasswordChecksIt() throws Exception {
    Thread thread = start();
    Credential kept = digest("tea").get().orElseThrow();
    assertThat(check("tea", kept).get()).isTrue();
    assertThat(check("coffee", kept).get()).isFalse();
    assertThat(digest("").get()).isEmpty();
    secrets.stop();
    thread.join();
  }

  @Test
  @AtBound(Limit.SECRETS_WAITING)
  void onePastTheBoundCountsAsWrongAndTheOthersAreChecked() throws Exception {
    Credential kept =
        new Passwords(Cost.LEAST, () -> new byte[Passwords.SALT_BYTES]).credential("tea");
    List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
    IntStream.range(0, Limit.SECRETS_WAITING.max()).forEach(i -> waiting.add(check("tea", kept)));
    assertThat(waiting).noneMatch(CompletableFuture::isDone);
    assertThat(check("tea", kept)).isCompletedWithValue(false);
    assertThat(digest("tea")).isCompletedWithValue(Optional.empty());
    Thread thread = start();
    for (CompletableFuture<Boolean> answer : waiting) {
      assertThat(answer.get()).isTrue();
    }
    secrets.stop();
    thread.join();
  }
}
