package suda.session;

import org.jspecify.annotations.Nullable;

/**
 * A way of rendering events: a protocol with the capabilities that change its lines. Connections
 * whose profiles are equal get the same bytes, so each event is rendered once for all of them.
 * Immutable, with value equality; called on the engine thread.
 */
public interface Profile {

  /**
   * Returns the lines that tell of an event, or null where this profile is not told of it.
   *
   * @param hearing why the recipients hear of it
   */
  byte @Nullable [] render(Occurrence occurrence, Hearing hearing);

  /**
   * The same for one recipient alone, long afterwards: also what depends on who is told, which a
   * session tells in its own way while it happens.
   */
  default byte @Nullable [] retell(Occurrence occurrence, Hearing hearing, long user) {
    return render(occurrence, hearing);
  }
}
