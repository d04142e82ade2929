package suda.simulation;

/**
 * What some seeds came to.
 *
 * @param checksum of all their transcripts
 */
public record Tally(
    long seeds, long steps, long messages, long acknowledged, long crashes, long checksum) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  Tally with(Outcome outcome) {
    return new Tally(
        seeds + 1,
        steps + outcome.steps(),
        messages + outcome.messages(),
        acknowledged + outcome.acknowledged(),
        crashes + outcome.crashes(),
        31 * checksum + outcome.checksum());
  }
}
