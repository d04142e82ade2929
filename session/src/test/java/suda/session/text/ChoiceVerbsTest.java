package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import suda.core.Limit;
import suda.core.event.UserFlag;
import suda.core.state.User;
import suda.session.SelfSetting;
import suda.session.TestClient;

/** What plain-text users choose about themselves: the same as user modes from an IRC client. */
final class ChoiceVerbsTest {
  private final TextChat chat = new TextChat();

  private boolean has(String nick, UserFlag flag) {
    User user = Objects.requireNonNull(chat.network.state().userNamed(nick));
    return user.has(flag);
  }

  @Test
  void selfShowsAndChangesHowOneIs() {
    chat.chat(
        """
        alice > /self
        alice < -- invisible off, bot off, accepted-only off, accounts-only off, no-questions off, hidden-rooms off, unrecorded off, wallops off
        alice < -- /self WHAT tells what it means, /self WHAT on sets it
        alice > /self Invisible
        alice < -- invisible is off; when on, only who shares a room with you is shown you
        alice > /self invisible on
        alice < -- invisible is on
        alice > /self invisible ON
        alice < -- it is so already
        alice > /self invisible
        alice < -- invisible is on; when on, only who shares a room with you is shown you
        alice > /self invisible perhaps
        alice < -- invisible is off or on
        alice > /self tea on
        alice < -- there is no setting tea; /self shows them all
        """);
    assertThat(has("alice", UserFlag.INVISIBLE)).isTrue();
    chat.named("alice").say("/self invisible off");
    assertThat(has("alice", UserFlag.INVISIBLE)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSetIsShownByWhois(SelfSetting setting) {
    chat.named("alice").say("/self " + setting.word() + " on");
    chat.named("alice").say("/whois alice");
    assertThat(chat.named("alice").readAll()).contains("-- alice has set: " + setting.word());
    assertThat(has("alice", setting.flag())).isTrue();
  }

  /** An operator of the server is made by an oath. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "OPERATOR")
  void everyFlagHasAWord(UserFlag flag) {
    assertThat(Stream.of(SelfSetting.values()).map(SelfSetting::flag)).contains(flag);
  }

  @Test
  void whoHearsOnlyWhomItAcceptsIsToldOnceOfEachCaller() {
    chat.chat(
        """
        bob   ~
        alice > /self accepted-only on
        alice < -- accepted-only is on
        bob   > /msg alice hello
        bob   < -- alice hears only those they have accepted, and did not hear that
        alice < -- bob wants to talk to you, and is held off; /accept bob lets them
        bob   > /msg alice hello?
        bob   < -- alice hears only those they have accepted, and did not hear that
        alice > /accept bob
        alice < -- you accept bob
        bob   > /msg alice hello!
        alice < [private] <bob> hello!
        alice > /unaccept bob
        alice < -- you accept bob no more
        bob   > /msg alice hello
        bob   < -- alice hears only those they have accepted, and did not hear that
        alice < -- bob wants to talk to you, and is held off; /accept bob lets them
        """);
  }

  @Test
  void acceptShowsWhoIsAccepted() {
    chat.chat(
        """
        bob   ~
        carol ~
        bob   ~
        alice > /accept
        alice < -- you accept nobody; /accept NICK does while accepted-only or accounts-only is on
        alice > /accept bob
        alice < -- you accept bob
        alice > /accept carol
        alice < -- you accept carol
        alice > /accept bob
        alice < -- you have accepted bob already
        alice > /accept
        alice < -- you accept bob, carol
        alice > /accept nobody
        alice < -- nobody here is called nobody
        alice > /unaccept carol
        alice < -- you accept carol no more
        alice > /unaccept carol
        alice < -- you have not accepted carol
        """);
  }

  @Test
  void whoHearsAccountsOnlyRefusesGuests() {
    chat.chat(
        """
        bob   ~
        alice > /self accounts-only on
        alice < -- accounts-only is on
        bob   > /msg alice hello
        bob   < -- alice hears only users with an account, and did not hear that
        """);
  }

  @Test
  void oneMoreThanMayBeAcceptedIsRefused() {
    int max = Limit.ACCEPTED_CALLERS.max();
    TestClient<?> alice = chat.named("alice");
    for (int i = 1; i <= max + 1; i++) {
      chat.named("u" + i);
      alice.readAll();
      alice.say("/accept u" + i);
      String told =
          i > max ? "you have accepted too many to accept u" + i + " too" : "you accept u" + i;
      assertThat(alice.readAll()).containsExactly("-- " + told);
    }
  }
}
