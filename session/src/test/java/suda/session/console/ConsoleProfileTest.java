package suda.session.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.event.PatternList;
import suda.core.event.Stamped;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.name.UserPattern;
import suda.core.rule.Rules;
import suda.core.state.Scenes;
import suda.core.state.State;
import suda.session.Hearing;
import suda.session.Occurrence;

/** What the operator is shown of all that happens. */
final class ConsoleProfileTest {
  private static final long TIME_MS = 1_700_000_000_000L;
  private static final String NASTY = "\u001b[2J\u0007x\u202e";

  private final ConsoleProfile plain = new ConsoleProfile(false, ZoneOffset.UTC);
  private final ConsoleProfile coloured = new ConsoleProfile(true, ZoneOffset.UTC);
  private final State state = new State();
  private long alice;
  private long bob;
  private long room;

  @BeforeEach
  void aliceAndBobAreInARoom() {
    alice = state.nextSequence();
    shown(arrive("alice", Client.IRC));
    bob = state.nextSequence();
    shown(arrive("bob", Client.TEXT));
    room = state.nextSequence();
    shown(new Command.Join(alice, ChannelName.trusted("#tea"), null));
    shown(new Command.Join(bob, ChannelName.trusted("#tea"), null));
  }

  private static Command arrive(String nick, Client client) {
    return new Command.Arrive(Nick.trusted(nick), "u", "192.0.2.1", "r", client, false);
  }

  /** Has the command happen; returns what is shown of it without time. */
  private List<String> shown(Command command) {
    List<String> lines = new ArrayList<>();
    happen(plain, command).stream().map(line -> line.substring(9)).forEach(lines::add);
    return lines;
  }

  private List<String> happen(ConsoleProfile profile, Command command) {
    List<String> lines = new ArrayList<>();
    for (Event event : Rules.decide(state, command, 1000).events()) {
      Stamped stamped = new Stamped(state.nextSequence(), TIME_MS, event);
      byte @Nullable [] bytes =
          profile.render(new Occurrence(stamped, Scenes.of(event, state)), Hearing.PRESENT);
      if (bytes != null) {
        String line = new String(bytes, UTF_8);
        assertThat(line).endsWith("\n");
        lines.add(line.stripTrailing());
      }
      state.apply(stamped.sequence(), TIME_MS, event);
    }
    return lines;
  }

  private Command say(Kind kind, String text) {
    return new Command.SayToChannel(alice, room, null, kind, text, Map.of(), null);
  }

  @Test
  void aLogThatNobodyReadsHasNothingOfWhatIsSaid() {
    ConsoleProfile log = new ConsoleProfile(false, null, false);
    Command say =
        new Command.SayToChannel(alice, room, null, Kind.MESSAGE, "hello", Map.of(), null);
    assertThat(happen(log, say)).isEmpty();
    assertThat(happen(log, new Command.Part(alice, room, "bye"))).hasSize(1);
  }

  @Test
  void aLineBeginsWithItsTime() {
    assertThat(happen(plain, say(Kind.MESSAGE, "hello")))
        .containsExactly("22:13:20 #tea <alice> hello");
  }

  @Test
  void whoConnectsIsShownWithAddressAndProtocol() {
    assertThat(shown(arrive("carol", Client.TEXT)))
        .containsExactly("+ carol connected from 192.0.2.1 (plain text)");
    assertThat(
            shown(
                new Command.Arrive(
                    Nick.trusted("dave"), "u", "2001:db8::1", "r", Client.IRC, true)))
        .containsExactly("+ dave connected from 2001:db8::1 (IRC, encrypted)");
  }

  @Test
  void whoLeavesIsShownWithTheReason() {
    assertThat(shown(new Command.Leave(bob, Departure.LOST, "reset")))
        .containsExactly("- bob left (connection lost)");
    assertThat(shown(new Command.Leave(alice, Departure.QUIT, "bye")))
        .containsExactly("- alice left (bye)");
  }

  @Test
  void whatIsSaidInRoomsIsShown() {
    assertThat(shown(say(Kind.ACTION, "waves"))).containsExactly("#tea * alice waves");
    assertThat(shown(say(Kind.NOTICE, "hello"))).containsExactly("#tea -alice- hello");
    assertThat(shown(say(Kind.TAGS, ""))).isEmpty();
    assertThat(shown(new Command.Announce("tea"))).containsExactly("*** operator: tea");
  }

  @Test
  void whatUsersSayToOneAnotherIsNot() {
    assertThat(shown(new Command.SayToUser(alice, bob, Kind.MESSAGE, "psst", Map.of(), null)))
        .isEmpty();
  }

  @Test
  void aNewRoomIsShownWithoutItsFirstSettings() {
    assertThat(shown(new Command.Join(bob, ChannelName.trusted("#milk"), null)))
        .containsExactly("-- #milk is open", "#milk -- bob is here");
  }

  @Test
  void whatHappensInRoomsIsShown() {
    assertThat(shown(new Command.SetTopic(alice, room, "green")))
        .containsExactly("#tea -- alice changed the topic to: green");
    assertThat(
            shown(
                new Command.ChangeChannel(
                    Event.OPERATOR, room, List.of(new ChannelChange.KeySet("kettle")))))
        .containsExactly("#tea -- the operator set a key");
    assertThat(shown(new Command.Kick(alice, room, bob, "loud")))
        .containsExactly("#tea -- alice removed bob (loud)");
    assertThat(shown(new Command.Invite(alice, room, bob)))
        .containsExactly("#tea -- alice invited bob");
    assertThat(shown(new Command.Part(alice, room, "")))
        .containsExactly("#tea -- alice left the room", "-- #tea is closed");
  }

  @Test
  void whatUsersChangeAboutThemselvesIsShown() {
    assertThat(shown(new Command.Rename(bob, Nick.trusted("rob"))))
        .containsExactly("-- bob is now rob");
    assertThat(shown(new Command.SetAway(bob, "lunch"))).containsExactly("-- rob is away: lunch");
    assertThat(shown(new Command.SetAway(bob, null))).containsExactly("-- rob is back");
    assertThat(shown(new Command.ChangeHost(bob, "u", "example.org")))
        .containsExactly("-- rob is now at example.org");
  }

  @Test
  void bansAreShown() {
    UserPattern pattern = UserPattern.parse("dave").orElseThrow();
    assertThat(shown(new Command.Ban(pattern, "spam")))
        .containsExactly("-- operator banned dave!*@* (spam)");
    assertThat(shown(new Command.Unban(pattern))).containsExactly("-- no longer banned: dave!*@*");
  }

  @Test
  void aNickHasTheSameColourWhereverItStands() {
    String first = happen(coloured, say(Kind.MESSAGE, "one")).get(0);
    String second = happen(coloured, say(Kind.ACTION, "two")).get(0);
    String nick = Ansi.nick("alice");
    assertThat(first).isEqualTo(Ansi.dim("22:13:20") + " #tea <" + nick + "> one");
    assertThat(second).contains("* " + nick + " two");
    assertThat(nick).startsWith("\u001b[").isEqualTo(Ansi.nick("ALICE").replace("ALICE", "alice"));
  }

  @Test
  void nothingThatUsersSendReachesTheTerminal() {
    UserPattern pattern = UserPattern.trusted(NASTY);
    List<Command> commands =
        List.of(
            new Command.Arrive(Nick.trusted(NASTY), NASTY, NASTY, NASTY, Client.IRC, false),
            new Command.Rename(bob, Nick.trusted(NASTY + "2")),
            new Command.SetAway(alice, NASTY),
            new Command.ChangeHost(bob, NASTY, NASTY),
            new Command.Join(bob, ChannelName.trusted("#" + NASTY), null),
            new Command.SetTopic(alice, room, NASTY),
            new Command.ChangeChannel(
                alice, room, List.of(new ChannelChange.PatternAdded(PatternList.BAN, pattern))),
            say(Kind.MESSAGE, NASTY),
            say(Kind.ACTION, NASTY),
            new Command.Announce(NASTY),
            new Command.Ban(pattern, NASTY),
            new Command.Unban(pattern),
            new Command.Kick(alice, room, bob, NASTY),
            new Command.Part(alice, room, NASTY),
            new Command.Leave(bob, Departure.QUIT, NASTY));
    for (Command command : commands) {
      assertThat(happen(coloured, command))
          .isNotEmpty()
          .allSatisfy(
              line -> assertThat(withoutColour(line)).doesNotContainPattern("[\\p{Cntrl}\u202e]"));
    }
  }

  /** Takes out the profile's own sequences; what users send has other ones. */
  private static String withoutColour(String line) {
    return line.replaceAll("\u001b\\[[0-9]+m", "");
  }
}
