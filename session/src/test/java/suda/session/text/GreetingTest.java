package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.name.UserPattern;
import suda.core.state.User;
import suda.session.Listing;
import suda.session.TestClient;
import suda.session.TestNetwork;

final class GreetingTest {
  private static final long DAY_MS = 86_400_000;
  private final TextChat chat = new TextChat();

  @Test
  void aNewcomerIsAGuestInTheLobbyAndToldSo() {
    assertThat(chat.connect("first").readAll())
        .containsExactly(
            "-- welcome to Suda, guest1",
            "-- type to talk; /nick NAME gives you a name, /help shows the rest, quit leaves",
            "-- you are in #lobby, nobody else is here yet");
  }

  @Test
  void whoComesFromAListedAddressIsToldWhyAndClosed() {
    chat.network.list("192.0.2.1", new Listing(Listing.Consequence.REFUSE, "listed by tea"));
    TestClient<TextInput> first = chat.connect("first");
    assertThat(first.readAll()).containsExactly("-- listed by tea");
    assertThat(first.isClosed()).isTrue();
    chat.network.list(
        "192.0.2.1", new Listing(Listing.Consequence.REQUIRE_ACCOUNT, "listed by tea"));
    assertThat(chat.connect("second").readAll())
        .containsExactly("-- only who logs in (SASL) comes in from your address: listed by tea");
    assertThat(chat.network.state().users()).isEmpty();
  }

  @Test
  void whatIsTypedWhileAListIsAskedIsSaidAfterwards() {
    TestClient<?> alice = chat.named("alice");
    chat.network.holdListings();
    chat.connect("first").say("hello");
    assertThat(alice.readAll()).isEmpty();
    chat.network.releaseListings();
    assertThat(alice.readAll()).last().isEqualTo("<guest1> hello");
  }

  @ParameterizedTest
  @EnumSource
  void aNewcomerCanTalkAtOnce(TestNetwork.Answers answers) {
    TextChat both = new TextChat(new TestNetwork(answers, List.of()));
    TestClient<TextInput> first = both.connect("first");
    TestClient<TextInput> second = both.connect("second");
    first.readAll();
    second.say("hello");
    assertThat(first.readAll()).containsExactly("<guest2> hello");
  }

  @Test
  void aNewcomerIsSeenByTheOthersAndCounted() {
    chat.named("alice");
    chat.named("bob");
    assertThat(chat.connect("third").readAll()).contains("-- you are in #lobby with 2 others");
    assertThat(chat.network.client("alice").readAll()).containsExactly("-- guest1 is here");
  }

  @Test
  void theMessageOfTheDayIsShown() {
    TextChat moody =
        new TextChat(new TestNetwork(TestNetwork.Answers.LATER, List.of("Be kind.", "Please.")));
    assertThat(moody.connect("first").readAll()).contains("-- Be kind.", "-- Please.");
  }

  @Test
  void aNewcomerSeesTheTopicAndTheLastMessagesWithTheirTimes() {
    chat.chat(
        """
        alice > /msg #lobby hello
        alice > /me waves
        """);
    chat.network.operator(new Command.SetTopic(0, lobby(), "tea"));
    assertThat(chat.connect("bob").readAll())
        .endsWith(
            "-- you are in #lobby with 1 other",
            "-- topic: tea",
            "[22:13] <alice> hello",
            "[22:13] * alice waves");
  }

  @Test
  void messagesOfAnotherDaySayWhichDay() {
    chat.chat("alice > hello");
    chat.network.advance(DAY_MS);
    assertThat(chat.connect("bob").readAll()).endsWith("[2023-11-14 22:13] <alice> hello");
  }

  @Test
  @AtBound(Limit.MESSAGES_SHOWN)
  void ofManyMessagesTheLastTenAreShown() {
    IntStream.rangeClosed(1, 15).forEach(i -> chat.chat("alice > " + i));
    List<String> lines = chat.connect("bob").readAll();
    assertThat(lines.stream().filter(line -> line.startsWith("[")))
        .hasSize(10)
        .startsWith("[22:13] <alice> 6")
        .endsWith("[22:13] <alice> 15");
  }

  @Test
  void messagesOfARoomOtherThanTheLobbyAreShownWithItsName() {
    chat.chat(
        """
        alice > /join tea
        alice < -- you are in #tea, nobody else is here yet
        alice > green
        bob   > /join tea
        bob   < -- you are in #tea with 1 other
        bob   < [22:13] #tea <alice> green
        alice < #tea -- bob is here
        """);
  }

  @Test
  void theOthersSeeAGuestOfPlainText() {
    TestClient<TextInput> first = chat.connect("first");
    User user = Objects.requireNonNull(chat.network.state().user(first.user()));
    assertThat(user.client()).isEqualTo(Client.TEXT);
    assertThat(user.username()).isEqualTo("text");
    assertThat(user.host()).isEqualTo("192.0.2.1");
  }

  @Test
  void whoIsBannedIsToldWhyAndTheConnectionCloses() {
    UserPattern pattern = UserPattern.parse("*@192.0.2.*").orElseThrow();
    chat.network.operator(new Command.Ban(pattern, "spam"));
    TestClient<TextInput> first = chat.connect("first");
    assertThat(first.readAll()).containsExactly("-- you are banned from this server: spam");
    assertThat(first.isClosed()).isTrue();
  }

  @Test
  void whoMayNotEnterTheLobbyIsStillWelcome() {
    long lobby = lobby();
    chat.network.operator(
        new Command.ChangeChannel(0, lobby, List.of(new ChannelChange.KeySet("secret"))));
    TestClient<TextInput> first = chat.connect("first");
    assertThat(first.readAll())
        .startsWith("-- welcome to Suda, guest1")
        .endsWith("-- #lobby needs its key: /join #lobby KEY");
    first.say("hello");
    assertThat(first.readAll())
        .containsExactly(
            "-- you are in no room now, so nobody heard that; /join ROOM takes you to one");
  }

  @Test
  void aConnectionThatEndsTakesItsUserAlong() {
    chat.named("alice");
    chat.named("bob").disconnect();
    assertThat(chat.network.client("alice").readAll())
        .containsExactly("-- bob left (connection lost)");
    assertThat(chat.network.state().userNamed("bob")).isNull();
  }

  @Test
  void whoIsRemovedByTheOperatorIsToldAndTheOthersToo() {
    TestClient<?> bob = chat.named("bob");
    TestClient<?> alice = chat.named("alice");
    chat.network.operator(new Command.Leave(bob.user(), Departure.REMOVED, "spam"));
    assertThat(bob.readAll()).containsExactly("-- the operator removed you: spam");
    assertThat(bob.isClosed()).isTrue();
    assertThat(alice.readAll()).containsExactly("-- bob left (removed by the operator: spam)");
  }

  @Test
  void aStoppingServerSaysSoAndCloses() {
    TestClient<?> bob = chat.named("bob");
    bob.stop("the server stops");
    assertThat(bob.readAll()).containsExactly("-- the server stops");
    assertThat(bob.isClosed()).isTrue();
  }

  @Test
  void aNoticeIsOneLine() {
    TestClient<?> bob = chat.named("bob");
    bob.notice("the disk is full");
    assertThat(bob.readAll()).containsExactly("-- the disk is full");
  }

  @Test
  void aSilentUserIsNeverAskedWhetherItIsThere() {
    TestClient<?> bob = chat.named("bob");
    chat.network.advance(600_000);
    assertThat(bob.readAll()).isEmpty();
    assertThat(bob.isClosed()).isFalse();
  }

  private long lobby() {
    return chat.network.state().channels().iterator().next().id();
  }
}
