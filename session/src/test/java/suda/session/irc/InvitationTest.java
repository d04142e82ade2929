package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.state.Account;
import suda.core.state.Invitation;
import suda.core.state.State;
import suda.session.TestClient;
import suda.session.TestNetwork.Answers;

/** Codes that open several rooms: made, told as keys, and used without knowing a room. */
final class InvitationTest {
  private static final String CLOSED = "Cannot join channel (+i)";

  /** Tea and coffee are alice's, for invited users. */
  private static IrcChat irc(Answers answers) {
    IrcChat irc = new IrcChat(answers);
    TestClient<?> alice = irc.client("alice");
    alice.say("NS REGISTER password-alice");
    for (String room : List.of("#tea", "#coffee")) {
      alice.say("JOIN " + room);
      alice.say("CS REGISTER " + room);
      alice.say("MODE " + room + " +i");
    }
    alice.say("JOIN 0");
    alice.readAll();
    return irc;
  }

  /** Has alice make a code; returns it. */
  private static String code(IrcChat irc, String rooms, int uses) {
    irc.client("alice").say("CS CODE " + rooms + " " + uses + " 7");
    List<String> lines = irc.client("alice").readAll();
    assertThat(lines.getLast()).contains("NOTICE alice :as a link: https://suda.test/invite/");
    return lines.getLast().replaceAll(".*/invite/", "");
  }

  private static int uses(IrcChat irc) {
    return irc.network().state().accounts().invitations().stream().mapToInt(Invitation::uses).sum();
  }

  @ParameterizedTest
  @EnumSource
  void aCodeForSeveralRoomsIsMadeByWhoLeadsThemAll(Answers answers) {
    IrcChat irc = irc(answers);
    irc.inChannel("#cocoa", "bob");
    irc.chat(
        """
        alice > CS CODE #tea,#coffee 5 7
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :token1 opens #tea to 5 until 2023-11-21T22:13:20Z: /join #tea token1
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :it opens #coffee too
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :as a link: https://suda.test/invite/token1
        alice > CS CODES
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :… #tea #coffee, 5 more, until 2023-11-21T22:13:20Z, by alice
        alice > CS CODE #tea,#cocoa
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :only an operator of #cocoa may do that
        alice > CS CODE #tea,#none
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :there is no room #none
        alice > CS CODE #tea,#coffee 0
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :a code is for 1 to 10,000 uses, and for 1 to 3,650 days
        """);
  }

  @ParameterizedTest
  @EnumSource
  void whoJoinsByACodeIsToldWhatElseItOpens(Answers answers) {
    IrcChat irc = irc(answers);
    String code = code(irc, "#tea,#coffee", 5);
    irc.chat(
        """
        bob > JOIN #coffee
        bob < :suda.test 473 bob #coffee :%2$s
        bob > JOIN #tea %1$s
        bob < :bob!~bob@192.0.2.1 JOIN #tea
        bob < :suda.test 353 bob = #tea :bob
        bob < :suda.test 366 bob #tea :End of /NAMES list
        bob < :suda.test NOTICE bob :the code opens #coffee too: /join #coffee
        bob > JOIN #coffee %1$s
        bob < :bob!~bob@192.0.2.1 JOIN #coffee
        bob ~
        """
            .formatted(code, CLOSED));
    assertThat(uses(irc)).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void theSameCodeForBothRoomsOfOneJoinIsUsedOnce(Answers answers) {
    IrcChat irc = irc(answers);
    String code = code(irc, "#tea,#coffee", 2);
    irc.client("bob").say("JOIN #tea,#coffee %1$s,%1$s".formatted(code));
    assertThat(String.join("\n", irc.client("bob").readAll()))
        .contains("JOIN #tea", "JOIN #coffee")
        .doesNotContain(" 473 ");
    assertThat(uses(irc)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void oneNeedNotKnowARoomToEnter(Answers answers) {
    IrcChat irc = irc(answers);
    String code = code(irc, "#tea,#coffee", 2);
    irc.chat(
        """
        bob > PRIVMSG ChanServ :enter %1$s
        bob < :bob!~bob@192.0.2.1 JOIN #tea
        bob < :suda.test 353 bob = #tea :bob
        bob < :suda.test 366 bob #tea :End of /NAMES list
        bob < :bob!~bob@192.0.2.1 JOIN #coffee
        bob < :suda.test 353 bob = #coffee :bob
        bob < :suda.test 366 bob #coffee :End of /NAMES list
        bob > CS ENTER %1$s
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :you are in all its rooms already
        bob > CS ENTER
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :more is needed: enter CODE
        eve > CS ENTER %1$s
        eve ~
        bob < :eve!~eve@192.0.2.1 JOIN #tea
        bob < :eve!~eve@192.0.2.1 JOIN #coffee
        carol > CS ENTER %1$s
        carol < :ChanServ!ChanServ@suda.test NOTICE carol :that invitation is unknown, used up or over
        """
            .formatted(code));
  }

  @ParameterizedTest
  @EnumSource
  void codesCannotBeGuessed(Answers answers) {
    IrcChat irc = irc(answers);
    String code = code(irc, "#tea", 2);
    TestClient<?> bob = irc.client("bob");
    for (int i = 0; i < Limit.LOGIN_ATTEMPTS_PER_ADDRESS.max(); i++) {
      bob.say("CS ENTER guess" + i);
      assertThat(bob.read()).endsWith("unknown, used up or over");
    }
    bob.say("CS ENTER " + code);
    assertThat(bob.read()).endsWith(":too many attempts; wait a minute");
    irc.stayFor(60_000, "alice", "bob");
    bob.readAll();
    bob.say("CS ENTER " + code);
    assertThat(bob.read()).endsWith(" JOIN #tea");
    bob.readAll();
  }

  @ParameterizedTest
  @EnumSource
  void longNamesTakeSeveralLines(Answers answers) {
    IrcChat irc = irc(answers);
    List<String> names =
        IntStream.range(0, Limit.CHANNELS_PER_INVITATION.max())
            .mapToObj(i -> "#" + i + "x".repeat(Limit.CHANNEL_NAME_BYTES.max() - 2))
            .toList();
    TestClient<?> alice = irc.client("alice");
    for (String name : names) {
      alice.say("JOIN " + name);
      alice.say("CS REGISTER " + name);
    }
    alice.readAll();
    irc.network().operator(making(irc, names));
    alice.say("CS CODES");
    List<String> lines = alice.readAll();
    assertThat(lines).hasSize(4).allMatch(line -> Text.bytes(line) < Limit.LINE_BYTES.max() - 2);
    assertThat(String.join("\n", lines)).contains(names);
  }

  /** More names than one line of IRC can say. */
  private static Command making(IrcChat irc, List<String> names) {
    State state = irc.network().state();
    Account alice = Objects.requireNonNull(state.accounts().named("alice"));
    List<Long> ids =
        names.stream().map(name -> Objects.requireNonNull(state.channelNamed(name)).id()).toList();
    return new Command.MakeInvitation(alice.id(), "hash", 1, 4_000_000_000_000L, ids);
  }
}
