package suda.session.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import suda.core.command.Command;
import suda.core.event.OperatorPrivilege;
import suda.core.event.UserFlag;
import suda.session.Cloak;

final class PeopleVerbsTest {
  private final TextChat chat = new TextChat();

  @Test
  void whoIsIgnoredIsNotHeardInPrivate() {
    chat.chat(
        """
        bob   ~
        alice > /ignore bob
        alice < -- you ignore bob!*@*
        alice > /ignored
        alice < -- you ignore bob!*@*
        bob   > /msg alice hello
        alice > /unignore bob
        alice < -- you ignore no more: bob!*@*
        bob   > /msg alice hello
        alice < [private] <bob> hello
        """);
  }

  @Test
  void ignoringTwiceChangesNothing() {
    chat.chat(
        """
        alice > /ignored
        alice < -- you ignore nobody; /ignore NICK ignores somebody
        alice > /unignore bob
        alice < -- it is so already
        alice > /ignore
        alice < -- more is needed: /ignore WHO
        """);
  }

  @Test
  void whowasTellsWhoHadANick() {
    chat.named("bob").say("/nick rob");
    chat.network.advance(61_000);
    chat.named("carol").say("quit");
    chat.chat(
        """
        alice ~
        bob   ~
        carol ~
        alice > /whowas BOB
        alice < -- bob was plain text (text@192.0.2.1) until 1 min ago
        alice > /whowas carol
        alice < -- carol was plain text (text@192.0.2.1) until 0 s ago
        alice > /whowas nobody
        alice < -- nobody was called nobody of late
        alice > /whowas
        alice < -- more is needed: /whowas NICK
        """);
  }

  @Test
  void theAddressOfWhoLeftIsToldToWhoSeesAll() {
    chat.network.hideAddresses(Cloak.of("k".repeat(32).getBytes(UTF_8), "Suda"));
    chat.named("bob").say("quit");
    chat.named("alice").say("/whowas bob");
    assertThat(chat.named("alice").readAll()).noneMatch(line -> line.contains("192.0.2.1"));
    chat.network.operator(
        new Command.BecomeOperator(
            chat.named("alice").user(), "root", Set.of(OperatorPrivilege.SEE_ALL)));
    chat.named("alice").readAll();
    chat.named("alice").say("/whowas bob");
    assertThat(chat.named("alice").readAll())
        .singleElement()
        .asString()
        .startsWith("-- bob was plain text (text@")
        .endsWith(" until 0 s ago, connecting from 192.0.2.1");
  }

  @Test
  void whatIsTooLongCannotBeIgnored() {
    String longest = "x".repeat(200);
    chat.chat("alice > /ignore %1$s\nalice < -- %1$s is too long to be ignored".formatted(longest));
  }

  @Test
  void whoisTellsAboutAUser() {
    chat.named("bob").say("/away lunch");
    chat.named("bob").say("/join tea");
    chat.network.advance(61_000);
    chat.chat(
        """
        bob   ~
        alice ~
        alice > /whois Bob
        alice < -- bob is plain text (text@192.0.2.1)
        alice < -- bob is in #lobby, #tea
        alice < -- bob is away: lunch
        alice < -- bob came 1 min ago, and said something 1 min ago
        alice > /whois nobody
        alice < -- nobody here is called nobody
        """);
  }

  @Test
  void whoIsUnseenInARoomIsNotSeenThereByWhoisEither() {
    chat.chat(
        """
        alice ~
        bob   ~
        carol > /join tea
        carol ~
        carol > /set auditorium on
        carol ~
        bob   > /join tea
        bob   ~
        carol ~
        alice > /whois bob
        alice < -- bob is plain text (text@192.0.2.1)
        alice < -- bob is in #lobby
        alice < -- bob came 0 s ago, and said something 0 s ago
        """);
  }

  @Test
  void whoHidesIsSeenInTheRoomsThatOneIsIn() {
    chat.named("bob").say("/join tea");
    long bob = chat.named("bob").user();
    chat.network.operator(new Command.SetUserFlag(bob, UserFlag.HIDES_CHANNELS, true));
    chat.network.operator(new Command.SetUserFlag(bob, UserFlag.BOT, true));
    chat.chat(
        """
        bob   ~
        alice ~
        alice > /whois bob
        alice < -- bob is plain text (text@192.0.2.1), a bot
        alice < -- bob is in #lobby
        alice < -- bob came 0 s ago, and said something 0 s ago
        """);
  }
}
