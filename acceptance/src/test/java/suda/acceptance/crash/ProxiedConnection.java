package suda.acceptance.crash;

import java.io.IOException;
import java.net.Socket;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A client's socket and its counterpart at the server, each read by a thread of its own. */
final class ProxiedConnection {
  private static final Fault[] FAULTS = Fault.values();
  private static final int BYTES_BETWEEN_MAX = 120_000;
  private static final int STALL_MS_MAX = 3_000;
  private static final int DRIBBLED_BYTES = 400;

  private final UnreliableProxy proxy;
  private final Socket client;
  private final Socket server;
  private final CountDownLatch over = new CountDownLatch(2);
  private final CountDownLatch cut = new CountDownLatch(1);

  ProxiedConnection(UnreliableProxy proxy, Socket client, Socket server) throws IOException {
    this.proxy = proxy;
    this.client = client;
    this.server = server;
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
  }

  void start(SplittableRandom random, Runnable atEnd) {
    Direction there = new Direction(client, server, random.split());
    Direction back = new Direction(server, client, random.split());
    Thread.ofVirtual().name("proxy-to-server").start(there::pass);
    Thread.ofVirtual().name("proxy-to-client").start(back::pass);
    Thread.ofVirtual().name("proxy-end").start(() -> end(atEnd));
  }

  private void end(Runnable atEnd) {
    try {
      over.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    cut();
    atEnd.run();
  }

  /** Ends both sockets, whatever was on its way. */
  void cut() {
    cut.countDown();
    close(client);
    close(server);
  }

  private void reset() throws IOException {
    client.setSoLinger(true, 0);
    server.setSoLinger(true, 0);
    cut();
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new AssertionError("a socket that cannot be closed", e);
    }
  }

  /** One way. */
  private final class Direction {
    private final Socket from;
    private final Socket to;
    private final SplittableRandom random;
    private final byte[] bytes = new byte[8192];
    private int untilFault;
    private int toDribble;
    private boolean discarding;

    Direction(Socket from, Socket to, SplittableRandom random) {
      this.from = from;
      this.to = to;
      this.random = random;
      this.untilFault = random.nextInt(BYTES_BETWEEN_MAX);
    }

    void pass() {
      try {
        for (int read = read(); read >= 0; read = read()) {
          passOn(read);
        }
        to.shutdownOutput();
      } catch (IOException gone) {
        cut();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      } finally {
        over.countDown();
      }
    }

    private int read() throws IOException {
      return from.getInputStream().read(bytes);
    }

    private void passOn(int count) throws IOException, InterruptedException {
      untilFault -= count;
      if (untilFault < 0 && !proxy.isReliable()) {
        untilFault = random.nextInt(BYTES_BETWEEN_MAX);
        proxy.happened();
        suffer(FAULTS[random.nextInt(FAULTS.length)], count);
      } else {
        write(0, count);
      }
    }

    private void suffer(Fault fault, int count) throws IOException, InterruptedException {
      int before = random.nextInt(count + 1);
      write(0, before);
      switch (fault) {
        case RESET -> reset();
        case END -> cut();
        case HALF_CLOSE -> {
          to.shutdownOutput();
          discarding = true;
        }
        case STALL -> {
          boolean unused = cut.await(random.nextInt(STALL_MS_MAX), TimeUnit.MILLISECONDS);
          write(before, count);
        }
        case DRIBBLE -> {
          toDribble = DRIBBLED_BYTES;
          write(before, count);
        }
      }
    }

    private void write(int start, int end) throws IOException {
      for (int at = start; at < end && !discarding; ) {
        int next = toDribble > 0 ? Math.min(end, at + random.nextInt(1, 4)) : end;
        toDribble -= toDribble > 0 ? next - at : 0;
        to.getOutputStream().write(bytes, at, next - at);
        at = next;
      }
    }
  }
}
