package suda.simulation.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.simulation.network.Network;
import suda.simulation.time.Chance;
import suda.simulation.time.Schedule;
import suda.simulation.time.Transcript;
import suda.simulation.truth.Ledger;
import suda.simulation.truth.Tracks;

/**
 * What all users share.
 *
 * @param graceMs a session waits so long for its client
 * @param manners what users do more often than elsewhere
 * @param nicks by which they call each other
 * @param codes that open rooms, as far as they were told any
 * @param numbers of what is in lists, likewise
 */
public record Surroundings(
    Schedule schedule,
    Transcript transcript,
    Network network,
    Tracks tracks,
    Ledger ledger,
    long graceMs,
    Manners manners,
    List<String> nicks,
    List<String> codes,
    List<String> numbers) {

  private static final List<String> CHANNELS = List.of("#lobby", "#a", "#b", "#c");

  String channel(Chance chance) {
    return chance.of(CHANNELS);
  }

  @Nullable String code(Chance chance) {
    return codes.isEmpty() ? null : chance.of(codes);
  }

  @Nullable String number(Chance chance) {
    return numbers.isEmpty() ? null : chance.of(numbers);
  }

  String nick(Chance chance) {
    return chance.of(nicks);
  }
}
