package suda.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suda.core.RandomCommands;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.Event.Announced;
import suda.core.event.Stamped;
import suda.core.rule.Rules;

/** A state comes back from its snapshot, and from all of its events, as the same state. */
class RestoreTest {
  private static final int SEEDS = 100;
  private static final int STEPS = 400;
  private static final int STEPS_BETWEEN_SNAPSHOTS = 40;

  @Test
  void aRestoredStateHasTheSameSnapshotAndDecidesTheSame() {
    for (int seed = 0; seed < SEEDS; seed++) {
      World world = new World();
      RandomCommands commands = new RandomCommands(new SplittableRandom(seed), world.state());
      State restored = world.state();
      for (int step = 0; step < STEPS; step++) {
        Command command = commands.next();
        String where = "seed %d, step %d: %s".formatted(seed, step, command);
        assertThat(Rules.decide(restored, command, world.nowMs()))
            .as(where)
            .isEqualTo(Rules.decide(world.state(), command, world.nowMs()));
        runOnBoth(world, restored, command);
        if (step % STEPS_BETWEEN_SNAPSHOTS == 0) {
          List<Stamped> snapshot = world.state().snapshot();
          assertThat(restored.snapshot()).as(where).isEqualTo(snapshot);
          restored = State.restore(world.state().nextSequence(), snapshot);
          assertThat(restored.snapshot()).as(where).isEqualTo(snapshot);
        }
      }
    }
  }

  private static void runOnBoth(World world, State restored, Command command) {
    int before = world.history().size();
    world.run(command);
    if (restored != world.state()) {
      apply(restored, world.history().subList(before, world.history().size()));
    }
  }

  private static void apply(State state, List<Stamped> events) {
    events.forEach(stamped -> state.apply(stamped.sequence(), stamped.timeMs(), stamped.event()));
  }

  @Test
  void allEventsFromTheFirstOnLeadToTheSameState() {
    for (int seed = 0; seed < SEEDS; seed++) {
      World world = worldOfChance(seed);
      State replayed = new State();
      apply(replayed, world.history());
      assertThat(replayed.snapshot()).as("seed %d", seed).isEqualTo(world.state().snapshot());
      assertThat(replayed.nextSequence()).isEqualTo(world.state().nextSequence());
    }
  }

  private static World worldOfChance(int seed) {
    World world = new World();
    RandomCommands commands = new RandomCommands(new SplittableRandom(seed), world.state());
    for (int step = 0; step < STEPS; step++) {
      world.run(commands.next());
    }
    return world;
  }

  /** Whatever a property test says, it says little if nothing happens in it. */
  @Test
  void chanceBringsAboutEveryTypeOfEventThatAJournalHolds() {
    var types =
        IntStream.range(0, SEEDS)
            .mapToObj(seed -> worldOfChance(seed).history().stream())
            .flatMap(stream -> stream.map(stamped -> stamped.event().getClass().getSimpleName()))
            .distinct();
    assertThat(types)
        .hasSize((int) typesOf(Event.class).count() - 8)
        .doesNotContain(
            "SendRemembered",
            "SpeechRemembered",
            "StayRemembered",
            "PaceRemembered",
            "AuditRemembered",
            "RedactionRemembered")
        // Only old journals have them.
        .doesNotContain("Banned", "Unbanned");
  }

  private static Stream<Class<?>> typesOf(Class<?> sealed) {
    Class<?>[] permitted = sealed.getPermittedSubclasses();
    return permitted == null
        ? Stream.of(sealed)
        : Stream.of(permitted).flatMap(RestoreTest::typesOf);
  }

  @Test
  void decidingChangesNothing() {
    World world = worldOfChance(1);
    RandomCommands commands = new RandomCommands(new SplittableRandom(2), world.state());
    List<Stamped> before = world.state().snapshot();
    for (int i = 0; i < 1000; i++) {
      assertThat(Rules.decide(world.state(), commands.next(), world.nowMs())).isNotNull();
    }
    assertThat(world.state().snapshot()).isEqualTo(before);
  }

  @Test
  void anEventOutOfItsPlaceIsABug() {
    State state = new State();
    assertThatThrownBy(() -> state.apply(2, 1000, new Announced("hi")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("expected event 1, found 2");
  }

  @Test
  void theStateOfNothingIsEmpty() {
    assertThat(new State().snapshot()).isEmpty();
    assertThat(State.restore(17, List.of()).nextSequence()).isEqualTo(17);
  }
}
