package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suda.core.command.Command;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Event;
import suda.core.event.Flow;
import suda.core.event.Kind;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.event.Rate;
import suda.core.name.ChannelName;
import suda.core.name.UserPattern;
import suda.session.TestClient;

/** What others do, as text users see it. Alice does; bob sees. */
final class TextProfileTest {
  private final TextChat chat = new TextChat();
  private TestClient<?> bob;
  private long alice;
  private long lobby;

  @BeforeEach
  void aliceAndBobAreHere() {
    bob = chat.named("bob");
    alice = chat.named("alice").user();
    lobby = chat.network.state().channels().iterator().next().id();
    bob.readAll();
  }

  @Test
  void aNoticeIsBetweenHyphens() {
    chat.network.operator(
        new Command.SayToChannel(alice, lobby, null, Kind.NOTICE, "tea!", Map.of(), null));
    assertThat(bob.readAll()).containsExactly("-alice- tea!");
  }

  @Test
  void whatIsOnlyForSomeSaysSo() {
    grant(bob.user(), Privilege.OPERATOR);
    bob.readAll();
    chat.network.operator(
        new Command.SayToChannel(
            alice, lobby, Privilege.VOICE, Kind.MESSAGE, "psst", Map.of(), null));
    assertThat(bob.readAll()).containsExactly("[voice and above] <alice> psst");
  }

  @Test
  void tagsAloneAreNotShown() {
    chat.network.operator(
        new Command.SayToChannel(
            alice, lobby, null, Kind.TAGS, "", Map.of("+typing", "active"), null));
    assertThat(bob.readAll()).isEmpty();
  }

  @Test
  void whoIsAwayIsNotShoutedFromTheRoofs() {
    chat.network.operator(new Command.SetAway(alice, "lunch"));
    chat.network.operator(new Command.Describe(alice, "Alice Liddell"));
    chat.network.operator(new Command.ChangeHost(alice, "text", "example.org"));
    assertThat(bob.readAll()).isEmpty();
  }

  static List<Object[]> changes() {
    UserPattern pattern = UserPattern.parse("dave").orElseThrow();
    return List.of(
        change(
            new ChannelChange.FlagSet(ChannelFlag.INVITE_ONLY, true), "let only invited users in"),
        change(
            new ChannelChange.FlagSet(ChannelFlag.MODERATED, true),
            "let only users with a voice speak"),
        change(
            new ChannelChange.FlagSet(ChannelFlag.MEMBERS_SPEAK, true), "let only members speak"),
        change(new ChannelChange.FlagSet(ChannelFlag.SECRET, true), "made the room secret"),
        change(
            new ChannelChange.FlagSet(ChannelFlag.TOPIC_LOCKED, true),
            "let only operators set the topic"),
        change(new ChannelChange.KeySet("kettle"), "set a key"),
        change(new ChannelChange.LimitSet(5), "set a limit of 5 members"),
        change(new ChannelChange.PatternAdded(PatternList.BAN, pattern), "banned dave!*@*"),
        change(
            new ChannelChange.PatternAdded(PatternList.BAN_EXCEPTION, pattern),
            "let dave!*@* in past bans"),
        change(
            new ChannelChange.PatternAdded(PatternList.INVITE_EXCEPTION, pattern),
            "let dave!*@* in without an invitation"),
        change(
            new ChannelChange.PatternAdded(PatternList.BAN, UserPattern.trusted("~m:dave!*@*")),
            "muted dave!*@*"),
        change(
            new ChannelChange.PatternAddedUntil(
                PatternList.BAN, UserPattern.trusted("~a:dave"), Long.MAX_VALUE),
            "banned ~a:dave for a time"),
        change(
            new ChannelChange.FlagSet(ChannelFlag.ACCOUNTS_JOIN, true),
            "let only users with an account in"),
        change(
            new ChannelChange.FlagSet(ChannelFlag.ACCOUNTS_SPEAK, true),
            "let only users with an account speak"),
        change(
            new ChannelChange.FlagSet(ChannelFlag.NO_REQUESTS, true),
            "forbade programs to ask others"),
        change(
            new ChannelChange.FlagSet(ChannelFlag.OPERATORS_HEAR, true),
            "let only operators hear who has no voice"),
        change(
            new ChannelChange.FlagSet(ChannelFlag.FORWARD_TARGET, true),
            "lets all rooms send users here"),
        change(
            new ChannelChange.FlagSet(ChannelFlag.AUDITORIUM, true),
            "hides who comes in without a voice"),
        change(
            new ChannelChange.ForwardSet(ChannelName.trusted("#lobby")),
            "sends who is not let in to #lobby"),
        change(
            new ChannelChange.RateSet(Flow.JOINS, new Rate(5, 10)),
            "allows 5 users coming in in 10 seconds"),
        change(
            new ChannelChange.RateSet(Flow.LINES, new Rate(5, 10)),
            "allows 5 lines of a member in 10 seconds"));
  }

  private static Object[] change(ChannelChange change, String words) {
    return new Object[] {change, words};
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aChangedRoomIsToldInWords(ChannelChange change, String words) {
    operator(change);
    assertThat(bob.readAll()).containsExactly("-- the operator " + words);
  }

  @Test
  void aChangeIsToldFromItsTakingBack() {
    for (Object[] each : changes()) {
      ChannelChange done = (ChannelChange) each[0];
      operator(done);
      operator(undone(done));
    }
    assertThat(bob.readAll())
        .doesNotHaveDuplicates()
        .hasSize(2 * changes().size())
        .contains(
            "-- the operator let everybody in",
            "-- the operator removed the key",
            "-- the operator lifted the limit on members",
            "-- the operator lifted the ban of dave!*@*",
            "-- the operator unmuted dave!*@*",
            "-- the operator lifted the bound on lines of a member");
  }

  private static ChannelChange undone(ChannelChange change) {
    return switch (change) {
      case ChannelChange.FlagSet c -> new ChannelChange.FlagSet(c.flag(), false);
      case ChannelChange.KeySet c -> new ChannelChange.KeySet(null);
      case ChannelChange.LimitSet c -> new ChannelChange.LimitSet(0);
      case ChannelChange.PatternAdded c -> new ChannelChange.PatternRemoved(c.list(), c.pattern());
      case ChannelChange.PatternRemoved c -> new ChannelChange.PatternAdded(c.list(), c.pattern());
      case ChannelChange.Granted c -> new ChannelChange.Revoked(c.user(), c.privilege());
      case ChannelChange.Revoked c -> new ChannelChange.Granted(c.user(), c.privilege());
      case ChannelChange.ForwardSet c -> new ChannelChange.ForwardSet(null);
      case ChannelChange.RateSet c -> new ChannelChange.RateSet(c.flow(), null);
      case ChannelChange.PatternAddedUntil c ->
          new ChannelChange.PatternRemoved(c.list(), c.pattern());
      case ChannelChange.PatternLapsed c -> new ChannelChange.PatternAdded(c.list(), c.pattern());
    };
  }

  @Test
  void privilegesAreCalledByTheirNames() {
    for (Privilege privilege : Privilege.values()) {
      grant(alice, privilege);
    }
    operator(new ChannelChange.Revoked(alice, Privilege.VOICE));
    assertThat(bob.readAll())
        .containsExactly(
            "-- the operator made alice an owner",
            "-- the operator made alice an admin",
            "-- the operator made alice an operator",
            "-- the operator made alice a half-operator",
            "-- the operator gave alice a voice",
            "-- the operator took the voice of alice");
  }

  private void grant(long user, Privilege privilege) {
    operator(new ChannelChange.Granted(user, privilege));
  }

  private void operator(ChannelChange change) {
    chat.network.operator(new Command.ChangeChannel(Event.OPERATOR, lobby, List.of(change)));
  }
}
