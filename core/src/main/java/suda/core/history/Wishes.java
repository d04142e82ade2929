package suda.core.history;

import java.util.HashMap;
import java.util.Map;
import suda.core.event.Event;

/**
 * For how long what is said where is to be kept, as channels' operators and accounts' holders want
 * it: one rule for all archives. For one thread.
 */
public final class Wishes {
  private final Retention retention;
  private final Map<Long, Integer> channels = new HashMap<>();
  private final Map<Party, Integer> parties = new HashMap<>();

  public Wishes(Retention retention) {
    this.retention = retention;
  }

  /** Heeds what happened; returns whether it was a wish, or ended one. */
  public boolean heed(Event event) {
    switch (event) {
      case Event.RetentionChanged e -> of(e.channel(), e.days());
      case Event.AccountRetentionChanged e -> of(Party.account(e.name().text()), e.days());
      case Event.AccountRegistered e -> {
        return parties.remove(Party.account(e.name().text())) != null;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  public void of(long channel, int days) {
    channels.put(channel, days);
  }

  public void of(Party party, int days) {
    parties.put(party, days);
  }

  /** Nobody has any. */
  public boolean isEmpty() {
    return channels.isEmpty() && parties.isEmpty();
  }

  public boolean isKept(Buffer buffer) {
    return days(buffer) != Retention.NONE;
  }

  /** As {@link Retention#oldestMs} takes them: of two who talk the shorter counts. */
  public int days(Buffer buffer) {
    if (buffer.isChannel()) {
      return channels.getOrDefault(buffer.channel(), Retention.AS_SERVER);
    }
    return buffer.parties().stream()
        .mapToInt(party -> parties.getOrDefault(party, Retention.AS_SERVER))
        .reduce(Retention.AS_SERVER, retention::shorter);
  }
}
