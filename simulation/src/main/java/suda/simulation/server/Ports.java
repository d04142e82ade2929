package suda.simulation.server;

import java.util.function.UnaryOperator;
import suda.engine.Follower;
import suda.engine.delivery.Loop;
import suda.journal.Journal;
import suda.simulation.disk.Disk;

/**
 * What stands between the program and each of its ports: nothing, unless the simulation itself is
 * to be tried, with a port that is broken on purpose. Applied anew at each start of the server.
 */
public record Ports(
    UnaryOperator<Disk> disk,
    UnaryOperator<Journal> journal,
    UnaryOperator<Follower> follower,
    UnaryOperator<Loop> loop) {

  /** All ports as they should be. */
  public static Ports sound() {
    return new Ports(
        UnaryOperator.identity(),
        UnaryOperator.identity(),
        UnaryOperator.identity(),
        UnaryOperator.identity());
  }

  public Ports withDisk(UnaryOperator<Disk> broken) {
    return new Ports(broken, journal, follower, loop);
  }

  public Ports withJournal(UnaryOperator<Journal> broken) {
    return new Ports(disk, broken, follower, loop);
  }

  public Ports withFollower(UnaryOperator<Follower> broken) {
    return new Ports(disk, journal, broken, loop);
  }

  public Ports withLoop(UnaryOperator<Loop> broken) {
    return new Ports(disk, journal, follower, broken);
  }
}
