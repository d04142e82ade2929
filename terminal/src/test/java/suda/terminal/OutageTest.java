package suda.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageTest {
  private static final Duration SECOND = Duration.ofMillis(1_200);

  @Test
  void theLossIsToldOnceAndThenEachAttempt() {
    Outage outage = new Outage();
    assertThat(outage.tell("server disconnected", SECOND))
        .isEqualTo("server disconnected; reconnecting in 1 s…");
    assertThat(outage.tell("Connection refused", SECOND.multipliedBy(2)))
        .isEqualTo("Connection refused; reconnecting in 2 s…");
    outage.over();
    assertThat(outage.tell("the server does not answer", Duration.ZERO))
        .isEqualTo("server disconnected (the server does not answer); reconnecting in 1 s…");
  }
}
