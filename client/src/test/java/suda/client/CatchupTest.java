package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import suda.client.ChatMessage.Origin;
import suda.client.ClientEvent.MessageReceived;
import suda.wire.irc.Message;

/** Source: the IRCv3 chathistory specification. */
@Timeout(30)
class CatchupTest {
  private static final String CAPS = "message-tags batch server-time draft/chathistory";

  private static String said(String id) {
    return "@time=2026-01-01T10:00:00.000Z;msgid=" + id + " :bob!b@h PRIVMSG #tea :" + id + "\n";
  }

  private static String page(String... ids) {
    StringBuilder lines = new StringBuilder(":srv BATCH +h chathistory #tea\n");
    for (String id : ids) {
      lines.append("@batch=h;").append(said(id).substring(1));
    }
    return lines.append(":srv BATCH -h\n").toString();
  }

  private static Peer inTheRoom(Scene scene) throws Exception {
    Peer peer = scene.connect(CAPS);
    scene.client().join("#tea");
    peer.expects("JOIN #tea");
    peer.sends("@time=2026-01-01T09:00:00.500Z :mina!m@h JOIN #tea");
    return peer;
  }

  private static Peer backInTheRoom(Scene scene) throws Exception {
    Peer again = scene.server.accept();
    again.registers("mina", CAPS);
    again.expects("JOIN #tea");
    again.sends(":mina!m@h JOIN #tea");
    return again;
  }

  @Test
  void whatWasMissedIsToldBeforeWhatIsSaidMeanwhileAndNothingTwice() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(said("a"));
      peer.barrier();
      peer.drops();
      Peer again = backInTheRoom(scene);
      again.sends(said("e"));
      again.expects("CHATHISTORY AFTER #tea msgid=a 3");
      again.sends(said("f") + page("b", "c", "d"));
      again.expects("CHATHISTORY AFTER #tea msgid=d 3");
      again.sends(page("e", "f") + said("g"));
      assertThat(scene.heard.texts(7)).containsExactly("a", "b", "c", "d", "e", "f", "g");
    }
  }

  private static String wrote(String id, String who) {
    return "@time=2026-01-01T10:00:00.000Z;msgid="
        + id
        + " :"
        + who
        + "!x@h PRIVMSG mina :"
        + id
        + "\n";
  }

  private static String privatePage(String who, String... ids) {
    StringBuilder lines = new StringBuilder(":srv BATCH +p chathistory " + who + "\n");
    for (String id : ids) {
      lines.append("@batch=p;").append(wrote(id, who).substring(1));
    }
    return lines.append(":srv BATCH -p\n").toString();
  }

  private static Peer awaySince(Scene scene) throws Exception {
    Instant since = Instant.parse("2026-01-01T09:00:00.001Z");
    Peer peer = scene.connect(scene.options().since(since), CAPS);
    assertThat(peer.reads())
        .startsWith("CHATHISTORY TARGETS timestamp=2026-01-01T09:00:00.000Z timestamp=")
        .endsWith(" 3");
    return peer;
  }

  /** Whoever is always on is written to while no client is there. */
  @Test
  void whatWasWrittenInPrivateSinceThenIsToldBeforeWhatIsWrittenNow() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = awaySince(scene);
      peer.sends(wrote("d", "bob"));
      peer.sends(
          """
          :srv BATCH +t draft/chathistory-targets
          @batch=t :srv CHATHISTORY TARGETS #tea 2026-01-01T10:00:00.000Z
          @batch=t :srv CHATHISTORY TARGETS bob 2026-01-01T10:00:00.000Z
          :srv BATCH -t
          """);
      peer.expects("CHATHISTORY AFTER bob timestamp=2026-01-01T09:00:00.000Z 3");
      peer.sends(wrote("e", "bob") + wrote("x", "carol") + privatePage("bob", "a", "b", "c"));
      peer.expects("CHATHISTORY AFTER bob msgid=c 3");
      peer.sends(privatePage("bob", "d") + wrote("f", "bob"));
      assertThat(scene.heard.texts(7)).containsExactly("x", "a", "b", "c", "d", "e", "f");
    }
  }

  @Test
  void whatWasToldUnderTheOthersFormerNickIsNotToldAgain() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = awaySince(scene);
      peer.sends(":srv BATCH +t draft/chathistory-targets\n:srv BATCH -t\n" + wrote("a", "bob"));
      peer.barrier();
      peer.drops();
      Peer again = scene.server.accept();
      again.registers("mina", CAPS);
      assertThat(again.reads()).startsWith("CHATHISTORY TARGETS ");
      again.sends(
          """
          :srv BATCH +t draft/chathistory-targets
          @batch=t :srv CHATHISTORY TARGETS rob 2026-01-01T10:00:00.000Z
          :srv BATCH -t
          """);
      assertThat(again.reads()).startsWith("CHATHISTORY AFTER rob timestamp=");
      again.sends(privatePage("rob", "a", "b"));
      assertThat(scene.heard.texts(2)).containsExactly("a", "b");
    }
  }

  @Test
  void aServerThatNeverEndsItsAnswerHoldsNothingBackForLong() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = awaySince(scene);
      StringBuilder many = new StringBuilder();
      for (int i = 0; i <= 1_000; i++) {
        many.append(wrote("x" + i, "bob"));
      }
      peer.sends(many.toString());
      assertThat(scene.heard.texts(1_001)).startsWith("x0").endsWith("x1000");
    }
  }

  @Test
  void whereNobodyKnowsWhoWroteWhatIsWrittenNowIsTold() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = awaySince(scene);
      peer.sends(wrote("a", "bob") + "FAIL CHATHISTORY MESSAGE_ERROR TARGETS :not today\n");
      peer.sends(wrote("b", "bob"));
      assertThat(scene.heard.texts(2)).containsExactly("a", "b");
    }
  }

  @Test
  void whatWasWrittenInPrivateIsAskedForAgainAfterABreak() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = awaySince(scene);
      peer.sends(
          """
          :srv BATCH +t draft/chathistory-targets
          @batch=t :srv CHATHISTORY TARGETS bob 2026-01-01T10:00:00.000Z
          :srv BATCH -t
          """);
      peer.expects("CHATHISTORY AFTER bob timestamp=2026-01-01T09:00:00.000Z 3");
      peer.sends(privatePage("bob", "a"));
      peer.barrier();
      peer.drops();
      Peer again = scene.server.accept();
      again.registers("mina", CAPS);
      again.expects("CHATHISTORY AFTER bob msgid=a 3");
      assertThat(again.reads()).startsWith("CHATHISTORY TARGETS ");
      again.sends(wrote("c", "bob") + privatePage("bob", "b"));
      assertThat(scene.heard.texts(3)).containsExactly("a", "b", "c");
    }
  }

  @Test
  void whatWasMissedIsMarkedAsSuch() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(said("a"));
      peer.barrier();
      peer.drops();
      Peer again = backInTheRoom(scene);
      again.reads();
      again.sends(page("b") + said("c"));
      assertThat(scene.heard.next(MessageReceived.class).message().origin()).isEqualTo(Origin.LIVE);
      assertThat(scene.heard.next(MessageReceived.class).message().origin())
          .isEqualTo(Origin.MISSED);
      assertThat(scene.heard.next(MessageReceived.class).message().origin()).isEqualTo(Origin.LIVE);
    }
  }

  /** The server says of a new name that one room is left and another joined, at that moment. */
  @Test
  void whatWasToldBeforeARoomHadAnotherNameIsNotMissed() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(said("a"));
      peer.sends(":mina!m@h PART #tea\n:mina!m@h JOIN #decaf");
      peer.barrier();
      peer.drops();
      Peer again = scene.server.accept();
      again.registers("mina", CAPS);
      again.expects("JOIN #decaf");
      again.sends(":mina!m@h JOIN #decaf");
      assertThat(again.reads()).startsWith("CHATHISTORY AFTER #decaf ");
      again.sends((page("a", "b") + said("c")).replace("#tea", "#decaf"));
      assertThat(scene.heard.texts(3)).containsExactly("a", "b", "c");
    }
  }

  /** A server may be slow: what it answers at last is not asked for any more. */
  @Test
  void aPageThatWasGivenUpIsNotToldAfterTheRoomWasLeft() throws Exception {
    AtomicLong now = new AtomicLong(1_767_258_000_000L);
    Tuning tuning =
        new Tuning(
            Backoff.USUAL,
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Scene.fast().random(),
            () -> Instant.ofEpochMilli(now.get()));
    Heard heard = new Heard();
    Conversation conversation =
        new Conversation(ClientOptions.to("srv", 1).nick("mina").tuning(tuning), heard);
    conversation.join("#tea");
    hears(conversation, WELCOME + said("a"));
    conversation.lost();
    hears(conversation, WELCOME + said("c"));
    now.addAndGet(10_001);
    assertThat(conversation.tick()).isNull();
    conversation.part("#tea", "");
    hears(conversation, ":mina!m@h PART #tea\n:mina!m@h JOIN #tea\n" + page("a", "b", "c"));
    hears(conversation, said("d"));
    assertThat(heard.texts(3)).containsExactly("a", "c", "d");
  }

  private static final String WELCOME =
      """
      :srv CAP * LS :%1$s
      :srv CAP * ACK :%1$s
      :srv 001 mina :Welcome
      :srv 005 mina CASEMAPPING=ascii CHATHISTORY=3 :are supported
      :srv 422 mina :No MOTD
      @time=2026-01-01T09:00:00.500Z :mina!m@h JOIN #tea
      """
          .formatted(CAPS);

  private static void hears(Conversation conversation, String lines) {
    if (lines.startsWith(WELCOME)) {
      conversation.opened(_ -> {});
    }
    lines.lines().map(Message::parse).map(Objects::requireNonNull).forEach(conversation::received);
  }

  @Test
  void aRoomWhereNothingWasHeardIsAskedForByTheTimeOfJoining() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.barrier();
      peer.drops();
      backInTheRoom(scene).expects("CHATHISTORY AFTER #tea timestamp=2026-01-01T09:00:00.499Z 3");
    }
  }

  @Test
  void aMessageTheServerHasForgottenIsReplacedByItsTime() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(said("a"));
      peer.barrier();
      peer.drops();
      Peer again = backInTheRoom(scene);
      again.expects("CHATHISTORY AFTER #tea msgid=a 3");
      again.sends("FAIL CHATHISTORY INVALID_PARAMS AFTER #tea :no such message");
      again.expects("CHATHISTORY AFTER #tea timestamp=2026-01-01T09:59:59.999Z 3");
      again.sends("FAIL CHATHISTORY MESSAGE_ERROR AFTER #tea :not today\n" + said("b"));
      assertThat(scene.heard.texts(2)).containsExactly("a", "b");
    }
  }

  @Test
  void aDropWhileCatchingUpLosesAndRepeatsNothing() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(said("a"));
      peer.barrier();
      peer.drops();
      Peer again = backInTheRoom(scene);
      again.expects("CHATHISTORY AFTER #tea msgid=a 3");
      again.sends(said("d") + ":srv BATCH +h chathistory #tea\n@batch=h;" + said("b").substring(1));
      again.barrier();
      again.drops();
      Peer third = backInTheRoom(scene);
      third.expects("CHATHISTORY AFTER #tea msgid=b 3");
      third.sends(page("c", "d") + said("e"));
      assertThat(scene.heard.texts(5)).containsExactly("a", "b", "c", "d", "e");
    }
  }

  @Test
  void whenTooMuchIsSaidMeanwhileItIsTakenFromTheHistory() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(said("a"));
      peer.barrier();
      peer.drops();
      Peer again = backInTheRoom(scene);
      again.expects("CHATHISTORY AFTER #tea msgid=a 3");
      StringBuilder many = new StringBuilder();
      for (int i = 0; i <= 1_000; i++) {
        many.append(said("x" + i));
      }
      again.sends(many + page("b"));
      again.expects("CHATHISTORY AFTER #tea msgid=b 3");
      again.sends(page("c") + said("d"));
      assertThat(scene.heard.texts(4)).containsExactly("a", "b", "c", "d");
    }
  }

  @Test
  void someEarlierMessagesAreAskedForOnJoining() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(scene.options().historyOnJoin(2), CAPS);
      scene.client().join("#tea");
      peer.expects("JOIN #tea");
      peer.sends(":mina!m@h JOIN #tea\n" + said("c"));
      peer.expects("CHATHISTORY LATEST #tea * 2");
      peer.sends(page("a", "b"));
      assertThat(scene.heard.texts(3)).containsExactly("a", "b", "c");
    }
  }

  @Test
  void withoutHistoryTheRoomGoesOnLive() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("message-tags");
      scene.client().join("#tea");
      peer.expects("JOIN #tea");
      peer.sends(":mina!m@h JOIN #tea\n" + said("a"));
      peer.barrier();
      peer.drops();
      Peer again = scene.server.accept();
      again.registers("mina", "message-tags");
      again.expects("JOIN #tea");
      again.sends(":mina!m@h JOIN #tea\n" + said("b"));
      assertThat(scene.heard.texts(2)).containsExactly("a", "b");
    }
  }
}
