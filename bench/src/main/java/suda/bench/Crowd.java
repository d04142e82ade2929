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
    Gate registered = gate("registering", count);
    long pauseNanos = TimeUnit.SECONDS.toNanos(1) / target.connectsPerSecond();
    for (int i = 0; i < count; i++) {
      registered.enter();
      TimeUnit.NANOSECONDS.sleep(pauseNanos);
      Loop loop = loops.get(members.size() % loops.size());
      Member member = new Member(loop, target.nick(members.size()), target.caps());
      members.add(member);
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

  private void each(String step, BiConsumer<Member, Gate> action)
      throws NotReady, InterruptedException {
    List<Member> open = members.stream().filter(Member::isOpen).toList();
    Gate gate = gate(step, open.size());
    for (Member member : open) {
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
