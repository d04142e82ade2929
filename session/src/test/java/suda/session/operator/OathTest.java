package suda.session.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.OperatorPrivilege;
import suda.core.rule.Decision;
import suda.session.Context;
import suda.session.OperatorAccount;
import suda.session.TestClient;
import suda.session.TestNetwork;
import suda.session.text.TextFront;
import suda.session.text.TextInput;

/** Becoming an operator while time passes, and what counts as an attempt. */
class OathTest {
  private final TestNetwork network = new TestNetwork();
  private final TestClient<TextInput> client =
      network.connect("alice", new TextFront(ZoneOffset.UTC), TextInput.Said::new);
  private final List<Oath.Failure> failures = new ArrayList<>();
  private final List<Runnable> checked = new ArrayList<>();
  private boolean held;

  @BeforeEach
  void rootHasAPasswordAndMinaAnAccount() {
    network.allow(
        new OperatorAccount(
            "root", Set.of(OperatorPrivilege.KILL), TestNetwork.credential("secret"), null, null),
        new OperatorAccount("mina", Set.of(OperatorPrivilege.KILL), null, null, "mina"));
    network.register("mina", "swordfish");
  }

  private final class Candidate implements Oath.Candidate {
    @Override
    public Context context() {
      return client;
    }

    @Override
    public long user() {
      return client.user();
    }

    @Override
    public void refuse(Oath.Failure why) {
      failures.add(why);
    }

    @Override
    public void sworn(Decision decision) {}

    /** What was found is kept back while it is {@link #held}. */
    @Override
    public Consumer<Boolean> later(Consumer<Boolean> then) {
      return good -> {
        if (held) {
          checked.add(() -> then.accept(good));
        } else {
          then.accept(good);
        }
      };
    }

    @Override
    public void submit(Command command, Consumer<Decision> then) {
      client.submit(command, then);
    }
  }

  private void take(String name, String password) {
    Oath.take(new Candidate(), name, password);
  }

  private void release() {
    assertThat(checked).isNotEmpty();
    checked.forEach(Runnable::run);
  }

  @Test
  void whoIsGoneBeforeThePasswordIsCheckedBecomesNothing() {
    held = true;
    take("root", "secret");
    take("root", "wrong");
    client.disconnect();
    long before = network.state().nextSequence();
    release();
    assertThat(failures).isEmpty();
    assertThat(network.state().nextSequence()).isEqualTo(before);
    assertThat(network.state().operators()).isEmpty();
  }

  @Test
  void whoIsTakenOutOfTheFileMeanwhileBecomesNoOperator() {
    held = true;
    take("root", "secret");
    network.allow();
    release();
    assertThat(failures).containsExactly(Oath.Failure.WRONG);
    assertThat(network.state().operators()).isEmpty();
  }

  @Test
  void anAttemptThatSucceedsDoesNotCount() {
    for (int i = 0; i <= Limit.LOGIN_ATTEMPTS_PER_ADDRESS.max(); i++) {
      take("root", "secret");
    }
    assertThat(failures).isEmpty();
    assertThat(network.state().operators()).hasSize(1);
  }

  @Test
  void whoNeedsNoPasswordIsNotCountedAndMakesNoAttemptOfOthersUndone() {
    client.say("/login mina swordfish");
    for (int i = 0; i < Limit.LOGIN_ATTEMPTS_PER_ADDRESS.max(); i++) {
      take("root", "wrong");
      take("mina", "");
    }
    take("root", "secret");
    assertThat(failures)
        .hasSize(Limit.LOGIN_ATTEMPTS_PER_ADDRESS.max() + 1)
        .endsWith(Oath.Failure.TOO_MANY);
  }
}
