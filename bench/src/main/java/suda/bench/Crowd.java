package suda.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;

/** All connections of a run and the loops that read them. The main thread only. */
final class Crowd implements AutoCloseable {
  private final Target target;
  private final List<Loop> loops = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private int barriers;

  Crowd(Target target) throws IOException {
    this.target = target;
    for (int i = 1; i <= target.threads(); i++) {
      loops.add(Loop.start(target.run(), i));
    }
  }

  /** Opens and registers that many more connections. */
  void grow(int count) throws IOException, NotReady, InterruptedException {
    grow(count, 0);
  }

  /**
   * The same.
   *
   * @param receiveBytes what the system may keep for each while it is not read; 0 for as much as it
   *     likes
   */
  void grow(int count, int receiveBytes) throws IOException, NotReady, InterruptedException {
    Gate registered = gate("registering", count);
    long pauseNanos = TimeUnit.SECONDS.toNanos(1) / target.connectsPerSecond();
    for (int i = 0; i < count; i++) {
      registered.enter();
      TimeUnit.NANOSECONDS.sleep(pauseNanos);
      Loop loop = loops.get(members.size() % loops.size());
      Member member = new Member(loop, target.nick(members.size()), target.caps());
      members.add(member);
      member.receiveAtMost(receiveBytes);
      member.connect(target.address(), registered);
    }
    registered.awaitAll();
  }

  /** Has all that are still open join their channels. */
  void join() throws NotReady, InterruptedException {
    each("joining", Member::join);
  }

  /** Waits until all have received what was sent to them before. */
  void barrier() throws NotReady, InterruptedException {
    String name = "barrier" + barriers++;
    each(name, (member, gate) -> member.barrier(name, gate));
  }

  /** Has those who stalled read on, and waits until they are up to date. */
  void readOn(List<Member> stalled) throws NotReady, InterruptedException {
    // None waits for another's turn: they are to come back all at once.
    each(
        new Gate("catching up", stalled.size(), stalled.size(), target.patienceSeconds()),
        stalled,
        Member::readOn);
  }

  private void each(String step, BiConsumer<Member, Gate> action)
      throws NotReady, InterruptedException {
    List<Member> open = members.stream().filter(Member::isOpen).toList();
    each(gate(step, open.size()), open, action);
  }

  private static void each(Gate gate, List<Member> who, BiConsumer<Member, Gate> action)
      throws NotReady, InterruptedException {
    for (Member member : who) {
      gate.enter();
      action.accept(member, gate);
    }
    gate.awaitAll();
  }

  private Gate gate(String step, int total) {
    return new Gate(step, total, target.atOnce(), target.patienceSeconds());
  }

  List<Member> members() {
    return members;
  }

  List<Loop> loops() {
    return loops;
  }

  /** From now on latencies are recorded, in windows of which this is the first. */
  List<Timeline> measure(Window first, int windowsMax) {
    List<Timeline> timelines = new ArrayList<>();
    for (Loop loop : loops) {
      timelines.add(new Timeline(first, windowsMax));
      loop.measure(timelines.getLast());
    }
    return timelines;
  }

  long sum(ToLongFunction<Loop> count) {
    return loops.stream().mapToLong(count).sum();
  }

  /** Closes the connections, then ends the threads. */
  @Override
  public void close() throws IOException {
    members.forEach(Member::close);
    for (Loop loop : loops) {
      loop.close();
    }
  }
}
