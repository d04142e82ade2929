package suda.simulation.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.simulation.time.Chance;
import suda.simulation.time.Schedule;

/** Where clients find the server, and where connections break. */
public final class Network {
  /** Connections that are tampered with are among the newest so many. */
  private static final int RECENT_MAX = 40;

  /** Takes connections in for the server; where it is not running it takes none. */
  public interface Listener {
    boolean listens();

    /** Returns who receives for the server what the client at {@code address} writes. */
    Receiver accept(String protocol, String address);

    /** The connection is made: {@code end} is the server's. */
    void connected(Receiver receiver, End end);
  }

  private final Schedule schedule;
  private final Chance chance;
  private final List<Wire> recent = new ArrayList<>();
  private @Nullable Listener listener;
  private int connections;

  public Network(Schedule schedule, Chance chance) {
    this.schedule = schedule;
    this.chance = chance;
  }

  public void listen(Listener server) {
    listener = server;
  }

  /** Returns the new connection, or null where nobody answers. */
  public @Nullable Wire connect(String protocol, Receiver atClient) {
    if (listener == null || !listener.listens()) {
      return null;
    }
    String address = address(++connections);
    Receiver atServer = listener.accept(protocol, address);
    long latency = chance.oneIn(4) ? chance.between(10_000, 80_000) : chance.between(50, 5_000);
    int window =
        (int) (chance.oneIn(4) ? chance.between(300, 2_000) : chance.between(4_000, 64_000));
    Wire wire = new Wire(schedule, chance.split(), address, latency, window, atClient, atServer);
    listener.connected(atServer, wire.server());
    recent.add(wire);
    if (recent.size() > RECENT_MAX) {
      recent.removeFirst();
    }
    return wire;
  }

  private static String address(int number) {
    return "10.1." + number / 250 + "." + (1 + number % 250);
  }

  /** One of the newest connections, or null where there is none. */
  public @Nullable Wire any() {
    return recent.isEmpty() ? null : chance.of(recent);
  }
}
