package suda.simulation.user;

import java.util.List;
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
    Overheard overheard) {

  private static final List<String> CHANNELS = List.of("#lobby", "#a", "#b", "#c");

  String channel(Chance chance) {
    return chance.of(CHANNELS);
  }

  String nick(Chance chance) {
    return chance.of(nicks);
  }
}
