package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import suda.client.ChatMessage.Origin;
import suda.client.ClientEvent.Disconnected;
import suda.client.ClientEvent.Joined;
import suda.client.ClientEvent.Kicked;
import suda.client.ClientEvent.MembersListed;
import suda.client.ClientEvent.MessageReceived;
import suda.client.ClientEvent.NickChanged;
import suda.client.ClientEvent.Parted;
import suda.client.ClientEvent.Reconnected;

/** Source: docs/protocol/resume.md. */
@Timeout(30)
class ResumeTest {
  private static final String CAPS =
      "message-tags batch labeled-response echo-message server-time draft/chathistory"
          + " suda.chat/send-id suda.chat/resume";
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final String TOKEN = "5Jx0cFqkq2mB1yTzS7mWfA";

  /** Connects; the session's position is 1a. */
  private static Peer connected(Scene scene) throws Exception {
    Peer peer = scene.connect(CAPS);
    peer.sends("@suda.chat/position=1a :srv RESUME TOKEN " + TOKEN + " 120");
    peer.barrier();
    return peer;
  }

  /** Connects and enters the room; the session's position is 1b. */
  private static Peer inTheRoom(Scene scene) throws Exception {
    Peer peer = connected(scene);
    scene.client().join("#tea");
    peer.expects("JOIN #tea");
    peer.sends(
        """
        @suda.chat/position=1b :mina!m@h JOIN #tea
        :srv 353 mina = #tea :mina @bob
        :srv 366 mina #tea :End of /NAMES list
        """);
    peer.barrier();
    return peer;
  }

  /** A client that has a token comes, and says nothing else than that it comes. */
  private static Peer accepts(Scene scene) throws Exception {
    Peer peer = scene.server.accept();
    peer.expects("CAP LS 302");
    peer.sends(":srv CAP * LS :" + CAPS.replace("resume", "resume=120"));
    peer.expects("CAP REQ :" + CAPS);
    peer.sends(":srv CAP * ACK :" + CAPS);
    return peer;
  }

  /** The client is back in its session and hears {@code missed}. */
  private static Peer resumes(Scene scene, String position, String missed) throws Exception {
    Peer peer = accepts(scene);
    peer.expects("RESUME " + TOKEN + " " + position);
    goesOn(peer, "mina");
    peer.sends(missed + "@suda.chat/position=9z :srv RESUME CAUGHTUP");
    return peer;
  }

  private static void goesOn(Peer peer, String nick) throws Exception {
    peer.sends(":srv RESUME SUCCESS " + nick);
    peer.expects("CAP END");
    peer.sends(
        """
        :srv 001 %1$s :Welcome
        :srv 005 %1$s NETWORK=Test CASEMAPPING=ascii CHATHISTORY=3 :are supported
        """
            .formatted(nick));
  }

  private static String said(String position, String who, String target, String text) {
    return "@time=2026-01-01T10:00:00.000Z;msgid=m%1$s;suda.chat/position=%1$s :%2$s!u@h PRIVMSG %3$s :%4$s\n"
        .formatted(position, who, target, text);
  }

  private static String echo(String sent, String position) {
    String id = sent.replaceFirst(".*send-id=([^ ;]*).*", "$1");
    String text = sent.replaceFirst("^@\\S+ ", "");
    return "@msgid=m%1$s;suda.chat/position=%1$s;suda.chat/send-id=%2$s :mina!u@h %3$s\n"
        .formatted(position, id, text);
  }

  @Test
  void whenNothingWasMissedTheRoomsAreAsTheyWereAndNothingIsAsked() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      Room before = scene.client().room("#tea").orElseThrow();
      peer.drops();
      Peer again = resumes(scene, "1b", "");
      scene.heard.next(Disconnected.class);
      assertThat(scene.heard.next(Reconnected.class)).isEqualTo(new Reconnected("mina", true));
      scene.client().say("#tea", "hello");
      assertThat(again.reads()).endsWith("PRIVMSG #tea :hello");
      assertThat(scene.client().rooms()).containsExactly(before);
    }
  }

  @Test
  void whatWasMissedIsToldInOrderWithPrivateMessagesAndMarkedAsMissed() throws Exception {
    try (Scene scene = new Scene()) {
      inTheRoom(scene).drops();
      Peer again =
          resumes(
              scene,
              "1b",
              said("1c", "bob", "#tea", "one") + said("1d", "eve", "mina", "two in private"));
      again.sends(said("a1", "bob", "#tea", "three"));
      for (String text : List.of("one", "two in private")) {
        ChatMessage message = scene.heard.next(MessageReceived.class).message();
        assertThat(message.text()).isEqualTo(text);
        assertThat(message.origin()).isEqualTo(Origin.MISSED);
      }
      ChatMessage last = scene.heard.next(MessageReceived.class).message();
      assertThat(last.text()).isEqualTo("three");
      assertThat(last.origin()).isEqualTo(Origin.LIVE);
    }
  }

  @Test
  void membersTopicAndNicksFollowWhatWasMissed() throws Exception {
    try (Scene scene = new Scene()) {
      inTheRoom(scene).drops();
      Peer again =
          resumes(
              scene,
              "1b",
              """
              @suda.chat/position=1c :eve!e@h JOIN #tea
              @suda.chat/position=1d :bob!b@h NICK rob
              @suda.chat/position=1e :rob!b@h TOPIC #tea :green
              """);
      again.barrier();
      Room room = scene.client().room("#tea").orElseThrow();
      assertThat(room.topic()).isEqualTo("green");
      assertThat(room.members()).extracting(Member::nick).containsExactly("mina", "eve", "rob");
    }
  }

  @Test
  void aRoomWeWereKickedFromMeanwhileIsNotJoinedAgain() throws Exception {
    try (Scene scene = new Scene()) {
      inTheRoom(scene).drops();
      Peer again = resumes(scene, "1b", "@suda.chat/position=1c :bob!b@h KICK #tea mina :enough\n");
      assertThat(scene.heard.next(Kicked.class))
          .isEqualTo(new Kicked("#tea", "mina", "bob", "enough", true));
      again.sends("PING barrier");
      again.expects("PONG barrier");
      assertThat(scene.client().rooms()).isEmpty();
    }
  }

  @Test
  void anEchoThatWasLostConfirmsWhatWasSaidAndItIsNotSentAgain() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      SendHandle send = scene.client().say("#tea", "hello");
      String line = peer.reads();
      peer.drops();
      Peer again = resumes(scene, "1b", echo(line, "1c"));
      assertThat(send.await(LONG)).isEqualTo(new SendState.Delivered(Optional.of("m1c")));
      again.sends("PING barrier");
      again.expects("PONG barrier");
      assertThat(scene.heard.texts(1)).containsExactly("hello");
    }
  }

  @Test
  void whatDidNotArriveIsSentAgainInOrderOnceAllThatWasMissedIsTold() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      SendHandle first = scene.client().say("#tea", "one");
      scene.client().say("#tea", "two");
      SendHandle third = scene.client().say("#tea", "one");
      List<String> lines = List.of(peer.reads(), peer.reads(), peer.reads());
      peer.drops();
      scene.heard.next(Disconnected.class);
      scene.client().say("#tea", "four");
      Peer again = accepts(scene);
      again.expects("RESUME " + TOKEN + " 1b");
      goesOn(again, "mina");
      again.sends(echo(lines.get(0), "1c") + "PING barrier");
      again.expects("PONG barrier");
      assertThat(first.state()).isEqualTo(new SendState.Delivered(Optional.of("m1c")));
      assertThat(third.state()).isEqualTo(new SendState.Pending());
      again.sends("@suda.chat/position=1c :srv RESUME CAUGHTUP");
      again.expects(lines.get(1));
      again.expects(lines.get(2));
      assertThat(again.reads()).endsWith("PRIVMSG #tea :four");
    }
  }

  @Test
  void theSameWordsSaidEarlierConfirmNothing() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      SendHandle send = scene.client().say("#tea", "hello");
      String line = peer.reads();
      peer.drops();
      Peer again = resumes(scene, "1b", said("1c", "mina", "#tea", "hello"));
      again.expects(line);
      assertThat(send.state()).isEqualTo(new SendState.Pending());
    }
  }

  @Test
  void aSessionThatIsOverIsBegunAnewAndTheHistoryAskedFor() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(said("1c", "bob", "#tea", "one"));
      peer.barrier();
      peer.drops();
      Peer again = accepts(scene);
      again.expects("RESUME " + TOKEN + " 1c");
      again.sends(":srv FAIL RESUME INVALID_TOKEN :No session has this token");
      again.expects("NICK mina");
      assertThat(again.reads()).startsWith("USER ");
      again.expects("CAP END");
      again.welcomes("mina");
      assertThat(scene.heard.next(Reconnected.class)).isEqualTo(new Reconnected("mina", false));
      again.expects("JOIN #tea");
      again.sends(":mina!m@h JOIN #tea");
      again.expects("CHATHISTORY AFTER #tea msgid=m1c 3");
      again.drops();
      scene.server.accept().registers("mina", CAPS);
    }
  }

  @Test
  void aPositionThatIsTooOldIsGivenUpAndTheHistoryAskedFor() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(said("1c", "bob", "#tea", "one"));
      peer.barrier();
      peer.drops();
      Peer again = accepts(scene);
      again.expects("RESUME " + TOKEN + " 1c");
      again.sends(":srv FAIL RESUME POSITION_TOO_OLD :It is not kept any more");
      again.expects("RESUME " + TOKEN + " *");
      goesOn(again, "mina");
      again.sends("@suda.chat/position=7a :srv RESUME CAUGHTUP");
      again.expects("JOIN #tea");
      again.expects("TOPIC #tea");
      again.expects("NAMES #tea");
      again.expects("CHATHISTORY AFTER #tea msgid=m1c 3");
      again.sends(
          said("7b", "eve", "#tea", "three")
              + """
              :srv 353 mina = #tea :mina eve
              :srv 366 mina #tea :End of /NAMES list
              :srv BATCH +h chathistory #tea
              @batch=h;msgid=m6 :bob!b@h PRIVMSG #tea :two
              :srv BATCH -h
              """);
      assertThat(scene.heard.texts(3)).containsExactly("one", "two", "three");
      assertThat(scene.client().room("#tea").orElseThrow().members())
          .extracting(Member::nick)
          .containsExactly("mina", "eve");
      again.drops();
      resumes(scene, "7b", "");
    }
  }

  @Test
  void aBreakInTheMiddleOfWhatWasMissedGoesOnFromTheLastWholeEvent() throws Exception {
    try (Scene scene = new Scene()) {
      inTheRoom(scene).drops();
      Peer again = accepts(scene);
      again.expects("RESUME " + TOKEN + " 1b");
      goesOn(again, "mina");
      again.sends(
          said("1c", "bob", "#tea", "one") + ":bob!b@h MODE #tea +v mina\n" + "PING barrier");
      again.expects("PONG barrier");
      again.drops();
      Peer third =
          resumes(
              scene,
              "1c",
              """
              :bob!b@h MODE #tea +v mina
              @suda.chat/position=1d :bob!b@h MODE #tea +l 5
              """
                  + said("1e", "eve", "mina", "two"));
      third.barrier();
      assertThat(scene.heard.texts(2)).containsExactly("one", "two");
      assertThat(scene.client().room("#tea").orElseThrow().members().getFirst().prefixes())
          .isEqualTo("+");
    }
  }

  @Test
  void aMessageThatComesOnceMoreIsNotToldOnceMore() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      peer.sends(said("1c", "bob", "#tea", "one") + said("1d", "bob", "mina", "two"));
      peer.barrier();
      peer.drops();
      resumes(
          scene,
          "1d",
          said("1c", "bob", "#tea", "one")
              + said("1d", "bob", "mina", "two")
              + said("1e", "bob", "mina", "three"));
      assertThat(scene.heard.texts(3)).containsExactly("one", "two", "three");
    }
  }

  @Test
  void aServerThatNoLongerResumesIsRegisteredWithAsUsual() throws Exception {
    try (Scene scene = new Scene()) {
      inTheRoom(scene).drops();
      Peer again = scene.server.accept();
      again.expects("CAP LS 302");
      again.sends(":srv CAP * LS :");
      again.expects("NICK mina");
      assertThat(again.reads()).startsWith("USER ");
      again.expects("CAP END");
      again.welcomes("mina");
      again.expects("JOIN #tea");
    }
  }

  @Test
  void aServerThatNoLongerKnowsCapabilitiesIsRegisteredWithAsUsual() throws Exception {
    try (Scene scene = new Scene()) {
      inTheRoom(scene).drops();
      Peer again = scene.server.accept();
      again.expects("CAP LS 302");
      again.sends(":srv 421 * CAP :Unknown command");
      again.expects("NICK mina");
      assertThat(again.reads()).startsWith("USER ");
    }
  }

  @Test
  void withoutTagsComingBackIsNotAskedFor() throws Exception {
    try (Scene scene = new Scene()) {
      Scene.start(scene.options());
      Peer peer = scene.server.accept();
      peer.reads();
      peer.reads();
      peer.reads();
      peer.sends(":srv CAP * LS :batch suda.chat/resume=120");
      peer.expects("CAP REQ batch");
    }
  }

  @Test
  void thePasswordIsGivenOnEveryConnection() throws Exception {
    try (Scene scene = new Scene()) {
      CompletableFuture<Client> connecting = Scene.start(scene.options().password("secret"));
      Peer peer = scene.server.accept();
      peer.expects("CAP LS 302");
      peer.expects("PASS secret");
      peer.expects("NICK mina");
      assertThat(peer.reads()).startsWith("USER ");
      peer.sends(":srv CAP * LS :" + CAPS);
      peer.reads();
      peer.sends(":srv CAP * ACK :" + CAPS);
      peer.expects("CAP END");
      peer.welcomes("mina");
      scene.use(connecting);
      peer.sends(":srv RESUME TOKEN " + TOKEN + " 120");
      peer.barrier();
      peer.drops();
      Peer again = scene.server.accept();
      again.expects("CAP LS 302");
      again.expects("PASS secret");
      again.sends(":srv CAP * LS :" + CAPS);
      again.expects("CAP REQ :" + CAPS);
      again.sends(":srv CAP * ACK :" + CAPS);
      again.expects("RESUME " + TOKEN + " *");
    }
  }

  @Test
  void aNickThatChangedMeanwhileIsFollowedAndKept() throws Exception {
    try (Scene scene = new Scene()) {
      inTheRoom(scene).drops();
      Peer again = accepts(scene);
      again.expects("RESUME " + TOKEN + " 1b");
      goesOn(again, "nina");
      again.sends(
          said("1c", "mina", "#tea", "as mina")
              + "@suda.chat/position=1d :mina!m@h NICK nina\n"
              + said("1e", "nina", "#tea", "as nina")
              + "@suda.chat/position=1e :srv RESUME CAUGHTUP\nPING barrier");
      again.expects("PONG barrier");
      assertThat(scene.client().nick()).isEqualTo("nina");
      assertThat(scene.heard.next(MessageReceived.class).message().own()).isTrue();
      assertThat(scene.heard.next(NickChanged.class))
          .isEqualTo(new NickChanged("mina", "nina", List.of("#tea"), true));
      assertThat(scene.heard.next(MessageReceived.class).message().own()).isTrue();
    }
  }

  /** Another connection that could begin no session of its own tried other nicks. */
  @Test
  void whoComesBackIsWhoWasThereWhateverWasTriedMeanwhile() throws Exception {
    try (Scene scene = new Scene()) {
      inTheRoom(scene).drops();
      Peer broken = scene.server.accept();
      broken.expects("CAP LS 302");
      broken.sends(":srv 421 * CAP :Unknown command");
      broken.expects("NICK mina");
      assertThat(broken.reads()).startsWith("USER ");
      broken.expects("CAP END");
      broken.sends(":srv 433 * mina :Nickname is already in use");
      broken.expects("NICK mina_");
      broken.drops();
      resumes(scene, "1b", said("1c", "mina", "#tea", "it is me")).barrier();
      assertThat(scene.heard.next(MessageReceived.class).message().own()).isTrue();
      assertThat(scene.client().nick()).isEqualTo("mina");
    }
  }

  @Test
  void aLineOfOnesOwnIsNotSentBeforeTheServerKnowsWhoWeAre() throws Exception {
    try (Scene scene = new Scene()) {
      inTheRoom(scene).drops();
      Peer again = scene.server.accept();
      again.expects("CAP LS 302");
      assertThat(scene.client().raw("TIME")).isTrue();
      again.sends(":srv CAP * LS :" + CAPS.replace("resume", "resume=120"));
      again.expects("CAP REQ :" + CAPS);
    }
  }

  @Test
  void aNickAskedForInVainIsAskedForAgain() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = connected(scene);
      scene.client().changeNick("nina");
      peer.expects("NICK nina");
      peer.drops();
      Peer again = resumes(scene, "1a", "");
      again.expects("NICK nina");
    }
  }

  @Test
  void roomsJoinedAndLeftWhileTheConnectionIsLostAreJoinedAndLeftOnReturn() throws Exception {
    try (Scene scene = new Scene()) {
      inTheRoom(scene).drops();
      scene.heard.next(Disconnected.class);
      scene.client().part("#tea", "bye");
      scene.client().join("#coffee");
      Peer again = resumes(scene, "1b", said("1c", "bob", "#tea", "one"));
      again.expects("JOIN #coffee");
      again.expects("NAMES #coffee");
      again.expects("PART #tea :bye");
      again.sends("@suda.chat/position=a1 :mina!m@h PART #tea :bye");
      assertThat(scene.heard.next(Parted.class).own()).isTrue();
    }
  }

  @Test
  void whatWasAskedForLastCountsHoweverMuchOfItArrived() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = inTheRoom(scene);
      scene.client().part("#tea", "");
      scene.client().join("#tea");
      scene.client().join("#coffee");
      scene.client().part("#coffee", "hot");
      for (int i = 0; i < 4; i++) {
        peer.reads();
      }
      peer.drops();
      Peer again =
          resumes(
              scene,
              "1b",
              """
              @suda.chat/position=1c :mina!m@h PART #tea :
              @suda.chat/position=1d :mina!m@h JOIN #coffee
              """);
      again.expects("JOIN #tea");
      again.expects("NAMES #tea");
      again.expects("PART #coffee :hot");
      again.sends("PING barrier");
      again.expects("PONG barrier");
    }
  }

  @Test
  void aRoomWhoseMembersWereNotAllListedIsAskedForThem() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = connected(scene);
      scene.client().join("#tea");
      peer.expects("JOIN #tea");
      peer.sends(
          """
          @suda.chat/position=1b :mina!m@h JOIN #tea
          :srv 353 mina = #tea :mina @bob
          """);
      peer.barrier();
      peer.drops();
      Peer again = resumes(scene, "1b", "@suda.chat/position=1c :bob!b@h PART #tea\n");
      again.expects("TOPIC #tea");
      again.expects("NAMES #tea");
      again.sends(":srv 353 mina = #tea :mina eve\n:srv 366 mina #tea :End of /NAMES list");
      scene.heard.next(MembersListed.class);
      assertThat(scene.client().room("#tea").orElseThrow().members())
          .extracting(Member::nick)
          .containsExactly("mina", "eve");
    }
  }

  @Test
  void aJoinWhoseAnswerWasLostComesAsAnEvent() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = connected(scene);
      scene.client().join("#tea");
      peer.expects("JOIN #tea");
      peer.drops();
      Peer again = resumes(scene, "1a", "@suda.chat/position=1b :mina!m@h JOIN #tea\n");
      assertThat(scene.heard.next(Joined.class)).isEqualTo(new Joined("#tea", "mina", true));
      again.expects("TOPIC #tea");
      again.expects("NAMES #tea");
    }
  }

  @Test
  void historyThatWasAskedForAndDidNotComeIsAskedForAgain() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(scene.options().historyOnJoin(2), CAPS);
      peer.sends("@suda.chat/position=1a :srv RESUME TOKEN " + TOKEN + " 120");
      scene.client().join("#tea");
      peer.expects("JOIN #tea");
      peer.sends("@suda.chat/position=1b :mina!m@h JOIN #tea");
      peer.expects("CHATHISTORY LATEST #tea * 2");
      peer.sends(said("1c", "bob", "#tea", "three"));
      peer.barrier();
      peer.drops();
      Peer again = resumes(scene, "1c", said("1d", "bob", "#tea", "four"));
      again.expects("TOPIC #tea");
      again.expects("NAMES #tea");
      again.expects("CHATHISTORY BEFORE #tea msgid=m1c 2");
      again.sends(
          """
          :srv BATCH +h chathistory #tea
          @batch=h;msgid=m1 :bob!b@h PRIVMSG #tea :one
          @batch=h;msgid=m2 :bob!b@h PRIVMSG #tea :two
          :srv BATCH -h
          """);
      assertThat(scene.heard.texts(4)).containsExactly("one", "two", "three", "four");
    }
  }

  @Test
  void historyThatComesAfterItsRoomWasLeftIsNotTold() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(scene.options().historyOnJoin(2), CAPS);
      scene.client().join("#tea");
      peer.expects("JOIN #tea");
      peer.sends(":mina!m@h JOIN #tea");
      peer.expects("CHATHISTORY LATEST #tea * 2");
      scene.client().part("#tea", "bye");
      peer.expects("PART #tea :bye");
      peer.sends(
          """
          :mina!m@h PART #tea
          :srv BATCH +h chathistory #tea
          @batch=h;msgid=m1 :bob!b@h PRIVMSG #tea :too late
          :srv BATCH -h
          @msgid=m2 :bob!b@h PRIVMSG mina :in time
          """);
      assertThat(scene.heard.texts(1)).containsExactly("in time");
    }
  }

  /** Source: docs/protocol/resume.md; a server says nothing of joining where one is already. */
  @Test
  void aRoomThatWasEnteredInTheTimeThatIsNotKeptIsFound() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = connected(scene);
      scene.client().join("#tea");
      peer.expects("JOIN #tea");
      peer.drops();
      Peer again = accepts(scene);
      again.expects("RESUME " + TOKEN + " 1a");
      again.sends(":srv FAIL RESUME POSITION_TOO_OLD :Not kept");
      again.expects("RESUME " + TOKEN + " *");
      goesOn(again, "mina");
      again.sends("@suda.chat/position=9z :srv RESUME CAUGHTUP");
      again.expects("JOIN #tea");
      again.expects("NAMES #tea");
      again.sends(
          """
          :srv 353 mina = #tea :@bob +mina
          :srv 366 mina #tea :End
          """);
      assertThat(scene.heard.next(Joined.class)).isEqualTo(new Joined("#tea", "mina", true));
    }
  }
}
