package suda.engine.delivery;

/** Who is told how fast a connection takes what is written to it. Called by its event loop. */
public interface Pace {

  /** More waits for the connection than it should: it does not keep up with what happens. */
  void behind();

  /** The connection, which is paused, can take more. Told once for each thing that it was given. */
  void drained();
}
