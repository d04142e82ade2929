package suda.core.state;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.event.Privilege;

/** A user in a channel. */
public final class Membership {
  private final User user;
  private final Channel channel;
  private final long sequence;
  private final long sinceMs;
  private final EnumSet<Privilege> privileges = EnumSet.noneOf(Privilege.class);
  private long linesUsedUntilMs;
  private boolean unseen;

  Membership(User user, Channel channel, long sequence, long sinceMs, Set<Privilege> privileges) {
    this.user = user;
    this.channel = channel;
    this.sequence = sequence;
    this.sinceMs = sinceMs;
    this.privileges.addAll(privileges);
  }

  public User user() {
    return user;
  }

  public Channel channel() {
    return channel;
  }

  /** The sequence of the event by which the user joined. */
  public long sequence() {
    return sequence;
  }

  /** When the user joined, in milliseconds since 1970. */
  public long sinceMs() {
    return sinceMs;
  }

  /** All privileges held, highest first. */
  public Set<Privilege> privileges() {
    return Collections.unmodifiableSet(privileges);
  }

  /** The highest privilege held, or null. */
  public @Nullable Privilege highest() {
    return privileges.isEmpty() ? null : privileges.iterator().next();
  }

  /** Tells whether some privilege held is {@code least} or higher. */
  public boolean reaches(Privilege least) {
    Privilege highest = highest();
    return highest != null && highest.reaches(least);
  }

  /** Whether the user joined unseen, and has not been revealed since. */
  public boolean isUnseen() {
    return unseen;
  }

  /**
   * Tells whether a member of the channel, or an outsider where {@code viewer} is null, may see
   * that the user is inside.
   */
  public boolean isSeenBy(@Nullable Membership viewer) {
    return !unseen || viewer == this || viewer != null && viewer.highest() != null;
  }

  void hide() {
    unseen = true;
  }

  void reveal() {
    unseen = false;
  }

  /** Until when the channel's rate of lines is used up by this member. */
  public long linesUsedUntilMs() {
    return linesUsedUntilMs;
  }

  void paced(long usedUntilMs) {
    linesUsedUntilMs = usedUntilMs;
  }

  void grant(Privilege privilege) {
    privileges.add(privilege);
  }

  void revoke(Privilege privilege) {
    privileges.remove(privilege);
  }
}
