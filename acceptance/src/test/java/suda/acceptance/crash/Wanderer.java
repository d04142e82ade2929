package suda.acceptance.crash;

import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;

/** Has a talker leave a room and come back, again and again. */
final class Wanderer {
  private static final int MESSAGES_BETWEEN_MAX = 400;
  private static final long DEADLINE_SECONDS = 60;

  private final Talker talker;
  private final String room;
  private final SplittableRandom random;
  private final FutureTask<Boolean> wandering = new FutureTask<>(this::wander);
  private volatile boolean stopped;

  Wanderer(Talker talker, String room, SplittableRandom random) {
    this.talker = talker;
    this.room = room;
    this.random = random.split();
    Thread.ofVirtual().name("wanderer").start(wandering);
  }

  private boolean wander() throws InterruptedException {
    while (!stopped) {
      awaitSome();
      talker.part(room);
      awaitSome();
      talker.join(room);
    }
    return talker.diary().isIn(room);
  }

  /** Until the talker was told some more, in whatever room. */
  private void awaitSome() throws InterruptedException {
    Diary diary = talker.diary();
    long until = diary.told() + random.nextInt(1, MESSAGES_BETWEEN_MAX);
    diary.await("more", () -> stopped || diary.told() >= until, DEADLINE_SECONDS);
  }

  /** Returns when the talker is in the room. */
  void stop() throws Exception {
    stopped = true;
    talker.diary().wake();
    boolean unused = wandering.get();
  }
}
