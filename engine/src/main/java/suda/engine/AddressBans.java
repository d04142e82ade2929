package suda.engine;

import java.util.ArrayList;
import java.util.List;
import suda.core.event.Event;
import suda.core.name.AddressRange;
import suda.core.name.BanTarget;
import suda.core.state.ServerBan;
import suda.core.state.State;
import suda.session.Occurrence;

/**
 * The addresses that bans keep out, for whoever takes connections: they are asked before anything
 * is read. The engine thread keeps it in step; asking is for any thread.
 */
public final class AddressBans {
  private volatile List<AddressRange> ranges;

  /** Those that {@code state} has. */
  public AddressBans(State state) {
    this.ranges =
        state.bans().stream()
            .map(ServerBan::target)
            .filter(BanTarget.Addresses.class::isInstance)
            .map(target -> ((BanTarget.Addresses) target).range())
            .toList();
  }

  /** To be told of every event. Engine thread only. */
  public void happened(Occurrence occurrence, State before) {
    switch (occurrence.event()) {
      case Event.ServerBanned e when e.target() instanceof BanTarget.Addresses addresses ->
          ranges = with(addresses.range());
      case Event.ServerUnbanned e when e.target() instanceof BanTarget.Addresses addresses ->
          ranges = without(addresses.range());
      default -> {}
    }
  }

  private List<AddressRange> with(AddressRange range) {
    List<AddressRange> more = new ArrayList<>(without(range));
    more.add(range);
    return List.copyOf(more);
  }

  private List<AddressRange> without(AddressRange range) {
    return ranges.stream().filter(each -> !each.equals(range)).toList();
  }

  /** Tells whether all of {@code range} is kept out. */
  public boolean contains(AddressRange range) {
    for (AddressRange banned : ranges) {
      if (banned.contains(range)) {
        return true;
      }
    }
    return false;
  }
}
