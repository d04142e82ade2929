package suda.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** A server on a real socket whose every line the test decides. */
public final class ScriptedServer implements AutoCloseable {
  private static final int WAIT_MS = 10_000;

  private final ServerSocket socket;
  private final List<Peer> peers = new ArrayList<>();

  public ScriptedServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    socket.setSoTimeout(WAIT_MS);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** The next connection. */
  public Peer accept() throws IOException {
    Peer peer = new Peer(socket.accept(), WAIT_MS);
    peers.add(peer);
    return peer;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Peer peer : peers) {
      peer.drops();
    }
  }
}
