package suda.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import suda.auth.DirectSecrets;
import suda.core.event.Departure;
import suda.journal.memory.MemoryJournal;
import suda.session.Mailer;
import suda.session.Position;
import suda.session.irc.IrcInput;

/** docs/protocol/resume.md, with the real IRC sessions. */
class ResumeTest {
  private static final String CAPABILITIES =
      "CAP REQ :echo-message message-tags suda.chat/resume suda.chat/send-id";

  private final MemoryJournal journal = new MemoryJournal();
  private TestServer server = new TestServer(journal);

  /** A client and what it remembers of its session. */
  private final class Client {
    private Terminal<IrcInput> terminal;
    private String token = "";
    private String position = "*";

    Client(String nick) {
      terminal = server.irc(0);
      terminal.says(CAPABILITIES, "NICK " + nick, "USER " + nick + " 0 * :" + nick, "CAP END");
      hears();
    }

    void says(String... lines) {
      terminal.says(lines);
      server.run();
    }

    /** The lines it got, without tags, and without the welcome. */
    List<String> hears() {
      server.settle();
      List<String> lines = new ArrayList<>();
      for (String line : terminal.heard()) {
        String bare = remembered(line);
        if (!bare.matches(":\\S+ ([0-9]{3}|CAP|NOTICE) .*")) {
          lines.add(bare.replaceAll("^:(\\w+)!\\S+", "$1"));
        }
      }
      return lines;
    }

    private String remembered(String line) {
      if (!line.startsWith("@")) {
        return line;
      }
      String tags = line.substring(1, line.indexOf(' '));
      for (String tag : tags.split(";")) {
        if (tag.startsWith("suda.chat/position=")) {
          position = tag.substring(tag.indexOf('=') + 1);
        }
      }
      String bare = line.substring(line.indexOf(' ') + 1);
      if (bare.contains(" RESUME TOKEN ")) {
        token = bare.split(" ")[3];
      }
      return bare;
    }

    /** Says something, whose echo has the message's id. */
    String saysAndLearnsTheId(String line) {
      says(line);
      return terminal.heard().getLast().replaceAll(".*msgid=([^ ;]*).*", "$1");
    }

    /** The connection breaks, and the server notices. */
    void vanishes() {
      terminal.peer.closed(Departure.LOST, "connection lost");
      server.run();
    }

    void comesBack() {
      comesBack(position);
    }

    void comesBack(String from) {
      terminal = server.irc(1);
      terminal.says(CAPABILITIES, "RESUME " + token + " " + from, "CAP END");
    }
  }

  private Client member(String nick) {
    Client client = new Client(nick);
    client.says("JOIN #tea");
    client.hears();
    return client;
  }

  @Test
  void whoRegistersWithTheCapabilityGetsATokenAndAPosition() {
    Client alice = new Client("alice");

    assertThat(alice.token).isEqualTo("token1");
    assertThat(Position.parse(alice.position)).hasValue(journal.nextSequence() - 1);
  }

  @Test
  void whatWasMissedIsToldOnceAndInOrderAndThenWhatHappens() {
    Client alice = member("alice");
    Client bob = member("bob");
    alice.hears();

    alice.vanishes();
    bob.says("PRIVMSG #tea :one", "PRIVMSG alice :two", "TOPIC #tea :green", "PRIVMSG #tea :three");
    alice.comesBack();
    List<String> heard = alice.hears();
    bob.says("PRIVMSG #tea :four");
    heard.addAll(alice.hears());

    assertThat(heard)
        .containsExactly(
            ":test.local RESUME SUCCESS alice",
            "bob PRIVMSG #tea :one",
            "bob PRIVMSG alice :two",
            "bob PRIVMSG #tea :three",
            ":test.local RESUME CAUGHTUP",
            "bob PRIVMSG #tea :four");
  }

  @Test
  void othersSeeNeitherQuitNorJoin() {
    Client alice = member("alice");
    Client bob = member("bob");
    bob.hears();

    alice.vanishes();
    alice.comesBack();
    alice.hears();

    assertThat(bob.hears()).isEmpty();
    alice.says("PRIVMSG #tea :back");
    assertThat(bob.hears()).containsExactly("alice PRIVMSG #tea :back");
  }

  @Test
  void theClientOfAnAccountThatIsAlwaysOnComesBackHoweverLate() {
    Client alice = member("alice");
    alice.says("NS REGISTER swordfish", "NS SET always-on on");
    alice.hears();

    alice.vanishes();
    server.passSeconds(100 * (int) (TestServer.GRACE_MS / 1000));
    member("bob").says("PRIVMSG #tea :one");
    alice.comesBack();

    assertThat(alice.hears())
        .containsExactly(
            ":test.local RESUME SUCCESS alice",
            "bob JOIN #tea",
            "bob PRIVMSG #tea :one",
            ":test.local RESUME CAUGHTUP");
  }

  @Test
  void nothingIsToldTwiceToAClientThatMissedNothing() {
    Client alice = member("alice");
    Client bob = member("bob");
    bob.says("PRIVMSG #tea :one");
    alice.hears();

    alice.vanishes();
    alice.comesBack();

    assertThat(alice.hears())
        .containsExactly(":test.local RESUME SUCCESS alice", ":test.local RESUME CAUGHTUP");
  }

  @Test
  void anOwnMessageWhoseEchoWasLostComesWithItsSendId() {
    Client alice = member("alice");
    member("bob");
    alice.hears();
    String before = alice.position;

    alice.says("@suda.chat/send-id=k.1 PRIVMSG #tea :hello");
    alice.vanishes();
    alice.terminal.heard();
    alice.comesBack(before);
    server.settle();

    assertThat(alice.terminal.heard())
        .filteredOn(line -> line.contains("PRIVMSG #tea"))
        .singleElement()
        .asString()
        .contains("suda.chat/send-id=k.1", ":alice!", "PRIVMSG #tea :hello");
    alice.says("@suda.chat/send-id=k.1 PRIVMSG #tea :hello");
    assertThat(requireNonNull(server.engine.state().channelNamed("#tea")).recent()).hasSize(1);
  }

  @Test
  void whatHappenedWhileOneWasInNoSuchRoomIsNotTold() {
    Client alice = member("alice");
    Client bob = member("bob");
    alice.hears();
    String before = alice.position;

    alice.says("PART #tea");
    bob.says("PRIVMSG #tea :secretly");
    alice.says("JOIN #tea");
    bob.says("PRIVMSG #tea :openly");
    alice.vanishes();
    alice.comesBack(before);

    assertThat(alice.hears())
        .containsExactly(
            ":test.local RESUME SUCCESS alice",
            "alice PART #tea",
            "alice JOIN #tea",
            "bob PRIVMSG #tea :openly",
            ":test.local RESUME CAUGHTUP");
  }

  @Test
  void aNickIsToldAsItWasWhenItSpoke() {
    Client alice = member("alice");
    Client bob = member("bob");
    alice.hears();

    alice.vanishes();
    bob.says("PRIVMSG #tea :as bob", "NICK rob", "PRIVMSG #tea :as rob", "QUIT :bye");
    alice.comesBack();

    assertThat(alice.hears())
        .containsExactly(
            ":test.local RESUME SUCCESS alice",
            "bob PRIVMSG #tea :as bob",
            "bob NICK rob",
            "rob PRIVMSG #tea :as rob",
            "rob QUIT :Quit: bye",
            ":test.local RESUME CAUGHTUP");
  }

  @Test
  void aSessionOutlivesTheServer() {
    Client alice = member("alice");
    Client bob = member("bob");
    alice.hears();
    alice.vanishes();
    bob.says("PRIVMSG #tea :one");
    long users = server.engine.state().users().size();

    server = new TestServer(journal);
    assertThat(server.engine.state().users()).hasSize((int) users);
    alice.comesBack();
    bob.comesBack();
    bob.hears();
    bob.says("PRIVMSG #tea :two");

    assertThat(alice.hears())
        .containsExactly(
            ":test.local RESUME SUCCESS alice",
            "bob PRIVMSG #tea :one",
            ":test.local RESUME CAUGHTUP",
            "bob PRIVMSG #tea :two");
  }

  @Test
  void whenTheGraceTimeIsOverTheUserIsGoneAndTheTokenIsWorthNothing() {
    Client alice = member("alice");
    Client bob = member("bob");
    bob.hears();

    alice.vanishes();
    server.passSeconds(119);
    assertThat(bob.hears()).noneMatch(line -> line.contains("QUIT"));
    server.passSeconds(2);
    assertThat(bob.hears()).containsExactly("alice QUIT :Connection lost");

    alice.comesBack();
    assertThat(alice.hears())
        .singleElement()
        .asString()
        .startsWith(":test.local FAIL RESUME INVALID_TOKEN");
    assertThat(alice.terminal.closed).isFalse();
  }

  @Test
  void aConnectionWhoseEndNobodyNoticedIsClosed() {
    Client alice = member("alice");
    Terminal<IrcInput> before = alice.terminal;

    alice.comesBack();

    assertThat(alice.hears())
        .containsExactly(":test.local RESUME SUCCESS alice", ":test.local RESUME CAUGHTUP");
    assertThat(before.heard().getLast()).contains("Resumed from another connection");
    assertThat(before.closed).isTrue();
    before.peer.closed(Departure.LOST, "connection lost");
    server.run();
    assertThat(server.engine.state().userNamed("alice")).isNotNull();
    server.passSeconds(130);
    assertThat(server.engine.state().userNamed("alice")).isNotNull();
  }

  @Test
  void aPositionThatNeverWasIsRefusedAndFromNowOnIsNot() {
    Client alice = member("alice");
    alice.vanishes();

    for (String position : List.of("zzzzzzzz", "-1", "0", "!", "99999999999999999")) {
      alice.comesBack(position);
      assertThat(alice.hears())
          .singleElement()
          .asString()
          .startsWith(":test.local FAIL RESUME INVALID_POSITION");
    }
    alice.comesBack("*");
    assertThat(alice.hears())
        .containsExactly(":test.local RESUME SUCCESS alice", ":test.local RESUME CAUGHTUP");
  }

  @Test
  void whatIsNotKeptAnyMoreCannotBeToldAgain() {
    Client alice = member("alice");
    String before = alice.position;
    Client bob = member("bob");
    for (int i = 0; i < suda.core.Limit.PAST_STAYS.max(); i++) {
      alice.says("PART #tea", "JOIN #tea");
    }
    bob.hears();
    alice.hears();
    alice.vanishes();

    alice.comesBack(before);
    assertThat(alice.hears())
        .singleElement()
        .asString()
        .startsWith(":test.local FAIL RESUME POSITION_TOO_OLD");
    alice.comesBack();
    assertThat(alice.hears()).contains(":test.local RESUME CAUGHTUP");
  }

  @Test
  void withoutTheCapabilityThereIsNoComingBack() {
    Client alice = member("alice");
    alice.vanishes();
    Terminal<IrcInput> bare = server.irc(0);
    bare.says("RESUME " + alice.token + " *");
    server.run();

    assertThat(bare.heard())
        .singleElement()
        .asString()
        .startsWith(":test.local FAIL RESUME CAPABILITY_REQUIRED");
  }

  @Test
  void whoSaysQuitIsGoneAtOnce() {
    Client alice = member("alice");
    Client bob = member("bob");
    bob.hears();

    alice.says("QUIT :bye");
    alice.vanishes();

    assertThat(bob.hears()).containsExactly("alice QUIT :Quit: bye");
    assertThat(server.engine.state().userNamed("alice")).isNull();
  }

  @Test
  void aSilentConnectionIsClosedAndItsSessionWaits() {
    Client alice = member("alice");
    Client bob = member("bob");
    bob.hears();

    for (int i = 0; i < 42; i++) {
      server.passSeconds(5);
      bob.says("PING x");
    }
    server.passSeconds(2);
    assertThat(alice.terminal.closed).isTrue();
    assertThat(bob.hears()).filteredOn(line -> line.contains("QUIT")).isEmpty();

    alice.comesBack();
    assertThat(alice.hears()).contains(":test.local RESUME CAUGHTUP");
  }

  /** Its PONG would say that it had heard all that it had not taken yet. */
  @Test
  void whoIsClosedWhileBehindIsNotToldOfWhatComesAfterWhatItHeard() {
    Client alice = member("alice");
    Client bob = member("bob");
    alice.hears();
    alice.terminal.stalls();
    for (int i = 0; i < 300; i++) {
      bob.says("PRIVMSG #tea :" + i + " " + "x".repeat(200));
    }
    alice.says("PING here");
    server.engine.run(() -> server.engine.stop("stopping"));
    server.run();
    alice.terminal.reads();
    List<String> before = alice.hears();
    alice.vanishes();

    server = new TestServer(journal);
    alice.comesBack();
    List<String> after = alice.hears();
    while (!after.contains(":test.local RESUME CAUGHTUP")) {
      after.addAll(alice.hears());
    }

    assertThat(before).noneMatch(line -> line.contains("PONG"));
    before.addAll(after);
    assertThat(before).filteredOn(line -> line.startsWith("bob PRIVMSG")).hasSize(300);
  }

  @Test
  void whatWaitingSessionsNeedIsKeptEvenIfTheServerStopsBeforeItsFirstBatch() {
    Client alice = member("alice");
    alice.vanishes();
    Engine begun =
        new Engine(
            journal,
            Recovery.recover(journal),
            TestServer.info(TestServer.GRACE_MS, 0),
            server,
            List.of(),
            () -> "",
            DirectSecrets.atLeastCost(() -> new byte[16]),
            Mailer.NONE);

    assertThat(begun.neededFrom()).isEqualTo(journal.firstSequence());
  }

  @Test
  void ofAMessageToOneselfOnlyTheLastLineSaysHowFarOneHasHeard() {
    Client alice = member("alice");
    String before = alice.position;

    alice.says("PRIVMSG alice :note to self");
    server.settle();
    List<String> live = alice.terminal.heard();
    alice.vanishes();
    alice.comesBack(before);
    server.settle();
    List<String> again = alice.terminal.heard();

    for (List<String> heard : List.of(live, again)) {
      List<String> told = heard.stream().filter(line -> line.endsWith(":note to self")).toList();
      assertThat(told).hasSize(2);
      assertThat(told.getFirst()).doesNotContain("suda.chat/position");
      assertThat(told.getLast()).contains("suda.chat/position");
    }
  }

  @Test
  void theJournalIsKeptForThoseWhoAreAwayAndForThoseWhoHaveNotSaidHowFarTheyHeard() {
    Client alice = member("alice");
    long heard = Position.parse(alice.position).orElseThrow();
    alice.vanishes();
    Client bob = member("bob");
    for (int i = 0; i < 300; i++) {
      bob.says("PRIVMSG #tea :more");
    }

    assertThat(server.engine.neededFrom()).isLessThanOrEqualTo(heard + 1);
    alice.comesBack();
    alice.hears();
    bob.hears();
    bob.says("PONG :" + bob.position);
    long now = journal.nextSequence();
    alice.says("PONG :" + alice.position);
    assertThat(server.engine.neededFrom()).isBetween(now - 3, now + 1);
  }

  /** Messages that were taken back meanwhile, and what said only how it was at a moment. */
  @Test
  void whatIsOverIsNotToldAgain() {
    Client alice = member("alice");
    Client bob = new Client("bob");
    bob.says("CAP REQ :draft/message-redaction suda.chat/edit", "JOIN #tea");
    bob.hears();
    alice.hears();

    alice.vanishes();
    String first = bob.saysAndLearnsTheId("PRIVMSG #tea :secret");
    String second = bob.saysAndLearnsTheId("PRIVMSG #tea :teh");
    bob.says("@+typing=active TAGMSG #tea");
    bob.says("@suda.chat/edit=" + first + " PRIVMSG #tea :secret again");
    bob.says("@suda.chat/edit=" + second + " PRIVMSG #tea :the");
    server.settle();
    bob.says("REDACT #tea " + first);
    server.settle();
    alice.comesBack();

    assertThat(alice.hears())
        .containsExactly(
            ":test.local RESUME SUCCESS alice",
            "bob PRIVMSG #tea :teh",
            "bob PRIVMSG #tea :* corrected: the",
            ":test.local RESUME CAUGHTUP");
  }

  @Test
  void whatAnAccountTookBackIsNotToldAgainAlsoAfterACrash() {
    Client alice = member("alice");
    Client bob = new Client("bob");
    bob.says("JOIN #tea", "PRIVMSG #tea :as a guest", "NS REGISTER password-bob");
    bob.hears();
    alice.hears();

    bob.says("CAP REQ :suda.chat/edit");
    bob.hears();

    alice.vanishes();
    String first = bob.saysAndLearnsTheId("PRIVMSG #tea :secret");
    String edit = "@suda.chat/edit=" + first + " PRIVMSG #tea :";
    bob.says("PRIVMSG alice :secret", edit + "secret again");
    bob.says("NS LOGOUT", edit + "secret still", "NS IDENTIFY password-bob");
    server.settle();
    bob.says("NS FORGET password-bob", "PRIVMSG #tea :later");
    server.settle();
    server = new TestServer(journal);
    alice.comesBack();

    assertThat(alice.hears())
        .contains("bob PRIVMSG #tea :later")
        .noneMatch(line -> line.contains("secret"));
  }

  @Test
  void whoCouldNotSeeSomebodyThenIsNotToldOfThemLater() {
    Client alice = member("alice");
    alice.says("MODE #tea +u");
    Client bob = member("bob");
    Client carol = member("carol");

    bob.vanishes();
    carol.says("NICK carla", "PRIVMSG #tea :hello");
    alice.says("MODE #tea +v carla");
    carol.says("NICK carol");
    bob.comesBack();

    assertThat(bob.hears())
        .containsExactly(
            ":test.local RESUME SUCCESS bob",
            "carla PRIVMSG #tea :hello",
            "carla JOIN #tea",
            "alice MODE #tea +v carla",
            "carla NICK carol",
            ":test.local RESUME CAUGHTUP");
  }

  @Test
  void whoGotAPrivilegeMeanwhileIsToldWhomItShows() {
    Client alice = member("alice");
    alice.says("MODE #tea +u");
    Client bob = member("bob");
    member("carol");

    bob.vanishes();
    alice.says("MODE #tea +v bob");
    bob.comesBack();

    assertThat(bob.hears())
        .containsExactly(
            ":test.local RESUME SUCCESS bob",
            "carol JOIN #tea",
            "alice MODE #tea +v bob",
            ":test.local RESUME CAUGHTUP");
  }

  @Test
  void whoWasAwayWhenARoomGotAnotherNameSeemsToHaveLeftAndJoined() {
    Client alice = member("alice");
    Client bob = member("bob");

    bob.vanishes();
    alice.says("RENAME #tea #green :it is", "PRIVMSG #green :so it is");
    bob.comesBack();

    assertThat(bob.hears())
        .containsExactly(
            ":test.local RESUME SUCCESS bob",
            "bob PART #tea :it is",
            "bob JOIN #green",
            "alice PRIVMSG #green :so it is",
            ":test.local RESUME CAUGHTUP");
  }

  @Test
  void aBanThatEndsWhileTheServerIsDownEndsWhenItIsBack() {
    Client alice = member("alice");
    alice.says("TBAN #tea 5 mallory");
    server.settle();
    String before = alice.position;

    server = new TestServer(journal);
    server.passSeconds(10);
    alice.comesBack(before);

    assertThat(alice.hears())
        .containsExactly(
            ":test.local RESUME SUCCESS alice",
            "alice MODE #tea +b mallory!*@*",
            ":test.local MODE #tea -b mallory!*@*",
            ":test.local RESUME CAUGHTUP");
  }
}
