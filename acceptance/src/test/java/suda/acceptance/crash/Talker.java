package suda.acceptance.crash;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import suda.client.Backoff;
import suda.client.Client;
import suda.client.ClientEvent;
import suda.client.ClientEvent.Joined;
import suda.client.ClientEvent.MessageReceived;
import suda.client.ClientEvent.Parted;
import suda.client.ClientEvent.SendStateChanged;
import suda.client.ClientOptions;
import suda.client.SendHandle;
import suda.client.SendState;
import suda.client.Tuning;

/** A client of the library that says numbered things and writes down what it is told. */
final class Talker implements AutoCloseable {
  private static final int UNCONFIRMED_MAX = 3;
  private static final long DEADLINE_SECONDS = 60;

  private final Diary diary;
  private final SplittableRandom random;
  private final Semaphore mayTalk = new Semaphore(UNCONFIRMED_MAX);
  private final List<SendHandle> said = new ArrayList<>();
  private final Client client;
  private Thread talk = Thread.ofVirtual().unstarted(() -> {});
  private volatile boolean talking;

  Talker(int port, String nick, SplittableRandom random) throws IOException, InterruptedException {
    this.diary = new Diary(nick);
    this.random = random.split();
    Tuning tuning =
        new Tuning(
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(500)),
            Duration.ofMillis(500),
            Duration.ofSeconds(3),
            random.split(),
            InstantSource.system());
    this.client =
        Client.connect(
            ClientOptions.to("127.0.0.1", port).nick(nick).tuning(tuning).listener(this::hear));
  }

  Diary diary() {
    return diary;
  }

  private void hear(ClientEvent event) {
    switch (event) {
      case MessageReceived(var message) -> diary.heard(message.channel(), message.text());
      case Joined(String room, _, boolean own) when own -> diary.joined(room);
      case Parted(String room, _, _, boolean own) when own -> diary.parted(room);
      case SendStateChanged _ -> mayTalk.release();
      default -> {
        // Nothing else is written down.
      }
    }
  }

  void join(String room) throws InterruptedException {
    client.join(room);
    diary.await("being in " + room, () -> diary.isIn(room), DEADLINE_SECONDS);
  }

  void part(String room) throws InterruptedException {
    client.part(room, "");
    diary.await("being out of " + room, () -> !diary.isIn(room), DEADLINE_SECONDS);
  }

  /** Talks in one room or the other until told to stop, a few messages ahead of their answers. */
  void talk(List<String> rooms) {
    talking = true;
    talk = Thread.ofVirtual().name(diary.nick()).start(() -> talkIn(rooms));
  }

  private void talkIn(List<String> rooms) {
    try {
      for (mayTalk.acquire(); talking; mayTalk.acquire()) {
        say(rooms.get(random.nextInt(rooms.size())));
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Says the next thing, and returns it. */
  String say(String room) {
    String text = diary.nick() + "-" + (said.size() + 1);
    said.add(client.say(room, text));
    return text;
  }

  /** Ends the talk, and answers for it: nothing may have failed, or never be answered. */
  List<SendHandle> stop() throws InterruptedException {
    talking = false;
    mayTalk.release();
    talk.join();
    for (SendHandle send : said) {
      SendState state = send.await(Duration.ofSeconds(DEADLINE_SECONDS));
      if (!(state instanceof SendState.Delivered)) {
        throw new AssertionError("expected to be delivered: " + send);
      }
    }
    return said;
  }

  @Override
  public void close() {
    client.close();
  }
}
