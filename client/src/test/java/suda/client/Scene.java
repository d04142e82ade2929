package suda.client;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A scripted server, one client, and what the client heard. */
final class Scene implements AutoCloseable {
  private static final Tuning FAST =
      new Tuning(
          new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)),
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          RandomGenerator.of("L64X128MixRandom"),
          InstantSource.system());

  final ScriptedServer server = new ScriptedServer();
  final Heard heard = new Heard();
  private @Nullable Client client;

  Scene() throws IOException {}

  ClientOptions options() {
    return ClientOptions.to("localhost", server.port()).nick("mina").listener(heard).tuning(FAST);
  }

  static Tuning fast() {
    return FAST;
  }

  Client client() {
    if (client == null) {
      throw new IllegalStateException("not connected");
    }
    return client;
  }

  /** Connects as mina to a server with these capabilities. */
  Peer connect(String capabilities) throws Exception {
    return connect(options(), capabilities);
  }

  Peer connect(ClientOptions options, String capabilities) throws Exception {
    CompletableFuture<Client> connecting = start(options);
    Peer peer = server.accept();
    peer.registers("mina", capabilities);
    client = connecting.get();
    return peer;
  }

  /** Connects without waiting. */
  static CompletableFuture<Client> start(ClientOptions options) {
    CompletableFuture<Client> connecting = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        connecting.complete(Client.connect(options));
      } catch (IOException | InterruptedException failure) {
        connecting.completeExceptionally(failure);
      }
    });
    return connecting;
  }

  void use(CompletableFuture<Client> connecting) throws ExecutionException, InterruptedException {
    client = connecting.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (client != null) {
      client.close();
    }
  }
}
