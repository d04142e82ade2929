package suda.core.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Receipt;

/**
 * What comes of a command: the events that happen and what was refused. Both may be there, where a
 * command asks for several things; neither, where nothing needs to change.
 *
 * @param repeats for the retry of a send that was recorded before: what was recorded
 */
public record Decision(List<Event> events, List<Refusal> refusals, @Nullable Receipt repeats) {

  private static final Decision NOTHING = new Decision(List.of(), List.of(), null);

  public static Decision happens(Event... events) {
    return new Decision(List.of(events), List.of(), null);
  }

  public static Decision happens(List<Event> events) {
    return new Decision(List.copyOf(events), List.of(), null);
  }

  public static Decision refused(Reason reason, Object about) {
    return new Decision(List.of(), List.of(Refusal.of(reason, about)), null);
  }

  public static Decision refused(Refusal refusal) {
    return new Decision(List.of(), List.of(refusal), null);
  }

  public static Decision nothing() {
    return NOTHING;
  }

  public static Decision repeated(Receipt receipt) {
    return new Decision(List.of(), List.of(), receipt);
  }

  /** Tells whether all that was asked for is so now. */
  public boolean accepted() {
    return refusals.isEmpty();
  }
}
