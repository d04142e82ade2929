package suda.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GateTest {
  @Test
  void allWhoEnterAndPassOpenIt() {
    Gate gate = new Gate("joining", 2, 1, 60);
    assertThatCode(
            () -> {
              gate.enter();
              gate.passed();
              gate.enter();
              gate.passed();
              gate.awaitAll();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void whoNeverPassesIsNotWaitedForBeyondPatience() {
    Gate gate = new Gate("joining", 2, 2, 0);
    gate.passed();
    assertThatThrownBy(gate::awaitAll)
        .isInstanceOf(NotReady.class)
        .hasMessage("joining: 1 connections not done after 0 s without progress");
  }

  @Test
  void oneFailureFailsTheStepWithItsReason() {
    Gate gate = new Gate("registering", 1000, 1, 60);
    gate.failed("433 nick in use");
    gate.failed("because of that");
    assertThatThrownBy(gate::enter)
        .isInstanceOf(NotReady.class)
        .hasMessage("registering: 433 nick in use");
    assertThatThrownBy(gate::awaitAll).hasMessageContaining("433");
  }
}
