package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suda.core.command.Command;
import suda.session.TestClient;

final class TalkTest {
  private final TextChat chat = new TextChat();

  @Test
  void whatIsTypedIsSaidInTheRoomAndNotEchoed() {
    chat.chat(
        """
        bob   ~
        alice > hello,  bob
        bob   < <alice> hello,  bob
        bob   > hi
        alice < <bob> hi
        """);
  }

  @Test
  void aLoneQuitLeaves() {
    chat.chat(
        """
        alice ~
        bob   > quit
        bob   < -- goodbye, bob
        alice < -- bob left
        """);
    assertThat(chat.network.client("bob").isClosed()).isTrue();
  }

  @Test
  void quitInASentenceIsSaid() {
    chat.chat(
        """
        alice ~
        bob   > I quit
        alice < <bob> I quit
        """);
  }

  @Test
  void whatIsTypedAfterQuitCountsForNothing() {
    chat.named("alice");
    TestClient<?> bob = chat.named("bob");
    bob.say("quit");
    bob.say("am I still here?");
    assertThat(chat.network.client("alice").readAll()).containsExactly("-- bob left");
  }

  @Test
  void aReasonForLeavingIsTold() {
    chat.chat(
        """
        alice ~
        bob   > /quit time for tea
        bob   < -- goodbye, bob
        alice < -- bob left (time for tea)
        """);
  }

  @Test
  void emptyAndBlankLinesAreNotSaid() {
    TestClient<?> alice = chat.named("alice");
    chat.chat("bob > ");
    chat.network.client("bob").say(" \t ");
    assertThat(alice.readAll()).isEmpty();
  }

  @Test
  void twoSlashesSayOne() {
    chat.chat(
        """
        bob   ~
        alice > //etc/motd
        bob   < <alice> /etc/motd
        """);
  }

  @Test
  void meTellsWhatOneDoes() {
    chat.chat(
        """
        bob   ~
        alice > /me waves
        bob   < * alice waves
        """);
  }

  @Test
  void aPrivateMessageReachesOneUserOnly() {
    chat.chat(
        """
        bob   ~
        carol ~
        alice > /msg bob psst, bob
        bob   < [private] <alice> psst, bob
        """);
  }

  @Test
  void aPrivateMessageToOneselfIsShown() {
    chat.chat(
        """
        alice > /msg alice remember the tea
        alice < [private] <alice> remember the tea
        """);
  }

  @Test
  void aPrivateMessageToSomebodyAwaySaysSo() {
    chat.chat(
        """
        bob   > /away lunch
        bob   < -- you are away: lunch
        alice > /msg bob hello
        bob   < [private] <alice> hello
        alice < -- bob is away: lunch
        """);
  }

  @Test
  void aMessageToNobodyIsToldApart() {
    chat.chat(
        """
        alice > /msg dave hello
        alice < -- nobody here is called dave
        alice > /msg #nowhere hello
        alice < -- there is no room #nowhere; /rooms shows which there are
        """);
  }

  @Test
  void aMessageToARoomNamesTheRoom() {
    chat.chat(
        """
        bob   > /join #tea
        bob   ~
        alice > /join #tea
        alice ~
        bob   ~
        alice > /join #lobby
        alice < -- you talk in #lobby now
        alice > /msg #tea green
        bob   < #tea <alice> green
        """);
  }

  @Test
  void aMessageToARoomFromOutsideIsRefused() {
    chat.chat(
        """
        bob   > /join #tea
        bob   ~
        alice > /msg #tea green
        alice < -- you may not speak in #tea; nobody heard that
        """);
  }

  @Test
  void aLineThatWasTooLongIsToldToItsAuthorOnly() {
    TestClient<?> alice = chat.named("alice");
    TestClient<TextInput> bob = chat.connect("bob");
    bob.readAll();
    alice.readAll();
    bob.receive(new TextInput.TooLong());
    assertThat(bob.readAll())
        .containsExactly("-- that line was longer than 16,384 bytes; nobody heard it");
    assertThat(alice.readAll()).isEmpty();
  }

  @Test
  void theOperatorIsHeardByEverybody() {
    TestClient<?> alice = chat.named("alice");
    chat.network.operator(new Command.Announce("tea is ready"));
    assertThat(alice.readAll()).containsExactly("*** operator: tea is ready");
  }
}
