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

  /** Whether it is left out of broadcasts, because the engine feeds it at its own pace. */
  boolean paused;

  /** Whether the engine was told that it is behind. */
  boolean reported;

  private @Nullable Pace pace;
  private boolean owesDrained;

  /** Says who is told of its pace; before anything is delivered to it. */
  public final void attach(Pace to) {
    pace = to;
  }

  /** Adds bytes to what the next {@link #flush} writes. Does nothing once it is closed. */
  protected abstract void append(byte[] bytes);

  /** Writes what was added, as one. */
  protected abstract void flush();

  /** Tells whether so much waits to be taken by the peer that no more should be added. */
  protected abstract boolean isFull();

  /** Closes when all that was flushed is written. */
  protected abstract void close();

  /** Reads again, after having paused because too much of its input was waiting. */
  protected abstract void resumeReading();

  /** The transport's part: less waits than before. */
  protected final void relieved() {
    if (owesDrained && !isFull()) {
      owesDrained = false;
      if (pace != null) {
        pace.drained();
      }
    }
  }

  void pause() {
    paused = true;
    owesDrained = true;
  }

  void feed(byte[] page) {
    append(page);
    owesDrained = true;
  }

  void goLive() {
    paused = false;
    reported = false;
    owesDrained = false;
  }

  void reportIfBehind() {
    if (!paused && !reported && isFull()) {
      reported = true;
      if (pace != null) {
        pace.behind();
      }
    }
  }
}
