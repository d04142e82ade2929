package suda.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import suda.simulation.flaw.AmnesiacJournal;
import suda.simulation.flaw.DeafLoop;
import suda.simulation.flaw.ForgetfulDisk;
import suda.simulation.flaw.HastyJournal;
import suda.simulation.flaw.LossyLoop;
import suda.simulation.flaw.ShiftedFollower;
import suda.simulation.flaw.StutteringLoop;
import suda.simulation.server.Ports;

/** The simulation itself is tried: a port that is broken must not go unnoticed for long. */
class FlawTest {
  private static final int SEEDS_MAX = 100;

  @Test
  void aDiskThatForgetsToSync() {
    assertThat(caught(Ports.sound().withDisk(ForgetfulDisk::new)))
        .containsAnyOf("durability", "expected a journal that can be read");
  }

  @Test
  void aJournalThatReturnsBeforeItHasAppended() {
    assertThat(caught(Ports.sound().withJournal(HastyJournal::new)))
        .containsAnyOf(
            "every reader sees the journal", "acknowledged is recorded exactly once", "replay");
  }

  @Test
  void aJournalThatForgetsWhichSendsAreRecorded() {
    assertThat(caught(Ports.sound().withJournal(AmnesiacJournal::new)))
        .containsAnyOf("replay gives the same state", "acknowledged is recorded exactly once");
  }

  @Test
  void aFollowerWhosePagesBeginOneEventLate() {
    assertThat(caught(Ports.sound().withFollower(follower -> new ShiftedFollower(follower, 1))))
        .containsAnyOf("every reader sees the journal", "everything arrives");
  }

  @Test
  void aFollowerWhosePagesTellOneEventTwice() {
    assertThat(caught(Ports.sound().withFollower(follower -> new ShiftedFollower(follower, -1))))
        .contains("every reader sees the journal");
  }

  @Test
  void anEventLoopThatDeliversSomethingTwice() {
    assertThat(caught(Ports.sound().withLoop(StutteringLoop::new)))
        .contains("every reader sees the journal");
  }

  @Test
  void anEventLoopThatLosesADelivery() {
    assertThat(caught(Ports.sound().withLoop(LossyLoop::new)))
        .containsAnyOf("every reader sees the journal", "everything arrives");
  }

  @Test
  void anEventLoopThatMissesTheWordToReadOn() {
    assertThat(caught(Ports.sound().withLoop(DeafLoop::new)))
        .containsAnyOf("everything arrives", "queues are bounded");
  }

  /** The invariant that fails first, and why. */
  private static String caught(Ports ports) {
    Seeds seeds = new Seeds(ports);
    Optional<Replay> failure = seeds.run(1, SEEDS_MAX, tally -> true);
    assertThat(failure).as("not caught within %d seeds", SEEDS_MAX).isPresent();
    Replay replay = failure.orElseThrow();
    Optional<Replay> again = new Seeds(ports).again(replay.outcome().seed(), replay.wildSteps());
    assertThat(again.map(each -> each.outcome().checksum())).contains(replay.outcome().checksum());
    return replay.outcome().violation().orElseThrow().toString();
  }
}
