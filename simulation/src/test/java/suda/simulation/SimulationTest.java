package suda.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suda.core.event.Event;
import suda.session.irc.IrcFront;
import suda.session.text.TextFront;
import suda.simulation.server.Ports;

/**
 * Some hundred seeds in each build. Continuous integration runs thousands: {@code
 * -Dsuda.simulation.seeds=3000}, and {@code -Dsuda.simulation.seed} where they are to begin.
 */
class SimulationTest {
  private static final long SEEDS = Long.getLong("suda.simulation.seeds", 150);

  /** A simulation in which these do not happen proves little. */
  private static final String[] HAPPENS = {
    "attaches",
    "breaks",
    "holds back",
    "is full",
    "is killed",
    "is stalled",
    "is too late",
    "loses power",
    "reads back",
    "reads no more",
    "resumes",
    "says again",
    "snapshots",
    "stalls",
    "stops",
    "stores again"
  };

  /** Each seed is a world of its own: they run side by side. */
  private static final long PARTS = 4;

  /** So many have everything in them that there is. */
  private static final long MANY_SEEDS = 1_000;

  /**
   * What no journal of the simulation has: what only snapshots have, what only older versions
   * wrote, and what takes letters, which nobody sends here.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "AuditRemembered",
          "PaceRemembered",
          "RedactionRemembered",
          "SendRemembered",
          "SpeechRemembered",
          "StayRemembered",
          "Banned",
          "Unbanned",
          "AccountVerified",
          "CodeMade");

  @Test
  void theSameSeedHasTheSameTranscript() {
    for (long seed = 1; seed <= 10; seed++) {
      Outcome once = Simulation.run(seed);
      Outcome again = Simulation.run(seed);
      assertThat(again.checksum()).isEqualTo(once.checksum());
      assertThat(again.transcript()).isEqualTo(once.transcript());
    }
  }

  @Test
  void otherSeedsHaveOtherTranscripts() {
    assertThat(Simulation.run(1).checksum()).isNotEqualTo(Simulation.run(2).checksum());
  }

  /** The same seeds each time: a build depends on what is built, and {@code simulate} explores. */
  @Test
  void nothingIsLostRepeatedOrMisordered() {
    requireSound(Long.getLong("suda.simulation.seed", 1));
  }

  private static void requireSound(long first) {
    List<Tally> tallies =
        LongStream.range(0, PARTS)
            .parallel()
            .mapToObj(
                part -> sound(first + part * SEEDS / PARTS, first + (part + 1) * SEEDS / PARTS))
            .toList();
    Set<String> happened = new HashSet<>();
    tallies.forEach(tally -> happened.addAll(tally.counts().keySet()));
    assertThat(tallies.stream().mapToLong(Tally::messages).sum()).isGreaterThan(20 * SEEDS);
    assertThat(happened).contains(HAPPENS);
    if (SEEDS >= MANY_SEEDS) {
      assertThat(happened)
          .containsAll(commands().toList())
          .containsAll(events(Event.class).filter(name -> !ELSEWHERE.contains(name)).toList());
    }
  }

  private static Tally sound(long from, long until) {
    Seeds seeds = new Seeds(Ports.sound());
    Optional<Replay> failure = seeds.run(from, until - from, tally -> true);
    assertThat(failure.map(Replay::report)).isEmpty();
    return seeds.tally();
  }

  /** Everything that users can ask for. */
  private static Stream<String> commands() {
    return Stream.concat(
        IrcFront.verbs().stream(), TextFront.verbs().stream().map(verb -> "/" + verb));
  }

  private static Stream<String> events(Class<?> kind) {
    return kind.isSealed()
        ? Stream.of(kind.getPermittedSubclasses()).flatMap(SimulationTest::events)
        : Stream.of(kind.getSimpleName());
  }
}
