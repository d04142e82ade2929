package suda.simulation.network;

import suda.simulation.time.Chance;
import suda.simulation.time.Schedule;

/** A connection between a client and the server. */
public final class Wire {
  private static final int NOTICED_AT_ONCE_PERCENT = 60;
  private static final int NOTICED_SOON_PERCENT = 85;
  private static final long NOTICED_SOON_MICROS = 8_000_000;

  /** TCP gives up in the end; later than programs that ask each other whether they are there. */
  private static final long GIVEN_UP_MICROS = 30_000_000;

  private final Schedule schedule;
  private final Chance chance;
  private final String address;
  private final Pipe toServer;
  private final Pipe toClient;
  private final End client;
  private final End server;

  Wire(
      Schedule schedule,
      Chance chance,
      String address,
      long latencyMicros,
      int windowBytes,
      Receiver atClient,
      Receiver atServer) {
    this.schedule = schedule;
    this.chance = chance;
    this.address = address;
    this.toServer = new Pipe(schedule, chance, latencyMicros, windowBytes, atClient, atServer);
    this.toClient = new Pipe(schedule, chance, latencyMicros, windowBytes, atServer, atClient);
    this.client = new End(this, toServer, toClient);
    this.server = new End(this, toClient, toServer);
  }

  /** The client's address, which no other connection has. */
  public String address() {
    return address;
  }

  public End client() {
    return client;
  }

  public End server() {
    return server;
  }

  /** Breaks: each side may notice at once, later, or only by the other's silence. */
  public void sever() {
    toServer.sever();
    toClient.sever();
    noticedLater(toServer);
    noticedLater(toClient);
  }

  /** Nothing moves for a while, in one direction or both. */
  public void stall(long micros) {
    if (chance.percent(70)) {
      toServer.stall(micros);
    }
    if (chance.percent(70)) {
      toClient.stall(micros);
    }
  }

  void noticedLater(Pipe pipe) {
    if (chance.percent(NOTICED_AT_ONCE_PERCENT)) {
      pipe.notice();
    } else if (chance.percent(NOTICED_SOON_PERCENT)) {
      schedule.in(chance.between(0, NOTICED_SOON_MICROS), pipe::notice);
    } else {
      schedule.in(GIVEN_UP_MICROS, pipe::notice);
    }
  }
}
