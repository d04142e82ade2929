package suda.simulation.user;

/** Somebody who uses the server. */
public interface User {

  /** Begins. */
  void start();

  /** From now on only listens: finishes what is begun, and stays. */
  void calm();

  /** Has had all the time in the world: nothing may be open, nothing missing. */
  void requireSettled();
}
