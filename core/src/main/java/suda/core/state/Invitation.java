package suda.core.state;

import java.util.List;
import suda.core.event.Event.InvitationMade;

/** A code that lets people in. Changed only by {@link State#apply}. */
public final class Invitation {
  private final long id;
  private final String codeHash;
  private final long by;
  private final long madeMs;
  private final long untilMs;
  private final List<Long> channels;
  private int uses;

  Invitation(InvitationMade event, long timeMs) {
    this.id = event.invitation();
    this.codeHash = event.codeHash();
    this.by = event.by();
    this.madeMs = timeMs;
    this.untilMs = event.untilMs();
    this.channels = List.copyOf(event.channels());
    this.uses = event.uses();
  }

  public long id() {
    return id;
  }

  /** What is kept of the code. */
  public String codeHash() {
    return codeHash;
  }

  /** The id of the account that made it, or {@link suda.core.event.Event#OPERATOR}. */
  public long by() {
    return by;
  }

  /** In milliseconds since 1970. */
  public long madeMs() {
    return madeMs;
  }

  /** Until when it may be used, in milliseconds since 1970. */
  public long untilMs() {
    return untilMs;
  }

  /** Ids of the channels that it opens. */
  public List<Long> channels() {
    return channels;
  }

  /** How often it may still be used. */
  public int uses() {
    return uses;
  }

  int useOnce() {
    return --uses;
  }
}
