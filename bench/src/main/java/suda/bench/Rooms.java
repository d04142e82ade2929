package suda.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** All channels of a run, with their members in them. The main thread. */
final class Rooms {
  private static final long POLL_MS = 20;

  private final Target target;
  private final RoomsPlan plan;
  private final Crowd crowd;
  private final List<Room> rooms = new ArrayList<>();

  /**
   * Gives each member of the crowd, in its order, a channel, and the last ones of each channel
   * something to say; {@link Crowd#join} comes next.
   */
  Rooms(Target target, RoomsPlan plan, Crowd crowd) {
    this.target = target;
    this.plan = plan;
    this.crowd = crowd;
    for (int i = 0; i < plan.rooms(); i++) {
      rooms.add(room(i));
    }
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
    return new Room(ledgers, own);
  }

  private Sender sender(Member member, int number, String channel) {
    boolean withPing = plan.isClosedLoop() && !target.echoes();
    return new Sender(member, number, channel, target.run(), plan.textBytes(), withPing);
  }

  /** Channel by channel, so that one channel's messages do not come in a row. */
  List<Sender> senders() {
    List<Sender> turns = new ArrayList<>();
    for (int i = 0; i < plan.senders(); i++) {
      for (Room room : rooms) {
        turns.add(room.senders().get(i));
      }
    }
    return turns;
  }

  /** Messages so far. */
  long sent() {
    return senders().stream().mapToLong(Sender::sent).sum();
  }

  /**
   * Waits until everything has arrived, or nothing has for as long as there is patience; then lets
   * what nobody expects, a repetition, arrive as well. Closes the crowd: that is what makes its
   * counters final.
   */
  Findings end() throws IOException, InterruptedException {
    drain();
    Findings connections = dropped();
    crowd.close();
    return rooms.stream().map(Room::findings).reduce(connections, Findings::plus);
  }

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

  /** Who is gone, after whatever is still on its way. */
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
}
