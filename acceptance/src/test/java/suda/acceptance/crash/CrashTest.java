package suda.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;

/**
 * A server that is killed every few hundred messages, and clients whose connections break, stall
 * and crumble between: none of their users notices. One of the clients only wanders in and out of a
 * room, and one is a bare IRC client that reads history.
 *
 * <p>{@code -Dsuda.crash.seconds=3600} for longer; {@code -Dsuda.seed} for the same faults after
 * the same numbers of bytes, as far as two runs of real processes are the same.
 */
class CrashTest {
  private static final int SECONDS = Integer.getInteger("suda.crash.seconds", 40);
  private static final long SEED = Long.getLong("suda.seed", System.nanoTime());
  private static final int MESSAGES_BETWEEN_KILLS_MAX = 800;
  private static final long DEADLINE_SECONDS = 60;
  private static final String TEA = "#tea";
  private static final String COFFEE = "#coffee";
  private static final List<String> ROOMS = List.of(TEA, COFFEE);

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<UnreliableProxy> proxies = new ArrayList<>();
  private final List<Talker> talkers = new ArrayList<>();
  private @Nullable ServerProcess server;
  private int kills;

  @TempDir Path data;

  @Test
  void nobodyMissesAnythingThroughKillsAndBrokenConnections() throws Exception {
    System.out.printf("%d s, -Dsuda.seed=%d%n", SECONDS, SEED);
    try {
      live();
    } catch (Exception | AssertionError e) {
      throw new AssertionError("after " + kills + " kills, -Dsuda.seed=" + SEED, e);
    }
  }

  private void live() throws Exception {
    int port = freePort();
    start(port);
    for (String nick : List.of("ann", "bob", "eve", "joe", "roamer")) {
      enter(port, nick);
    }
    try (HistoryReader reader = new HistoryReader(proxy(port), "reader", TEA)) {
      greet(reader);
      talkThroughKills(port);
      agree(reader);
    }
  }

  /** A port to come back to after each kill. */
  private static int freePort() throws Exception {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private void start(int port) throws Exception {
    server = ServerProcess.start(data, "--port", String.valueOf(port));
  }

  private void kill() throws InterruptedException {
    if (server != null) {
      server.kill();
    }
  }

  private int proxy(int port) throws Exception {
    proxies.add(new UnreliableProxy(port, random.split()));
    return proxies.getLast().port();
  }

  private void enter(int port, String nick) throws Exception {
    talkers.add(new Talker(proxy(port), nick, random));
    for (String room : ROOMS) {
      talkers.getLast().join(room);
    }
  }

  /** The first thing that is said reaches all: from there on nothing may be missing. */
  private void greet(HistoryReader reader) throws Exception {
    for (String room : ROOMS) {
      awaitHeard(reader, room, talkers.getFirst().say(room));
    }
  }

  private void awaitHeard(HistoryReader reader, String room, String text) throws Exception {
    for (Diary diary : diaries(room, reader)) {
      diary.await(text + " in " + room, () -> diary.hasHeard(room, text), DEADLINE_SECONDS);
    }
  }

  /** Of all who are in {@code room}. */
  private List<Diary> diaries(String room, HistoryReader reader) {
    List<Diary> diaries = new ArrayList<>(talkers.stream().map(Talker::diary).toList());
    if (room.equals(TEA)) {
      diaries.add(reader.diary());
    }
    return diaries;
  }

  private void talkThroughKills(int port) throws Exception {
    proxies.forEach(proxy -> proxy.reliable(false));
    Talker roamer = talkers.getLast();
    talkers.forEach(talker -> talker.talk(talker == roamer ? List.of(TEA) : ROOMS));
    Wanderer wanderer = new Wanderer(roamer, COFFEE, random);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (System.nanoTime() - end < 0) {
      awaitMore(random.nextInt(MESSAGES_BETWEEN_KILLS_MAX));
      kill();
      kills++;
      start(port);
    }
    proxies.forEach(proxy -> proxy.reliable(true));
    wanderer.stop();
  }

  private void awaitMore(int messages) throws Exception {
    Diary diary = talkers.get(random.nextInt(talkers.size())).diary();
    long until = diary.told() + messages;
    diary.await(messages + " more", () -> diary.told() >= until, DEADLINE_SECONDS);
  }

  private void agree(HistoryReader reader) throws Exception {
    List<String> delivered = new ArrayList<>();
    for (Talker talker : talkers) {
      talker.stop().forEach(send -> delivered.add(send.target() + " " + send.text()));
    }
    for (String room : ROOMS) {
      String last = talkers.getFirst().say(room);
      delivered.add(room + " " + last);
      awaitHeard(reader, room, last);
    }
    talkers.forEach(Talker::close);
    kill();
    List<String> archived = new ArrayList<>();
    for (String room : ROOMS) {
      RoomRecord record = new RoomRecord(room, new StoredData(data).said(room));
      diaries(room, reader).forEach(record::requireTold);
      record.requireOrder();
      record.said().forEach(text -> archived.add(room + " " + text));
    }
    assertThat(archived.stream().sorted().toList()).isEqualTo(delivered.stream().sorted().toList());
    int faults = proxies.stream().mapToInt(UnreliableProxy::faults).sum();
    System.out.printf("%,d messages, %d kills, %d faults%n", archived.size(), kills, faults);
  }

  @AfterEach
  void close() throws Exception {
    kill();
    talkers.forEach(Talker::close);
    for (UnreliableProxy proxy : proxies) {
      proxy.close();
    }
  }
}
