package suda.journal;

import java.util.List;
import suda.core.event.Stamped;

/**
 * The state after all events before {@code nextSequence}, as {@link suda.core.state.State#snapshot}
 * gives it.
 */
public record Snapshot(long nextSequence, List<Stamped> events) {}
