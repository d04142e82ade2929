package suda.engine.delivery;

import org.jspecify.annotations.Nullable;
import suda.session.Profile;

/**
 * The writing half of a connection. Belongs to one event loop, whose {@link Fanout} calls it; all
 * methods and fields are for that loop's thread only.
 */
public abstract class Outlet {
  /** As rendered for it at this point of the deliveries; null until its session chose one. */
  @Nullable Profile profile;

  /** The last broadcast it got: a user in two of a broadcast's channels gets it once. */
  long lastBroadcast;

  boolean dirty;

  /** Adds bytes to what the next {@link #flush} writes. Does nothing once it is closed. */
  protected abstract void append(byte[] bytes);

  /** Writes what was added, as one. */
  protected abstract void flush();

  /** Closes when all that was flushed is written. */
  protected abstract void close();

  /** Reads again, after having paused because too much of its input was waiting. */
  protected abstract void resumeReading();
}
