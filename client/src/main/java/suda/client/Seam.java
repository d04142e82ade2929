package suda.client;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import suda.client.ChatMessage.Origin;

/**
 * Where one room's history and its live messages are joined: how far it was told, and what is held
 * back until the history before it is told.
 */
final class Seam {
  private static final int HELD_MAX = 1_000;
  static final long NEVER = Long.MAX_VALUE;

  private final Seen seen = new Seen();
  private final Deque<ChatMessage> held = new ArrayDeque<>();
  private final String room;
  private Optional<String> lastId = Optional.empty();
  private Instant lastTime;
  private Origin origin = Origin.EARLIER;
  private boolean holding;
  private boolean byTime;
  private boolean overflowed;
  private int asked;
  private int awaited;
  private int counted;
  private int fresh;
  private long askedAtMs = NEVER;

  /**
   * @param since when the room was joined
   */
  Seam(String room, Instant since) {
    this.room = room;
    this.lastTime = since;
  }

  String room() {
    return room;
  }

  boolean isHolding() {
    return holding;
  }

  /** Live messages wait from now on, with those that wait already, for history of this kind. */
  void hold(Origin as) {
    holding = true;
    origin = as;
  }

  /** Those that wait will come in the history again. */
  void dropHeld() {
    held.clear();
    overflowed = false;
  }

  /** The connection is lost: what was asked for on it will not come. */
  void lost() {
    askedAtMs = NEVER;
    awaited = 0;
  }

  boolean isAsked() {
    return askedAtMs != NEVER;
  }

  /** A page was asked for. */
  void asked(int messages, Origin as, long nowMs) {
    holding = true;
    origin = as;
    asked = messages;
    counted = 0;
    fresh = 0;
    awaited++;
    askedAtMs = nowMs;
  }

  /** A page has ended, or was refused. */
  void answered() {
    awaited = Math.max(0, awaited - 1);
  }

  /** How many pages may still come on this connection, with those that nobody waits for. */
  int awaited() {
    return awaited;
  }

  boolean isAskedBefore(long timeMs) {
    return askedAtMs < timeMs;
  }

  void counted() {
    counted++;
  }

  Origin origin() {
    return origin;
  }

  /** The id of the first message that waits; empty if none does, or it has no id. */
  Optional<String> firstHeldId() {
    return held.isEmpty() ? Optional.empty() : held.getFirst().id();
  }

  /** Whether more came to wait than was kept. */
  boolean isOverflowed() {
    return overflowed;
  }

  /** Whether {@code message} is new here; it is taken as told then. */
  boolean takeNew(ChatMessage message) {
    boolean isNew = seen.takeNew(message.id());
    if (isNew && message.id().isPresent()) {
      lastId = message.id();
      lastTime = message.time();
      fresh++;
    }
    return isNew;
  }

  /** What was told here. */
  Seen seen() {
    return seen;
  }

  /** Keeps {@code message} for later. When too many wait, the history will bring them anyway. */
  void keep(ChatMessage message) {
    held.add(message);
    if (held.size() > HELD_MAX) {
      held.clear();
      overflowed = true;
    }
  }

  void drop(String id) {
    held.removeIf(message -> message.id().filter(id::equals).isPresent());
  }

  /** The page has ended: whether another one must follow. Without anything new, none does. */
  boolean needsMore() {
    boolean full = origin == Origin.MISSED && counted >= asked && fresh > 0;
    boolean more = full || overflowed;
    overflowed = false;
    return more;
  }

  /** The reference by id is refused: whether one by time is worth trying. */
  boolean turnsToTime() {
    boolean turns = !byTime && lastId.isPresent();
    byTime = true;
    return turns;
  }

  /** What history is asked for after, as {@code CHATHISTORY} takes it. */
  String position() {
    // One millisecond less: what was said in that same millisecond must not be lost.
    return lastId.isPresent() && !byTime
        ? "msgid=" + lastId.get()
        : "timestamp=" + Timestamps.format(lastTime.minusMillis(1));
  }

  /** The history is told: nothing waits from now on. Returns what did. */
  Deque<ChatMessage> release() {
    Deque<ChatMessage> all = new ArrayDeque<>(held);
    held.clear();
    holding = false;
    byTime = false;
    askedAtMs = NEVER;
    return all;
  }
}
