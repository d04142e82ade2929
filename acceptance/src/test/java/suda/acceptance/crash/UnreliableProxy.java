package suda.acceptance.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port that leads to a server's, over connections to which, once they may, things happen. Real
 * sockets on loopback; what happens, and after how many bytes, is drawn from the random given.
 */
final class UnreliableProxy implements AutoCloseable {
  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
  private final int serverPort;
  private final SplittableRandom random;
  private final AtomicInteger faults = new AtomicInteger();
  private volatile boolean reliable = true;

  UnreliableProxy(int serverPort, SplittableRandom random) throws IOException {
    this.serverPort = serverPort;
    this.random = random;
    Thread.ofVirtual().name("proxy").start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Whether things may happen; at first they may not. */
  void reliable(boolean reliable) {
    this.reliable = reliable;
  }

  boolean isReliable() {
    return reliable;
  }

  /** How many things have happened. */
  int faults() {
    return faults.get();
  }

  void happened() {
    faults.incrementAndGet();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException closed) {
        // By close(), which ends the loop; or the client has gone already.
      }
    }
  }

  /** Where nobody listens, the client loses its connection at once. */
  private void connect(Socket client) throws IOException {
    Socket server = new Socket();
    try {
      server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort));
    } catch (IOException noServer) {
      client.close();
      return;
    }
    ProxiedConnection connection = new ProxiedConnection(this, client, server);
    connections.add(connection);
    connection.start(random, () -> connections.remove(connection));
  }

  @Override
  public void close() throws IOException {
    listener.close();
    connections.forEach(ProxiedConnection::cut);
  }
}
