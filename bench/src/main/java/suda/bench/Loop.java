package suda.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** One thread that reads a share of the connections, and what it has counted. */
final class Loop implements AutoCloseable {
  private static final int BUFFER_BYTES = 256 * 1024;

  private final Selector selector = Selector.open();
  private final ByteBuffer shared = ByteBuffer.allocate(BUFFER_BYTES);
  private final IrcLine line = new IrcLine();
  private final Stamp stamp;
  private final AtomicLong published = new AtomicLong();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder cutShort = new LongAdder();
  private final Thread thread;
  private volatile Timeline timeline = Timeline.NONE;
  private volatile boolean stopped;
  private long delivered;
  private long now;

  /** Starts the thread. */
  static Loop start(String run, int number) throws IOException {
    Loop loop = new Loop(run, number);
    loop.thread.start();
    return loop;
  }

  private Loop(String run, int number) throws IOException {
    stamp = new Stamp(run);
    thread = Thread.ofPlatform().name("load-" + number).daemon().unstarted(this::run);
  }

  private void run() {
    try {
      while (!stopped) {
        selector.select(this::ready);
        published.setRelease(delivered);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the selector failed", e);
    }
  }

  private void ready(SelectionKey key) {
    now = RunClock.now();
    ((Member) key.attachment()).ready(key);
  }

  /** Registers a channel; any thread. */
  SelectionKey register(SocketChannel channel, int interest, Member member) throws IOException {
    SelectionKey key = channel.register(selector, interest, member);
    selector.wakeup();
    return key;
  }

  /** Makes the loop see a changed interest; any thread. */
  void wakeUp() {
    selector.wakeup();
  }

  /** Counts a delivery of a message that was due at {@code sent}; this loop's thread. */
  void delivered(long sent) {
    delivered++;
    timeline.record(sent, now - sent);
  }

  /** Counts a delivery to someone who was not reading: its latency is nobody's fault. */
  void deliveredLate() {
    delivered++;
  }

  /** When this loop began to read what is being handled; this loop's thread. */
  long now() {
    return now;
  }

  /** From now on latencies are recorded there, by this loop's thread; any thread. */
  void measure(Timeline timeline) {
    this.timeline = timeline;
  }

  /** Deliveries so far; any thread. */
  long delivered() {
    return published.getAcquire();
  }

  IrcLine line() {
    return line;
  }

  Stamp stamp() {
    return stamp;
  }

  ByteBuffer shared() {
    return shared;
  }

  LongAdder dropped() {
    return dropped;
  }

  LongAdder refused() {
    return refused;
  }

  LongAdder cutShort() {
    return cutShort;
  }

  /** Ends the thread; what it has counted can be read by any thread afterwards. */
  @Override
  public void close() throws IOException {
    stopped = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    selector.close();
  }
}
