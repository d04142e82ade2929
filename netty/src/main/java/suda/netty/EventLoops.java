package suda.netty;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetector.Level;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suda.engine.delivery.Delivery;
import suda.engine.delivery.Fanout;
import suda.engine.delivery.Loop;

/** The event loops, numbered as the engine knows them. */
public final class EventLoops implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventLoops.class);

  static {
    // By default Netty follows one buffer in 128, with stack traces: a twentieth of a loop's time.
    if (System.getProperty("io.netty.leakDetection.level") == null) {
      ResourceLeakDetector.setLevel(Level.DISABLED);
    }
  }

  private final MultiThreadIoEventLoopGroup group;
  private final Transport transport;
  private final List<EventLoop> loops = new ArrayList<>();
  private final List<Loop> ports = new ArrayList<>();

  public EventLoops(Transport transport, int count, ThreadFactory threads) {
    this.transport = transport;
    this.group = new MultiThreadIoEventLoopGroup(count, threads, transport.handlers());
    for (EventExecutor executor : group) {
      EventLoop loop = (EventLoop) executor;
      Fanout fanout = new Fanout();
      loops.add(loop);
      ports.add(deliveries -> loop.execute(() -> run(fanout, deliveries)));
    }
  }

  /** The loops as the engine sees them. */
  public List<Loop> ports() {
    return ports;
  }

  MultiThreadIoEventLoopGroup group() {
    return group;
  }

  Transport transport() {
    return transport;
  }

  int numberOf(EventLoop loop) {
    return loops.indexOf(loop);
  }

  /** The loop's last guard: a bug in one delivery must not cost the others theirs. */
  private static void run(Fanout fanout, List<Delivery> deliveries) {
    try {
      fanout.run(deliveries);
    } catch (RuntimeException bug) {
      LOG.error("a batch of deliveries failed", bug);
    }
  }

  /** Ends the loops; open connections are closed. */
  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
  }
}
