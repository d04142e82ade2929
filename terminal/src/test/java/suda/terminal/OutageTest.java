package suda.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutageTest {

  @Test
  void theLossIsToldOnceHoweverManyAttemptsFollow() {
    Outage outage = new Outage();
    assertThat(outage.tell("server disconnected")).contains("server disconnected; reconnecting…");
    assertThat(outage.tell("Connection refused")).isEmpty();
    assertThat(outage.tell("Connection refused")).isEmpty();
  }

  @Test
  void aLossAfterTheConnectionWasBackIsToldAgain() {
    Outage outage = new Outage();
    outage.tell("server disconnected");
    outage.over();
    assertThat(outage.tell("the server does not answer"))
        .contains("server disconnected (the server does not answer); reconnecting…");
  }
}
