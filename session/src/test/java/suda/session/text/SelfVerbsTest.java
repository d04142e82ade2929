package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SelfVerbsTest {
  private final TextChat chat = new TextChat();

  @Test
  void nickGivesANameThatEverybodySees() {
    chat.chat(
        """
        bob   ~
        alice > /nick Alice2
        alice < -- alice is now Alice2
        bob   < -- alice is now Alice2
        """);
  }

  @Test
  void aNickOfSomebodyElseIsRefused() {
    chat.chat(
        """
        bob   ~
        alice > /nick BOB
        alice < -- BOB is somebody else's nick; try another one
        """);
  }

  @Test
  void whatCannotBeANickIsExplained() {
    chat.chat(
        """
        alice > /nick 7up
        alice < -- 7up cannot be a nick: it has letters a to z, …, at most 32 bytes
        alice > /nick two words
        alice < -- two words cannot be a nick: …
        alice > /nick alice
        alice < -- it is so already
        """);
  }

  @Test
  void whoRegistersComesBackByThePassword() {
    chat.chat(
        """
        alice > /register swordfish
        alice < -- the account alice is yours
        alice > /logout
        alice < -- you are logged out
        alice > /nick al
        alice < -- alice is now al
        alice > /login alice wrong-password
        alice < -- that is not the password, or there is no such account
        alice > /login alice swordfish
        alice < -- you are logged in as alice
        alice < -- al is now alice
        """);
  }

  @Test
  void moreAboutAccountsAndRoomsIsToldWhenAsked() {
    chat.named("alice").say("/account");
    assertThat(chat.named("alice").readAll()).anyMatch(line -> line.contains("regain NICK"));
    chat.named("alice").say("/room");
    assertThat(chat.named("alice").readAll()).anyMatch(line -> line.contains("register #ROOM"));
  }

  @Test
  void helpHasALineForEachVerb() {
    chat.named("alice").say("/help");
    List<String> lines = chat.named("alice").readAll();
    assertThat(lines).hasSize(TextVerbs.TABLE.verbs().size());
    assertThat(lines)
        .anyMatch(line -> line.matches("-- /msg WHO TEXT +says it to one user or #room"));
  }

  @Test
  void helpWithAVerbIsAboutThatOne() {
    chat.chat(
        """
        alice > /help msg
        alice < -- /msg WHO TEXT …
        alice > /? /nick
        alice < -- /nick NICK …
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "/jion tea, -- there is no /jion; did you mean /join?",
    "/ro, -- there is no /ro; did you mean /rooms?",
    "/usr/bin, -- there is no /usr/bin; /help shows what there is",
    "/, -- there is no /; /help shows what there is",
    "/xy, -- there is no /xy; /help shows what there is"
  })
  void anUnknownVerbSaysWhatIsNear(String typed, String answer) {
    chat.chat("alice > %s\nalice < %s".formatted(typed, answer));
  }

  @Test
  void verbsAreKnownInAnyCaseAndByTheirOtherNames() {
    chat.chat(
        """
        bob   ~
        alice > /MSG bob one
        bob   < [private] <alice> one
        alice > /w bob two
        bob   < [private] <alice> two
        """);
  }

  @Test
  void aVerbThatNeedsMoreSaysHowItIsTyped() {
    chat.chat(
        """
        alice > /msg bob
        alice < -- more is needed: /msg WHO TEXT
        alice > /me
        alice < -- more is needed: /me TEXT
        """);
  }
}
