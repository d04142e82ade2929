package suda.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import suda.testkit.Script;
import suda.testkit.Step;

/** Plays a {@link Script}. At the end everybody must have read everything. */
public final class ChatScript {
  private final Function<String, TestClient<?>> clients;
  private final TestNetwork network;

  /** {@code clients} gives the client of a name, connecting it where it is new. */
  public ChatScript(TestNetwork network, Function<String, TestClient<?>> clients) {
    this.network = network;
    this.clients = clients;
  }

  public void play(String script) {
    Script.parse(script).steps().forEach(this::take);
    for (TestClient<?> client : network.clients()) {
      assertThat(client.readAll()).as("unread lines of " + client.name()).isEmpty();
    }
  }

  private void take(Step step) {
    TestClient<?> client = clients.apply(step.actor());
    switch (step.action()) {
      case SEND -> client.say(step.text());
      case EXPECT -> expect(client, step);
      case SKIP -> client.readAll();
    }
  }

  private static void expect(TestClient<?> client, Step step) {
    String actual = client.read();
    if (actual == null || !step.accepts(actual)) {
      throw new AssertionError(
          "expected  %s%nbut got   %s%nand then  %s".formatted(step, actual, client.readAll()));
    }
  }
}
