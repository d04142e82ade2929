package suda.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import suda.session.Profile;

/**
 * Which profiles and event loops have somebody in a channel, so that an event is rendered only for
 * those and sent only there. Engine thread only.
 */
final class Listeners {
  private final Map<Profile, Profile> canonical = new HashMap<>();
  private final Map<Long, Counts> channels = new HashMap<>();
  private final Counts all;
  private final int loops;

  Listeners(int loops) {
    this.loops = loops;
    this.all = new Counts(loops);
  }

  /** Returns the one instance for all equal profiles. */
  Profile canonical(Profile profile) {
    return canonical.computeIfAbsent(profile, p -> p);
  }

  void enter(long channel, Profile profile, int loop) {
    channels.computeIfAbsent(channel, c -> new Counts(loops)).add(profile, loop, 1);
  }

  void leave(long channel, Profile profile, int loop) {
    Counts counts = channels.get(channel);
    if (counts != null) {
      counts.add(profile, loop, -1);
      if (counts.byProfile.isEmpty()) {
        channels.remove(channel);
      }
    }
  }

  void appear(Profile profile, int loop) {
    all.add(profile, loop, 1);
  }

  void vanish(Profile profile, int loop) {
    all.add(profile, loop, -1);
  }

  Set<Profile> profiles() {
    return all.byProfile.keySet();
  }

  Set<Profile> profiles(long channel) {
    Counts counts = channels.get(channel);
    return counts == null ? Set.of() : counts.byProfile.keySet();
  }

  boolean isOn(long channel, int loop) {
    Counts counts = channels.get(channel);
    return counts != null && counts.byLoop[loop] > 0;
  }

  private static final class Counts {
    final Map<Profile, Integer> byProfile = new LinkedHashMap<>();
    final int[] byLoop;

    Counts(int loops) {
      byLoop = new int[loops];
    }

    void add(Profile profile, int loop, int change) {
      byLoop[loop] += change;
      byProfile.merge(profile, change, (a, b) -> a + b == 0 ? null : a + b);
    }
  }
}
