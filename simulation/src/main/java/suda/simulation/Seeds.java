package suda.simulation;

import java.util.Optional;
import java.util.function.Predicate;
import suda.simulation.server.Ports;

/** Many seeds, one after the other, until one fails. */
public final class Seeds {
  private final Ports ports;
  private Tally tally = Tally.NONE;

  public Seeds(Ports ports) {
    this.ports = ports;
  }

  /**
   * Runs seeds from {@code first} on.
   *
   * @param goOn is asked after each seed
   * @return the first failure, made as short as possible
   */
  public Optional<Replay> run(long first, long count, Predicate<Tally> goOn) {
    for (long seed = first; seed < first + count; seed++) {
      Outcome outcome = Simulation.run(seed, Long.MAX_VALUE, ports);
      tally = tally.with(outcome);
      if (outcome.violation().isPresent()) {
        return Optional.of(Replay.shortest(outcome, ports));
      }
      if (!goOn.test(tally)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Runs one seed as a {@link Replay#command} says. */
  public Optional<Replay> again(long seed, long wildSteps) {
    Outcome outcome = Simulation.run(seed, wildSteps, ports);
    tally = tally.with(outcome);
    return outcome.violation().isPresent()
        ? Optional.of(new Replay(outcome, wildSteps))
        : Optional.empty();
  }

  public Tally tally() {
    return tally;
  }
}
