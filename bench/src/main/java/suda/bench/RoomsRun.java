package suda.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Channels of members who talk: sets up, warms up, measures, and audits. The main thread. */
final class RoomsRun {
  private final Target target;
  private final RoomsPlan plan;
  private final Crowd crowd;

  RoomsRun(Target target, RoomsPlan plan, Crowd crowd) {
    this.target = target;
    this.plan = plan;
    this.crowd = crowd;
  }

  /** Runs once. The crowd is closed afterwards. */
  RoomsResult run() throws IOException, NotReady, InterruptedException {
    crowd.grow(plan.connections());
    Rooms rooms = new Rooms(target, plan, crowd);
    crowd.join();
    crowd.barrier();
    // What loads and compiles the code for it must not happen while latency is measured.
    sampleAt(RunClock.now(), rooms);
    Window window = plan.window(RunClock.now());
    List<Timeline> timelines = crowd.measure(window, 1);
    Histogram lateness = talk(window, rooms);
    Sample before = sampleAt(window.start(), rooms);
    Sample after = sampleAt(window.end(), rooms);
    Findings findings = rooms.end();
    Histogram latency = new Histogram();
    timelines.forEach(timeline -> latency.add(timeline.total()));
    return new RoomsResult(target, plan, before, after, latency, lateness, findings);
  }

  private Histogram talk(Window window, Rooms rooms) {
    OpenPace pace = new OpenPace(rooms.senders());
    Thread.ofPlatform().name("load-send").daemon().start(() -> talk(window, pace, rooms));
    return pace.lateness();
  }

  private void talk(Window window, OpenPace pace, Rooms rooms) {
    if (plan.isClosedLoop()) {
      rooms.senders().forEach(sender -> sender.sendUntil(window.end(), plan.outstanding()));
      return;
    }
    if (plan.warmupRate() > 0) {
      pace.send(RunClock.now(), window.start(), plan.warmupRate());
    }
    pace.send(window.start(), window.end(), plan.rate());
  }

  private Sample sampleAt(long time, Rooms rooms) throws IOException, InterruptedException {
    TimeUnit.NANOSECONDS.sleep(time - RunClock.now());
    return Sample.of(target, rooms.sent(), crowd);
  }
}
