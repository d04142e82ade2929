package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.UserFlag;
import suda.core.name.ChannelName;
import suda.session.TestClient;

final class RoomVerbsTest {
  private final TextChat chat = new TextChat();

  @Test
  void joinTakesToARoomWhereOneTalksFromThenOn() {
    chat.chat(
        """
        bob   > /join tea
        bob   < -- you are in #tea, nobody else is here yet
        alice > /join #tea
        alice < -- you are in #tea with 1 other
        bob   < #tea -- alice is here
        alice > green
        bob   < #tea <alice> green
        """);
  }

  @Test
  void joinSwitchesToARoomOneIsInAlready() {
    chat.chat(
        """
        bob   ~
        alice > /join tea
        alice ~
        alice > /join lobby
        alice < -- you talk in #lobby now
        alice > hello
        bob   < <alice> hello
        """);
  }

  @Test
  @AtBound(Limit.NAMES_SHOWN)
  void whatIsPastTheBoundOfAListIsCounted() {
    int max = Limit.NAMES_SHOWN.max();
    TestClient<?> alice = chat.named("alice");
    for (int i = 1; i < max; i++) {
      chat.network.operator(new Command.OpenPermanent(ChannelName.trusted("#r" + i)));
      chat.connect("guest" + i);
    }
    alice.readAll();
    assertThat(answers(alice, "/who")).singleElement().asString().doesNotContain("more");
    assertThat(answers(alice, "/rooms")).hasSize(max);
    chat.network.operator(new Command.OpenPermanent(ChannelName.trusted("#one-more")));
    chat.connect("one-more");
    alice.readAll();
    assertThat(answers(alice, "/who")).singleElement().asString().endsWith(", and 1 more");
    assertThat(answers(alice, "/rooms"))
        .hasSize(max + 1)
        .last()
        .isEqualTo("-- and 1 more; /rooms PART shows fewer");
  }

  private static List<String> answers(TestClient<?> client, String line) {
    client.say(line);
    return client.readAll();
  }

  @Test
  void joinNeedsANameThatCanBeARoom() {
    chat.chat(
        """
        alice > /join
        alice < -- more is needed: /join ROOM [KEY]
        alice > /join a,b
        alice < -- #a,b cannot be a room: no space, comma, colon, * or ? in it, at most 64 bytes
        """);
  }

  @Test
  void joinTakesAKey() {
    chat.chat("bob > /join tea\nbob ~");
    set("tea", new ChannelChange.KeySet("kettle"));
    chat.chat(
        """
        bob   < #tea -- the operator set a key
        alice > /join tea
        alice < -- #tea needs its key: /join #tea KEY
        alice > /join tea kettle
        alice < -- you are in #tea with 1 other
        bob   < #tea -- alice is here
        """);
  }

  @Test
  void partLeavesTheRoomAndGoesBackToTheOneBefore() {
    chat.chat(
        """
        bob   > /join tea
        bob   ~
        alice > /join tea
        alice ~
        bob   ~
        alice > /part too hot
        alice < #tea -- alice left the room (too hot)
        alice < -- you talk in #lobby now
        bob   < #tea -- alice left the room (too hot)
        """);
  }

  @Test
  void whoHasLeftEveryRoomIsToldThatNobodyListens() {
    chat.chat(
        """
        bob   ~
        alice > /part
        alice < -- alice left the room
        alice < -- you are in no room now; /join ROOM takes you to one, /rooms shows them
        bob   < -- alice left the room
        alice > hello?
        alice < -- you are in no room now, so nobody heard that; /join ROOM takes you to one
        alice > /part
        alice < -- you are in no room now; /join ROOM takes you to one, /rooms shows them
        """);
  }

  @Test
  void whoShowsTheMembersWithTheirPrivilegesAndWhoIsAway() {
    chat.chat(
        """
        bob   > /join tea
        bob   ~
        alice > /join tea
        alice ~
        bob   ~
        alice > /away
        alice < -- you are back
        alice > /away asleep
        alice < -- you are away: asleep
        alice > /who
        alice < -- in #tea: bob (operator), alice (away)
        alice > /who lobby
        alice < -- in #lobby: bob, alice (away)
        bob   > /away
        bob   ~
        bob   > /away pouring
        bob   ~
        alice > /who #tea
        alice < -- in #tea: bob (operator, away), alice (away)
        """);
  }

  @Test
  void whoShowsInvisibleUsersOnlyToTheirNeighbours() {
    chat.chat(
        """
        alice > /join tea
        alice ~
        alice > /join lobby
        alice > /part
        alice ~
        """);
    long alice = chat.named("alice").user();
    chat.network.operator(new Command.SetUserFlag(alice, UserFlag.INVISIBLE, true));
    chat.chat(
        """
        bob   > /who tea
        bob   < -- in #tea: nobody
        alice > /who tea
        alice < -- in #tea: alice (operator)
        """);
  }

  @Test
  void roomsShowsHowManyAreInsideAndTheTopic() {
    chat.chat(
        """
        alice > /join tea
        alice ~
        alice > /topic green or black?
        alice < #tea -- alice changed the topic to: green or black?
        bob   > /rooms
        bob   < -- #lobby (2)
        bob   < -- #tea (1) green or black?
        bob   > /rooms TE
        bob   < -- #tea (1) green or black?
        bob   > /rooms coffee
        bob   < -- there is no such room
        """);
  }

  @Test
  void aSecretRoomIsForItsMembersToKnow() {
    chat.chat("alice > /join tea\nalice ~");
    set("tea", new ChannelChange.FlagSet(ChannelFlag.SECRET, true));
    chat.chat(
        """
        alice < #tea -- the operator made the room secret
        bob   > /rooms tea
        bob   < -- there is no such room
        bob   > /who tea
        bob   < -- there is no room #tea; /rooms shows which there are
        alice > /rooms tea
        alice < -- #tea (1)
        """);
  }

  @Test
  void aRoomThatNobodyIsInIsNotShown() {
    chat.chat(
        """
        alice > /join tea
        alice > /part
        alice ~
        alice > /rooms
        alice < -- #lobby (1)
        """);
  }

  @Test
  void topicShowsAndChangesTheTopic() {
    chat.chat(
        """
        alice > /join tea
        alice ~
        alice > /topic
        alice < -- #tea has no topic; /topic TEXT gives it one
        alice > /topic green
        alice < #tea -- alice changed the topic to: green
        alice > /topic
        alice < -- topic: green (set by alice)
        alice > /topic green
        alice < -- it is so already
        bob   > /join tea
        bob   < -- you are in #tea with 1 other
        bob   < -- topic: green
        alice < #tea -- bob is here
        bob   > /topic black
        bob   < -- only an operator of #tea may do that
        """);
  }

  @Test
  void aRemovedTopicIsTold() {
    TestClient<?> alice = chat.named("alice");
    long lobby = chat.network.state().channels().iterator().next().id();
    chat.network.operator(new Command.SetTopic(0, lobby, "tea"));
    chat.network.operator(new Command.SetTopic(0, lobby, ""));
    assertThat(alice.readAll())
        .containsExactly(
            "-- the operator changed the topic to: tea", "-- the operator removed the topic");
  }

  @Test
  void aKickedUserIsToldAndTalksToNobodyUntilJoiningAnotherRoom() {
    chat.chat(
        """
        alice > /join tea
        alice ~
        bob   > /join tea
        bob   ~
        alice ~
        alice > /kick bob too loud
        alice < #tea -- alice removed bob (too loud)
        bob   < #tea -- alice removed bob (too loud)
        bob   > what?
        bob   < -- you are in no room now, so nobody heard that; /join ROOM takes you to one
        """);
  }

  private void set(String room, ChannelChange change) {
    long id =
        chat.network.state().channels().stream()
            .filter(channel -> channel.name().text().equals("#" + room))
            .findFirst()
            .orElseThrow()
            .id();
    chat.network.operator(new Command.ChangeChannel(0, id, List.of(change)));
  }
}
