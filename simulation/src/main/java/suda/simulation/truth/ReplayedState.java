package suda.simulation.truth;

import java.util.List;
import suda.core.event.Stamped;
import suda.core.state.State;

/** A state must be the one that its journal leads to. */
public final class ReplayedState {
  private ReplayedState() {}

  /**
   * @param what whose state it is
   * @param found as {@link State#snapshot} gives it
   */
  public static void require(String what, List<Stamped> found, State expected) {
    List<Stamped> wanted = expected.snapshot();
    if (!found.equals(wanted)) {
      throw new Violation("replay gives the same state", what + ": " + difference(wanted, found));
    }
  }

  private static String difference(List<Stamped> wanted, List<Stamped> found) {
    for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
      if (!wanted.get(i).equals(found.get(i))) {
        return "expected " + wanted.get(i) + ", found " + found.get(i);
      }
    }
    return "expected " + wanted.size() + " facts, found " + found.size();
  }
}
