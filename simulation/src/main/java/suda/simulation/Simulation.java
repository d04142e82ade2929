package suda.simulation;

import java.util.Optional;
import suda.simulation.disk.SimDisk;
import suda.simulation.network.Network;
import suda.simulation.server.Ports;
import suda.simulation.server.SimServer;
import suda.simulation.time.Chance;
import suda.simulation.time.Schedule;
import suda.simulation.time.Transcript;
import suda.simulation.truth.Chronicle;
import suda.simulation.truth.Forgotten;
import suda.simulation.truth.Ledger;
import suda.simulation.truth.Tracks;
import suda.simulation.truth.Violation;
import suda.simulation.user.Overheard;
import suda.simulation.user.Users;

/**
 * One seed, from the first connection to the end: some time of talk in which things go wrong, then
 * a time in which nothing does and everything must arrive.
 */
public final class Simulation {
  private static final long WILD_MS_LEAST = 15_000;
  private static final long WILD_MS_MOST = 60_000;

  /** Longer than all timeouts after each other: of the network, the clients and the server. */
  private static final long CALM_MS = 90_000;

  private static final long CHECK_MS = 15_000;

  private final long seed;
  private final long wildSteps;
  private final Schedule schedule = new Schedule();
  private final Transcript transcript = new Transcript(schedule);
  private final Chronicle chronicle = new Chronicle();
  private final Tracks tracks = new Tracks();
  private final Ledger ledger = new Ledger();
  private final Forgotten forgotten = new Forgotten();
  private final Overheard overheard = new Overheard();
  private final SimServer server;
  private final Users users;
  private final Mischief mischief;
  private final Bounds bounds;
  private final long wildMs;

  private Simulation(long seed, long wildSteps, Ports ports) {
    this.seed = seed;
    this.wildSteps = wildSteps;
    Chance chance = Chance.ofSeed(seed);
    chronicle.addReader(ledger);
    chronicle.addReader(tracks);
    chronicle.addReader(forgotten);
    chronicle.addReader(
        (stamped, before) -> transcript.count(stamped.event().getClass().getSimpleName()));
    SimDisk disk = new SimDisk(chance.split());
    Network network = new Network(schedule, chance.split());
    server = new SimServer(schedule, chance.split(), transcript, chronicle, tracks, disk, ports);
    users =
        new Users(
            schedule,
            chance.split(),
            transcript,
            network,
            tracks,
            ledger,
            server.settings().graceMs(),
            overheard);
    server.readBy(overheard::hear);
    mischief =
        new Mischief(
            schedule,
            chance.split(),
            transcript,
            network,
            server,
            disk,
            users.nicks(),
            users.members(),
            overheard);
    bounds = new Bounds(server);
    wildMs = chance.between(WILD_MS_LEAST, WILD_MS_MOST);
    network.listen(server);
  }

  /** Runs a seed with all ports as they should be. */
  public static Outcome run(long seed) {
    return run(seed, Long.MAX_VALUE, Ports.sound());
  }

  /**
   * Runs a seed.
   *
   * @param wildSteps after so many steps nothing goes wrong and nobody begins anything any more,
   *     where that is not so before
   */
  public static Outcome run(long seed, long wildSteps, Ports ports) {
    return new Simulation(seed, wildSteps, ports).run();
  }

  private Outcome run() {
    try {
      server.start();
      users.start();
      mischief.start();
      check();
      runWhile(() -> schedule.elapsedMs() < wildMs && schedule.steps() < wildSteps);
      calm();
      requireAll();
      return outcome(Optional.empty());
    } catch (Violation violation) {
      transcript.note("simulation", "fails", String.valueOf(violation.getMessage()));
      return outcome(Optional.of(violation));
    } catch (RuntimeException failure) {
      Violation violation = new Violation("nothing fails", failure.toString(), failure);
      transcript.note("simulation", "fails", violation.toString());
      return outcome(Optional.of(violation));
    }
  }

  private interface Condition {
    boolean holds();
  }

  private void runWhile(Condition condition) {
    while (condition.holds()) {
      if (!schedule.step()) {
        throw new IllegalStateException("nothing is left to do");
      }
      bounds.check();
    }
  }

  private void calm() {
    transcript.note("simulation", "calms down", "");
    mischief.calm();
    users.calm();
    long untilMs = schedule.elapsedMs() + CALM_MS;
    runWhile(() -> schedule.elapsedMs() < untilMs);
  }

  /** Now and then, what is too much work for every step. */
  private void check() {
    schedule.inMs(
        CHECK_MS,
        () -> {
          server.requireOneState();
          server.requireForgotten(forgotten);
          check();
        });
  }

  private void requireAll() {
    users.requireSettled();
    server.requireOneState();
    server.requireForgotten(forgotten);
    server.requireReplayFromTheBeginning();
    bounds.requireEmpty();
  }

  private Outcome outcome(Optional<Violation> violation) {
    return new Outcome(
        seed,
        transcript.checksum(),
        schedule.steps(),
        ledger.messages(),
        ledger.acknowledgements(),
        transcript.counts(),
        violation,
        transcript.tail());
  }
}
