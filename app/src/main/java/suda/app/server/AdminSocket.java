package suda.app.server;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.core.Limit;
import suda.engine.Engine;
import suda.engine.delivery.Fanout;
import suda.engine.delivery.Loop;
import suda.session.console.AdminFront;
import suda.session.console.ConsoleProfile;

/**
 * The socket in the data directory by which the operator's commands reach the running server: for
 * the server's user and root alone. Without it the server still serves, so what goes wrong with it
 * is a warning. Opened and closed by one thread.
 */
final class AdminSocket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AdminSocket.class);
  private static final String FILE = "admin.sock";
  private static final long GOODBYE_MS = 1_000;

  private final Path file;
  private final Consumer<String> stop;
  private final ExecutorService deliveryThread = Executors.newSingleThreadExecutor(Threads.admin());
  private final Fanout fanout = new Fanout();
  private final Set<Thread> connections = ConcurrentHashMap.newKeySet();
  private @Nullable ServerSocketChannel listener;

  /**
   * @param directory the data directory, which the caller has locked
   * @param stop takes the reason when the operator stops the server
   */
  AdminSocket(Path directory, Consumer<String> stop) {
    this.file = directory.resolve(FILE);
    this.stop = stop;
  }

  /** The event loop that the engine must know under the number given to {@link #attach}. */
  Loop loop() {
    return deliveries -> deliveryThread.execute(() -> fanout.run(deliveries));
  }

  /** Begins to take connections. */
  void attach(Engine engine, int loop) {
    try {
      // What a server that was killed left; the lock says that none runs.
      Files.deleteIfExists(file);
      ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      listener = opened;
      opened.bind(UnixDomainSocketAddress.of(file));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      Threads.admin().newThread(() -> accept(opened, engine, loop)).start();
    } catch (IOException refused) {
      LOG.warn("suda admin cannot reach this server: {}: {}", file, refused.getMessage());
    }
  }

  private void accept(ServerSocketChannel from, Engine engine, int loop) {
    AdminFront front = new AdminFront(new ConsoleProfile(false, null), stop);
    try {
      while (true) {
        admit(from.accept(), engine, front, loop);
      }
    } catch (IOException closed) {
      LOG.debug("{} is closed", file, closed);
    }
  }

  private void admit(SocketChannel channel, Engine engine, AdminFront front, int loop) {
    try {
      if (!isOwner(channel)) {
        turnAway(channel, "only the user whom the server runs as may do that");
      } else if (connections.size() >= Limit.ADMIN_CONNECTIONS.max()) {
        turnAway(channel, "too many programs talk to the server by " + FILE);
      } else {
        begin(
            new AdminConnection(
                channel, outlet -> engine.open(front, outlet, loop, "admin.sock", true)));
      }
    } catch (IOException gone) {
      LOG.debug("a connection to {} is gone", file, gone);
    }
  }

  /** The file's mode says so too, but there is a moment before it has that mode. */
  private boolean isOwner(SocketChannel channel) throws IOException {
    UnixDomainPrincipal peer = channel.getOption(ExtendedSocketOptions.SO_PEERCRED);
    return peer.user().equals(Files.getOwner(file)) || peer.user().getName().equals("root");
  }

  private static void turnAway(SocketChannel channel, String why) throws IOException {
    try (channel) {
      AdminConnection.refuse(channel, why);
    }
  }

  private void begin(AdminConnection connection) {
    Thread thread =
        Threads.admin()
            .newThread(() -> {
              try {
                connection.run();
              } finally {
                connections.remove(Thread.currentThread());
              }
            });
    connections.add(thread);
    thread.start();
  }

  /** Takes no more connections, and lets those there are hear the last of it. */
  @Override
  public void close() {
    try {
      if (listener != null) {
        listener.close();
        Files.deleteIfExists(file);
      }
      for (Thread connection : connections) {
        connection.join(GOODBYE_MS);
      }
    } catch (IOException left) {
      LOG.debug("{} is left", file, left);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    deliveryThread.close();
  }
}
