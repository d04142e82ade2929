package suda.simulation.truth;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Stamped;
import suda.core.state.State;

/**
 * Every text that anybody set out to say, each different from all others, and what became of it.
 * What its author saw acknowledged is in the journal; what he saw refused never is; and whatever is
 * there is there once.
 */
public final class Ledger implements Chronicle.Reader {
  private static final String ONCE = "acknowledged is recorded exactly once";
  private static final String REFUSED = "refused is recorded nowhere";

  private enum Fate {
    OPEN,
    ACKNOWLEDGED,
    REFUSED
  }

  private record Saying(String author, int number) {}

  private final Map<String, Saying> sayings = new HashMap<>();
  private final Map<String, Integer> begun = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();
  private final Map<String, Fate> fates = new HashMap<>();
  private final Map<String, Set<String>> places = new HashMap<>();
  private final Set<String> underway = new HashSet<>();
  private final Map<String, Long> recorded = new HashMap<>();
  private final Map<Long, String> texts = new HashMap<>();
  private int acknowledged;

  /** Somebody begins to say {@code text}, after all that he began to say before. */
  public void begin(String author, String text) {
    sayings.put(text, new Saying(author, begun.merge(author, 1, Integer::sum)));
    fates.put(text, Fate.OPEN);
  }

  /** The author writes {@code text} on the connection with this address. */
  public void saidAt(String text, String address) {
    places.computeIfAbsent(text, t -> new HashSet<>()).add(address);
  }

  /** The addresses of the connections on which {@code text} was written. */
  Set<String> places(String text) {
    return places.getOrDefault(text, Set.of());
  }

  /**
   * The author says {@code text} again: what he said after it may have been recorded while it was
   * refused, so it has no place in the order any more.
   */
  public void again(String text) {
    sayings.remove(text);
  }

  /**
   * Without a session, what is said again on another connection may be refused while the first is
   * still on its way, and recorded then.
   */
  public void mayBeUnderway(String text) {
    underway.add(text);
  }

  /** The server has told its author that {@code text} is said. */
  public void acknowledged(String text) {
    if (!recorded.containsKey(text)) {
      throw new Violation(ONCE, "expected \"" + text + "\" in the journal, found nothing");
    }
    if (fates.put(text, Fate.ACKNOWLEDGED) == Fate.REFUSED) {
      throw new Violation(REFUSED, "\"" + text + "\" was first refused and then acknowledged");
    }
    acknowledged++;
  }

  /** The server has told its author that {@code text} is not said, and the author gave it up. */
  public void refused(String text) {
    if (underway.contains(text)) {
      return;
    }
    fates.put(text, Fate.REFUSED);
    requireNowhere(text);
  }

  /** Whether its author was told that {@code text} is not said, and gave it up. */
  public boolean isRefused(String text) {
    return fates.get(text) == Fate.REFUSED;
  }

  private void requireNowhere(String text) {
    Long sequence = recorded.get(text);
    if (sequence != null) {
      throw new Violation(
          REFUSED, "expected \"" + text + "\" nowhere, found it as event " + sequence);
    }
  }

  @Override
  public void happened(Stamped stamped, State before) {
    MessageSent message = said(stamped.event());
    if (message != null && fates.containsKey(message.text())) {
      Long earlier = recorded.put(message.text(), stamped.sequence());
      texts.put(stamped.sequence(), message.text());
      if (earlier != null) {
        throw new Violation(
            ONCE,
            "expected \"%s\" once, found it as events %d and %d"
                .formatted(message.text(), earlier, stamped.sequence()));
      }
      if (fates.get(message.text()) == Fate.REFUSED) {
        requireNowhere(message.text());
      }
      requireInOrder(message.text());
    }
  }

  /** What its author knows to be said, heard or not. */
  private static @Nullable MessageSent said(Event event) {
    return switch (event) {
      case MessageSent sent -> sent;
      case Event.MessageSilenced silenced -> silenced.message();
      default -> null;
    };
  }

  private void requireInOrder(String text) {
    Saying saying = sayings.get(text);
    if (saying == null) {
      return;
    }
    Integer before = last.put(saying.author(), saying.number());
    if (before != null && before > saying.number()) {
      throw new Violation(
          "everybody is recorded in the order in which he speaks",
          "%s said \"%s\" before the one that was recorded before it"
              .formatted(saying.author(), text));
    }
  }

  /** Whether the text is in the journal. */
  public boolean has(String text) {
    return recorded.containsKey(text);
  }

  /** Where in the journal the text is; 0 for nowhere. */
  public long sequence(String text) {
    return recorded.getOrDefault(text, 0L);
  }

  /** What is said at this place in the journal; empty where none of these texts is. */
  public String text(long sequence) {
    return texts.getOrDefault(sequence, "");
  }

  /** How many different texts are in the journal. */
  public int messages() {
    return recorded.size();
  }

  public int acknowledgements() {
    return acknowledged;
  }
}
