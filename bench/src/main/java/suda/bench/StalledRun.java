package suda.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A busy channel before, while and after some of its members do not read. The main thread. */
final class StalledRun {
  private static final long WIDTH_NANOS = 1_000_000_000;
  private static final int WINDOWS_MAX = 3600;

  /** What collecting garbage has held up is over by then. */
  private static final long SETTLE_MS = 1000;

  private final Target target;
  private final StalledPlan plan;
  private final Crowd crowd;

  StalledRun(Target target, StalledPlan plan, Crowd crowd) {
    this.target = target;
    this.plan = plan;
    this.crowd = crowd;
  }

  /** Runs once. The crowd is closed afterwards. */
  StalledResult run() throws IOException, NotReady, InterruptedException {
    crowd.grow(plan.healthy());
    crowd.grow(plan.stalled(), plan.receiveBytes());
    crowd.grow(plan.senders());
    Rooms rooms = new Rooms(target, plan.rooms(), crowd);
    crowd.join();
    crowd.barrier();
    OpenPace pace = new OpenPace(rooms.senders());
    Thread talk = Thread.ofPlatform().name("load-send").daemon().start(() -> talk(pace));
    pass(plan.warmupSeconds());
    // What loads and compiles the code for it must not happen while memory is compared.
    collect();
    long start = RunClock.now();
    List<Timeline> timelines = crowd.measure(new Window(start, start + WIDTH_NANOS), WINDOWS_MAX);
    StalledPhases phases = phases(rooms);
    pace.stop();
    talk.join();
    return new StalledResult(target, plan, phases, timelines, pace.lateness(), rooms.end());
  }

  private void talk(OpenPace pace) {
    pace.send(RunClock.now(), Long.MAX_VALUE, plan.rate());
  }

  private StalledPhases phases(Rooms rooms) throws IOException, InterruptedException {
    Window before = pass(plan.calmSeconds());
    Memory calm = collect();
    long sentBefore = rooms.sent();
    stalled().forEach(Member::stall);
    Window during = pass(plan.stallSeconds());
    long kernelKb = SocketQueues.towardsClientsKb(target.address().getPort());
    long unread = rooms.sent() - sentBefore;
    Memory full = collect();
    Window catchingUp = catchUp();
    Window after = pass(plan.calmSeconds());
    return new StalledPhases(before, during, catchingUp, after, calm, full, unread, kernelKb);
  }

  private List<Member> stalled() {
    return crowd.members().subList(plan.healthy(), plan.healthy() + plan.stalled());
  }

  private Memory collect() throws IOException, InterruptedException {
    Memory memory = Memory.of(target);
    TimeUnit.MILLISECONDS.sleep(SETTLE_MS);
    return memory;
  }

  private static Window pass(double seconds) throws InterruptedException {
    long start = RunClock.now();
    TimeUnit.NANOSECONDS.sleep((long) (seconds * 1e9));
    return new Window(start, RunClock.now());
  }

  /** Those whom the server has cut off do not; the audit counts them. */
  private Window catchUp() throws InterruptedException {
    long start = RunClock.now();
    try {
      crowd.readOn(stalled());
    } catch (NotReady e) {
      System.err.println(e.getMessage());
    }
    return new Window(start, RunClock.now());
  }
}
