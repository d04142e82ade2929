package suda.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suda.simulation.server.Ports;
import suda.simulation.truth.Violation;

/**
 * A failure as short as it can be found, and how to see it again.
 *
 * @param wildSteps so many steps of wild time are enough; {@link Long#MAX_VALUE} for all of it
 */
public record Replay(Outcome outcome, long wildSteps) {
  private static final int LINES_SHOWN = 48;

  /** Looks for the least wild time after which the seed of {@code failed} still fails. */
  static Replay shortest(Outcome failed, Ports ports) {
    Replay best = new Replay(failed, Long.MAX_VALUE);
    long least = 0;
    long most = failed.steps();
    while (least < most) {
      long middle = (least + most) / 2;
      Outcome tried = Simulation.run(failed.seed(), middle, ports);
      if (tried.violation().isPresent()) {
        best = new Replay(tried, middle);
        most = middle;
      } else {
        least = middle + 1;
      }
    }
    return best;
  }

  /** The command that shows it again. */
  public String command() {
    String steps = wildSteps == Long.MAX_VALUE ? "" : " --steps " + wildSteps;
    return "./suda simulate --seeds 1 --seed " + outcome.seed() + steps;
  }

  /** For people: what failed, what went before, and the command. */
  public List<String> report() {
    Optional<Violation> violation = outcome.violation();
    String what = violation.map(v -> String.valueOf(v.getMessage())).orElse("no violation");
    List<String> tail = outcome.transcript();
    Stream<String> shown = tail.stream().skip(Math.max(0, tail.size() - LINES_SHOWN));
    return Stream.of(
            Stream.of("seed " + outcome.seed() + " fails at step " + outcome.steps()),
            Stream.of(what, ""),
            shown,
            violation.stream().flatMap(Replay::trace),
            Stream.of("", "again: " + command()))
        .flatMap(lines -> lines)
        .toList();
  }

  /** Where the program failed, if it threw something. */
  private static Stream<String> trace(Violation violation) {
    Throwable cause = violation.getCause();
    return cause == null
        ? Stream.empty()
        : Stream.concat(
            Stream.of("", cause.toString()),
            Stream.of(cause.getStackTrace()).limit(20).map(frame -> "    at " + frame));
  }
}
