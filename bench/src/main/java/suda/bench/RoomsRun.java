package suda.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Channels of members who talk: sets up, warms up, measures, and audits. The main thread. */
final class RoomsRun {
  private static final long POLL_MS = 20;

  private final Target target;
  private final RoomsPlan plan;
  private final Crowd crowd;
  private final List<Room> rooms = new ArrayList<>();
  private final List<Sender> senders = new ArrayList<>();

  RoomsRun(Target target, RoomsPlan plan, Crowd crowd) {
    this.target = target;
    this.plan = plan;
    this.crowd = crowd;
  }

  /** Runs once. The crowd is closed afterwards: that is what makes its counters final. */
  RoomsResult run() throws IOException, NotReady, InterruptedException {
    crowd.grow(plan.connections());
    for (int i = 0; i < plan.rooms(); i++) {
      rooms.add(room(i));
    }
    crowd.join();
    crowd.barrier();
    // What loads and compiles the code for it must not happen while latency is measured.
    sampleAt(RunClock.now());
    Window window = plan.window(RunClock.now());
    crowd.loops().forEach(loop -> loop.measure(window));
    Histogram lateness = talk(window);
    Sample before = sampleAt(window.start());
    Sample after = sampleAt(window.end());
    drain();
    Findings findings = dropped();
    crowd.close();
    return new RoomsResult(target, plan, before, after, latency(), lateness, audit(findings));
  }

  private Room room(int index) {
    String channel = target.channel(index);
    int firstSender = index * plan.senders();
    int silent = plan.members() - plan.senders();
    List<Ledger> ledgers = new ArrayList<>();
    List<Sender> own = new ArrayList<>();
    for (int i = 0; i < plan.members(); i++) {
      Member member = crowd.members().get(index * plan.members() + i);
      boolean sends = i >= silent;
      int number = sends ? firstSender + i - silent : -1;
      Ledger ledger =
          new Ledger(firstSender, plan.senders(), target.echoes() ? -1 : number, i == 0);
      ledgers.add(ledger);
      if (sends) {
        own.add(sender(member, number, channel));
      }
      member.take(channel, plan.textBytes(), ledger, sends ? own.getLast() : null);
    }
    senders.addAll(own);
    return new Room(ledgers, own);
  }

  private Sender sender(Member member, int number, String channel) {
    boolean withPing = plan.isClosedLoop() && !target.echoes();
    return new Sender(member, number, channel, target.run(), plan.textBytes(), withPing);
  }

  private Histogram talk(Window window) {
    OpenPace pace = new OpenPace(inTurn());
    Thread.ofPlatform().name("load-send").daemon().start(() -> talk(window, pace));
    return pace.lateness();
  }

  private void talk(Window window, OpenPace pace) {
    if (plan.isClosedLoop()) {
      senders.forEach(sender -> sender.sendUntil(window.end(), plan.outstanding()));
      return;
    }
    if (plan.warmupRate() > 0) {
      pace.send(RunClock.now(), window.start(), plan.warmupRate());
    }
    pace.send(window.start(), window.end(), plan.rate());
  }

  /** Channel by channel, so that one channel's messages do not come in a row. */
  private List<Sender> inTurn() {
    List<Sender> turns = new ArrayList<>();
    for (int i = 0; i < plan.senders(); i++) {
      for (Room room : rooms) {
        turns.add(room.senders().get(i));
      }
    }
    return turns;
  }

  private Sample sampleAt(long time) throws IOException, InterruptedException {
    TimeUnit.NANOSECONDS.sleep(time - RunClock.now());
    return Sample.of(target, senders.stream().mapToLong(Sender::sent).sum(), crowd);
  }

  /** Waits until everything has arrived, or nothing has for as long as there is patience. */
  private void drain() throws InterruptedException {
    long best = -1;
    long lastProgress = RunClock.now();
    long patience = TimeUnit.SECONDS.toNanos(target.patienceSeconds());
    while (RunClock.now() - lastProgress < patience) {
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
      long missing = rooms.stream().mapToLong(Room::expected).sum() - crowd.sum(Loop::delivered);
      if (missing <= 0) {
        break;
      }
      if (crowd.sum(Loop::delivered) > best) {
        best = crowd.sum(Loop::delivered);
        lastProgress = RunClock.now();
      }
    }
  }

  /** Lets what nobody expects, a repetition, arrive as well; then counts who is gone. */
  private Findings dropped() throws InterruptedException {
    try {
      crowd.barrier();
    } catch (NotReady e) {
      System.err.println("at the end: " + e.getMessage());
    }
    return new Findings(
        0,
        0,
        0,
        crowd.sum(loop -> loop.cutShort().sum()),
        0,
        crowd.sum(loop -> loop.dropped().sum()),
        crowd.sum(loop -> loop.refused().sum()));
  }

  private Histogram latency() {
    Histogram all = new Histogram();
    crowd.loops().forEach(loop -> all.add(loop.latency()));
    return all;
  }

  private Findings audit(Findings connections) {
    return rooms.stream().map(Room::findings).reduce(connections, Findings::plus);
  }
}
