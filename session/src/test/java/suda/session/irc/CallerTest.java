package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suda.core.Limit;
import suda.session.TestClient;

/** Whom one hears in private: user modes g, R, T, and the commands ACCEPT and SILENCE. */
class CallerTest {
  private final IrcChat irc = new IrcChat();

  private List<String> answer(String line) {
    TestClient<?> alice = irc.client("alice");
    alice.say(line);
    return alice.readAll();
  }

  private static String words(String stem, int count, String separator) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> stem + i)
        .collect(Collectors.joining(separator));
  }

  @Test
  void whoHasModeGHearsOnlyWhomHeAccepts() {
    irc.client("bob");
    irc.chat(
        """
        alice > MODE alice +g
        alice < :alice!~alice@192.0.2.1 MODE alice +g
        bob   > PRIVMSG alice :hello
        bob   < :suda.test 716 bob alice :is in +g mode and must accept you before you can message them
        bob   < :suda.test 717 bob alice :has been informed that you messaged them.
        alice < :suda.test 718 alice bob ~bob@192.0.2.1 :is messaging you, and you have user mode +g set.
        bob   > PRIVMSG Alice :hello?
        bob   < :suda.test 716 bob Alice :is in +g mode and must accept you before you can message them
        bob   > NOTICE alice :hello
        alice > ACCEPT bob
        bob   > PRIVMSG alice :hello!
        alice < :bob!~bob@192.0.2.1 PRIVMSG alice :hello!
        """);
  }

  @Test
  void anAcceptListIsShownAndChanged() {
    irc.client("bob");
    irc.client("carol");
    irc.chat(
        """
        alice > ACCEPT bob,carol
        alice > ACCEPT
        alice < :suda.test 281 alice :bob carol
        alice < :suda.test 282 alice :End of /ACCEPT list
        alice > ACCEPT -bob,BOB,nobody,-nobody,carol
        alice < :suda.test 401 alice nobody :No such nick/channel
        alice < :suda.test 401 alice nobody :No such nick/channel
        alice < :suda.test 457 alice carol :is already on your accept list
        alice > ACCEPT -bob
        alice > ACCEPT -bob
        alice < :suda.test 458 alice bob :is not on your accept list
        alice > ACCEPT *
        alice < :suda.test 281 alice :carol
        alice < :suda.test 282 alice :End of /ACCEPT list
        carol > QUIT
        carol ~
        alice > ACCEPT
        alice < :suda.test 282 alice :End of /ACCEPT list
        """);
  }

  @Test
  void aFullAcceptListSaysSo() {
    int max = Limit.ACCEPTED_CALLERS.max();
    for (int i = 1; i <= max + 1; i++) {
      irc.register("u" + i, "");
      List<String> told = answer("ACCEPT u" + i);
      assertThat(told).hasSize(i > max ? 1 : 0);
      if (i > max) {
        assertThat(told).containsExactly(":suda.test 456 alice :Accept list is full");
      }
    }
    assertThat(answer("ACCEPT " + words("n", Limit.CHANGES_PER_COMMAND.max() + 1, ",")))
        .hasSize(Limit.CHANGES_PER_COMMAND.max() + 1)
        .last()
        .asString()
        .contains(" 407 alice n21 ");
  }

  @Test
  void whoHearsAccountsOnlyRefusesGuests() {
    irc.client("bob");
    irc.chat(
        """
        alice > MODE alice +R
        alice ~
        bob   > PRIVMSG alice :hello
        bob   < :suda.test 531 bob alice :You cannot send private messages to this user without an account (+R)
        bob   > NOTICE alice :hello
        """);
  }

  @Test
  void whoWantsNoCtcpRefusesAllButActions() {
    irc.client("bob");
    irc.chat(
        """
        alice > MODE alice +T
        alice ~
        bob   > PRIVMSG alice :!VERSION!
        bob   < :suda.test 531 bob alice :You cannot send CTCPs to this user (+T)
        bob   > NOTICE alice :!VERSION x!
        bob   > PRIVMSG alice :!ACTION waves!
        alice < :bob!~bob@192.0.2.1 PRIVMSG alice :!ACTION waves!
        """
            .replace('!', '\u0001')
            .replace("bob\u0001~bob", "bob!~bob"));
  }

  @Test
  void whoHidesHisChannelsIsSeenByThoseWhoShareThem() {
    irc.inChannel("#tea", "alice", "bob").inChannel("#milk", "alice");
    irc.client("carol");
    irc.chat(
        """
        alice > MODE alice +p
        alice ~
        bob   > WHOIS alice
        bob   < :suda.test 311 bob alice ~alice 192.0.2.1 * :Real alice
        bob   < :suda.test 319 bob alice :@#tea
        bob   < :suda.test 312 bob alice suda.test :Suda
        bob   ~
        carol > WHOIS alice
        carol < :suda.test 311 carol alice ~alice 192.0.2.1 * :Real alice
        carol < :suda.test 312 carol alice suda.test :Suda
        carol ~
        """);
  }

  @Test
  void whoIsSilencedIsNotHeardAndNotTold() {
    irc.register("bob", "echo-message message-tags labeled-response batch");
    irc.inChannel("#tea", "bob", "alice");
    irc.chat(
        """
        alice > SILENCE +bob
        alice < :alice!~alice@192.0.2.1 SILENCE +bob!*@*
        bob   > PRIVMSG alice :hello
        bob   < @msgid=… :bob!~bob@192.0.2.1 PRIVMSG alice :hello
        bob   > @label=x NOTICE alice :hello
        bob   < @label=x;msgid=… :bob!~bob@192.0.2.1 NOTICE alice :hello
        bob   > @+typing=active TAGMSG alice
        bob   < @msgid=…;+typing=active :bob!~bob@192.0.2.1 TAGMSG alice
        bob   > JOIN #milk
        bob   ~
        bob   > INVITE alice #milk
        bob   < …:suda.test 341 bob alice #milk
        bob   > PRIVMSG #tea :here you hear me
        bob   ~
        alice < :bob!~bob@192.0.2.1 PRIVMSG #tea :here you hear me
        alice > SILENCE -bob
        alice < :alice!~alice@192.0.2.1 SILENCE -bob!*@*
        bob   > PRIVMSG alice :now
        bob   ~
        alice < :bob!~bob@192.0.2.1 PRIVMSG alice :now
        """);
  }

  @Test
  void theAwayMessageOfWhoSilencesIsToldLikeThatOfOthers() {
    irc.client("bob");
    irc.chat(
        """
        alice > SILENCE *!*@192.0.2.*
        alice ~
        alice > AWAY :lunch
        alice ~
        bob   > PRIVMSG alice :hello
        bob   < :suda.test 301 bob alice :lunch
        """);
  }

  @Test
  void aSilenceListIsShownAndKeepsWhatIsNoMaskOut() {
    irc.chat(
        """
        alice > SILENCE
        alice < :suda.test 272 alice :End of silence list
        alice > SILENCE +bob
        alice ~
        alice > SILENCE spam.example
        alice ~
        alice > SILENCE
        alice < :suda.test 271 alice bob!*@*
        alice < :suda.test 271 alice *!*@spam.example
        alice < :suda.test 272 alice :End of silence list
        alice > SILENCE +
        alice < :suda.test 415 alice + :Bad Server/host mask
        """);
  }

  @Test
  void aFullSilenceListSaysSo() {
    int max = Limit.SILENCED_PATTERNS.max();
    for (int i = 1; i <= max; i++) {
      assertThat(answer("SILENCE n" + i)).hasSize(1);
    }
    assertThat(answer("SILENCE more"))
        .containsExactly(":suda.test 511 alice more!*@* :Your silence list is full");
  }
}
