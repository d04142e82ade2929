package suda.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Channels of members who talk, with and without one who floods. The main thread. */
final class FloodRun {
  private static final long WIDTH_NANOS = 1_000_000_000;
  private static final int WINDOWS_MAX = 3600;

  /** What the last span has left behind is over by then. */
  private static final long SETTLE_MS = 1000;

  private final Target target;
  private final RoomsPlan plan;
  private final Crowd crowd;
  private final List<FloodTrial> trials = new ArrayList<>();
  private int flooders;

  FloodRun(Target target, RoomsPlan plan, Crowd crowd, List<Flood> floods) {
    this.target = target;
    this.plan = plan;
    this.crowd = crowd;
    floods.forEach(flood -> trials.add(new FloodTrial(flood)));
  }

  /** Runs once. The crowd is closed afterwards. */
  FloodResult run(int rounds) throws IOException, NotReady, InterruptedException {
    crowd.grow(plan.connections());
    Rooms rooms = new Rooms(target, plan, crowd);
    crowd.join();
    crowd.barrier();
    OpenPace pace = new OpenPace(rooms.senders());
    Thread talk = Thread.ofPlatform().name("load-send").daemon().start(() -> talk(pace));
    TimeUnit.NANOSECONDS.sleep((long) (plan.warmupSeconds() * 1e9));
    long start = RunClock.now();
    List<Timeline> timelines = crowd.measure(new Window(start, start + WIDTH_NANOS), WINDOWS_MAX);
    for (int round = 0; round < rounds; round++) {
      for (FloodTrial trial : trials) {
        compare(trial);
      }
    }
    pace.stop();
    talk.join();
    return new FloodResult(target, plan, trials, timelines, pace.lateness(), rooms.end());
  }

  private void talk(OpenPace pace) {
    pace.send(RunClock.now(), Long.MAX_VALUE, plan.rate());
  }

  private void compare(FloodTrial trial) throws IOException, NotReady, InterruptedException {
    Window calm = pass();
    String name = target.nick(plan.connections() + flooders);
    String channel = target.channel(plan.rooms() + flooders);
    flooders++;
    try (Flooder flooder = new Flooder(target, trial.flood(), name, channel)) {
      flooder.start();
      TimeUnit.MILLISECONDS.sleep(SETTLE_MS);
      long before = flooder.accepted();
      Window flooded = pass();
      trial.add(calm, flooded, flooder.accepted() - before, flooder.isDropped());
    }
    TimeUnit.MILLISECONDS.sleep(SETTLE_MS);
  }

  private Window pass() throws InterruptedException {
    long start = RunClock.now();
    TimeUnit.NANOSECONDS.sleep((long) (plan.seconds() * 1e9));
    return new Window(start, RunClock.now());
  }
}
