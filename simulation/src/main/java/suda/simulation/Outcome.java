package suda.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import suda.simulation.truth.Violation;

/**
 * How a simulation went.
 *
 * @param checksum of the transcript: the same for the same seed, in any process
 * @param steps how many steps it took, or after how many it failed
 * @param messages how many different texts were recorded
 * @param acknowledged how many of them their authors saw acknowledged
 * @param counts how often what matters has happened
 * @param violation what must not have been, if it failed
 * @param transcript its last lines
 */
public record Outcome(
    long seed,
    long checksum,
    long steps,
    int messages,
    int acknowledged,
    Map<String, Integer> counts,
    Optional<Violation> violation,
    List<String> transcript) {}
