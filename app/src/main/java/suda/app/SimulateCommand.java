package suda.app;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import suda.simulation.Replay;
import suda.simulation.Seeds;
import suda.simulation.Tally;
import suda.simulation.server.Ports;

/** {@code suda simulate}: runs the whole program on seeds and shows what fails. */
@Command(
    name = "simulate",
    description = {
      "Runs server and clients on a simulated network, clock and disk where everything",
      "goes wrong, and checks that nothing is lost, repeated or misordered."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    footerHeading = "%nExamples:%n",
    customSynopsis = "suda simulate [OPTION]...",
    footer = {
      "  suda simulate                     a hundred seeds that nobody has seen",
      "  suda simulate --time 60           as many seeds as a minute has time for",
      "  suda simulate --seed 7 --seeds 1  that seed again, step by step the same",
      "",
      "Exit code: 0 if all is well, 1 if a seed fails: then its last steps are shown,",
      "and the command that shows them again.",
    })
final class SimulateCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final long SEEDS = 100;
  private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(1);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--seeds", paramLabel = "N", description = "So many seeds; 100 if not given.")
  private @Nullable Long count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The first seed, the others follow; any one if not given.")
  private @Nullable Long first;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      description = "Ends after so long, whatever seeds are left.")
  private @Nullable Long seconds;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Of one seed: nothing goes wrong any more after so many steps.")
  private @Nullable Long steps;

  private final Seeds seeds = new Seeds(Ports.sound());
  private final long began = System.nanoTime();
  private long shown = began;

  @Override
  public Integer call() {
    requirePositive("--seeds", count);
    requirePositive("--time", seconds);
    long from = first == null ? ThreadLocalRandom.current().nextLong(1L << 40) : first;
    long many = count != null ? count : seconds == null ? SEEDS : Long.MAX_VALUE - from;
    out().println("Simulating from seed " + from + ".");
    Optional<Replay> failure =
        steps == null ? seeds.run(from, many, this::goOn) : seeds.again(from, steps);
    out().println(summary(seeds.tally()));
    failure.ifPresent(this::show);
    out().flush();
    return failure.isPresent() ? FAILED : SudaCommand.OK;
  }

  private void requirePositive(String option, @Nullable Long given) {
    if (given != null && given < 1) {
      throw new ParameterException(
          spec.commandLine(), option + ": expected a number from 1 on, found \"" + given + '"');
    }
  }

  private boolean goOn(Tally tally) {
    long now = System.nanoTime();
    if (now - shown >= PROGRESS_NANOS) {
      shown = now;
      out().println(summary(tally));
      out().flush();
    }
    return seconds == null || now - began < TimeUnit.SECONDS.toNanos(seconds);
  }

  private String summary(Tally tally) {
    double elapsed = (System.nanoTime() - began) / 1e9;
    return "%,d seeds, %,d messages, %,d crashes, %,d resumed, %.0f seeds/s, transcripts %016x"
        .formatted(
            tally.seeds(),
            tally.messages(),
            tally.crashes(),
            tally.count("resumes"),
            tally.seeds() / elapsed,
            tally.checksum());
  }

  private void show(Replay failure) {
    out().println();
    failure.report().forEach(out()::println);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
