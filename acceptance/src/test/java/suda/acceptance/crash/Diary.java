package suda.acceptance.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What one member was told, room by room, in stays: from joining to parting, whatever became of its
 * connections in between. Any thread.
 */
final class Diary {
  private final String nick;
  private final Map<String, List<List<String>>> stays = new HashMap<>();
  private final Set<String> present = new HashSet<>();
  private final List<String> strays = new ArrayList<>();
  private long told;

  Diary(String nick) {
    this.nick = nick;
  }

  String nick() {
    return nick;
  }

  /** After a lost connection a room may be joined again: that is the same stay. */
  synchronized void joined(String room) {
    if (present.add(room)) {
      stays.computeIfAbsent(room, _ -> new ArrayList<>()).add(new ArrayList<>());
    }
    notifyAll();
  }

  synchronized void parted(String room) {
    present.remove(room);
    notifyAll();
  }

  synchronized void heard(String room, String text) {
    if (present.contains(room)) {
      stays(room).getLast().add(text);
    } else {
      strays.add(room + " " + text);
    }
    told++;
    notifyAll();
  }

  synchronized boolean isIn(String room) {
    return present.contains(room);
  }

  /** What was told in each stay in {@code room}. */
  synchronized List<List<String>> stays(String room) {
    return stays.getOrDefault(room, List.of());
  }

  synchronized boolean hasHeard(String room, String text) {
    return stays(room).getLast().contains(text);
  }

  /** What was told of rooms that this member was not in. */
  synchronized List<String> strays() {
    return List.copyOf(strays);
  }

  /** How much was told, in all rooms. */
  synchronized long told() {
    return told;
  }

  /** Has those who wait look again. */
  synchronized void wake() {
    notifyAll();
  }

  /** Waits until something that is written here is so. */
  synchronized void await(String what, BooleanSupplier condition, long deadlineSeconds)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(deadlineSeconds);
    while (!condition.getAsBoolean()) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError(
            "%s waited %d s for: %s; is in %s, was told %d"
                .formatted(nick, deadlineSeconds, what, present, told));
      }
      wait(left);
    }
  }
}
