package suda.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.Author;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.event.Privilege;
import suda.core.event.Said;
import suda.core.event.Stamped;
import suda.core.name.MetadataKey;
import suda.core.name.Nick;
import suda.core.rule.Refusal.Reason;
import suda.core.state.State;

class RevisionRulesTest {
  private final World world = new World();
  private long alice;
  private long bob;
  private long carol;
  private long tea;
  private Said said;

  @BeforeEach
  void bobHasSaidSomethingWhereAliceLeads() {
    alice = world.arrive("alice");
    bob = world.arrive("bob");
    carol = world.arrive("carol");
    tea = world.joined(alice, "#tea");
    world.joined(bob, "#tea");
    world.joined(carol, "#tea");
    world.say(bob, tea, "teh");
    said = last();
  }

  private Said last() {
    Stamped stamped = world.history().getLast();
    return new Said(stamped.sequence(), stamped.timeMs(), (Event.MessageSent) stamped.event());
  }

  private Command redact(long by) {
    return new Command.Redact(by, said, 0, "why");
  }

  private Command edit(long by, String text) {
    return new Command.Edit(by, said, 0, text, Map.of());
  }

  @Test
  void itsAuthorAnOperatorOfTheChannelAndTheServersMayRedactAMessage() {
    for (long by : new long[] {bob, alice, Event.OPERATOR}) {
      assertThat(Rules.decide(world.state(), redact(by), world.nowMs()).events())
          .containsExactly(new Event.MessageRedacted(said.earlier(), by, "why"));
    }
    assertThat(world.refusalOf(redact(carol))).isEqualTo(Reason.NOT_YOUR_MESSAGE);
    long eve = world.arrive("eve");
    assertThat(world.refusalOf(redact(eve))).isEqualTo(Reason.NO_SUCH_MESSAGE);
  }

  @Test
  void aRedactedMessageIsForgottenAndCannotBeTouchedAgain() {
    world.run(redact(bob));
    assertThat(world.channel("#tea").recent()).isEmpty();
    assertThat(world.state().isRedacted(said.sequence())).isTrue();
    assertThat(world.refusalOf(redact(bob))).isEqualTo(Reason.NO_SUCH_MESSAGE);
    assertThat(world.refusalOf(edit(bob, "the"))).isEqualTo(Reason.NO_SUCH_MESSAGE);
  }

  @Test
  void onlyItsAuthorMayEditAMessage() {
    world.run(edit(bob, "the"));
    assertThat(world.channel("#tea").recent())
        .extracting(recent -> recent.message().text())
        .containsExactly("the");
    assertThat(world.refusalOf(edit(alice, "mine"))).isEqualTo(Reason.NOT_YOUR_MESSAGE);
    assertThat(world.run(edit(bob, "teh")).events()).isEmpty();
  }

  @Test
  void whatWasSaidUnderAnAccountStaysSoWhoeverItsAuthorIsNow() {
    Author then = said.message().author().under("bob");
    Event.MessageSent message =
        new Event.MessageSent(
            then, said.message().target(), said.message().kind(), "teh", Map.of(), null);
    said = new Said(said.sequence(), said.timeMs(), message);
    assertThat(Rules.decide(world.state(), edit(bob, "the"), world.nowMs()).events())
        .singleElement()
        .satisfies(event -> assertThat(((Event.MessageEdited) event).author()).isEqualTo(then));
  }

  @Test
  void whoMayNotSpeakMayNotEdit() {
    world.run(new Command.Part(bob, tea, ""));
    assertThat(world.refusalOf(edit(bob, "the"))).isEqualTo(Reason.MAY_NOT_SPEAK);
  }

  @Test
  void afterAWhileItsAuthorMayChangeItNoMore() {
    long later = said.timeMs() + 1;
    assertThat(world.refusalOf(new Command.Redact(bob, said, later, "")))
        .isEqualTo(Reason.MESSAGE_TOO_OLD);
    assertThat(world.refusalOf(new Command.Edit(bob, said, later, "the", Map.of())))
        .isEqualTo(Reason.MESSAGE_TOO_OLD);
    assertThat(world.run(new Command.Redact(alice, said, later, "")).accepted()).isTrue();
  }

  @Test
  void tagsAloneCanBeRedactedButNotEdited() {
    world.run(
        new Command.SayToChannel(bob, tea, null, Kind.TAGS, "", Map.of("+draft/react", "x"), null));
    said = last();
    assertThat(world.refusalOf(edit(bob, "the"))).isEqualTo(Reason.NO_SUCH_MESSAGE);
    assertThat(world.run(redact(bob)).accepted()).isTrue();
  }

  @Test
  void aMessageOfAClosedChannelCannotBeEdited() {
    for (long user : new long[] {alice, bob, carol}) {
      world.run(new Command.Part(user, tea, ""));
    }
    world.happen(new Event.ChannelClosed(tea));
    assertThat(world.refusalOf(edit(bob, "the"))).isEqualTo(Reason.NO_SUCH_MESSAGE);
    assertThat(world.run(redact(bob)).accepted()).isTrue();
  }

  @Test
  void aPrivateMessageIsItsAuthorsAlone() {
    world.run(new Command.SayToUser(bob, alice, Kind.MESSAGE, "psst", Map.of(), null));
    said = last();
    assertThat(world.refusalOf(redact(alice))).isEqualTo(Reason.NOT_YOUR_MESSAGE);
    assertThat(world.refusalOf(redact(carol))).isEqualTo(Reason.NO_SUCH_MESSAGE);
    assertThat(world.run(redact(bob)).accepted()).isTrue();
  }

  @Test
  @AtBound(Limit.REDACTIONS)
  void whatWasRedactedLongAgoIsForgotten() {
    int max = Limit.REDACTIONS.max();
    for (long message = 1; message <= max; message++) {
      world.happen(new Event.RedactionRemembered(message));
    }
    assertThat(world.state().isRedacted(1)).isTrue();
    assertThat(world.state().redacted().contains(1)).isTrue();
    world.happen(new Event.RedactionRemembered(max + 1L));
    assertThat(world.state().isRedacted(1)).isFalse();
    assertThat(world.state().redacted().contains(1)).isFalse();
    assertThat(world.state().redacted().contains(2)).isTrue();
  }

  @Test
  void aRelayedMessageIsItsBridgesAndNobodyMayRelayAsAUser() {
    assertThat(world.refusalOf(relay(bob, "mina/x"))).isEqualTo(Reason.NOT_AN_OPERATOR);
    assertThat(world.refusalOf(relay(alice, "bob"))).isEqualTo(Reason.NICK_TAKEN);
    world.grant(tea, bob, Privilege.OPERATOR);
    world.run(relay(bob, "mina/x"));
    said = last();
    assertThat(said.message().author().nick().text()).isEqualTo("mina/x");
    assertThat(world.run(redact(bob)).accepted()).isTrue();
  }

  private Command relay(long by, String as) {
    return new Command.Relay(by, tea, Nick.trusted(as), Kind.MESSAGE, "hi", Map.of(), null);
  }

  @Test
  @AtBound(Limit.READ_MARKERS)
  void theMarkerThatWasSetLongestAgoIsForgotten() {
    int max = Limit.READ_MARKERS.max();
    for (int i = 1; i <= max; i++) {
      world.run(new Command.MarkRead(alice, "#c" + i, 5));
    }
    assertThat(read("#c1")).isEqualTo(5);
    world.run(new Command.MarkRead(alice, "#more", 5));
    assertThat(read("#c1")).isZero();
    assertThat(read("#c2")).isEqualTo(5);
  }

  private long read(String target) {
    return world.state().readUntilMs(world.user(alice), target);
  }

  @Test
  @AtBound(Limit.READERS)
  void theAccountThatReadLongestAgoIsForgotten() {
    int max = Limit.READERS.max();
    world.run(new Command.MarkRead(alice, "#c", 5));
    for (int i = 1; i < max; i++) {
      world.happen(new Event.ReadMarked(0, "account" + i, "#c", 5));
    }
    assertThat(read("#c")).isEqualTo(5);
    world.happen(new Event.ReadMarked(0, "one more", "#c", 5));
    assertThat(read("#c")).isZero();
  }

  @Test
  @AtBound(Limit.FORGOTTEN_ACCOUNTS)
  void whatAnAccountTookBackLongAgoIsForgotten() {
    int max = Limit.FORGOTTEN_ACCOUNTS.max();
    Author author = new Author(1, Nick.trusted("a1"), "u", "h", "a1");
    var message =
        new Event.MessageSent(author, said.message().target(), Kind.MESSAGE, "x", Map.of(), null);
    for (long account = 1; account <= max; account++) {
      world.happen(new Event.AccountForgotten(account, Nick.trusted("a" + account)));
    }
    assertThat(world.state().isTakenBack(new Said(2, 0, message))).isTrue();
    assertThat(world.state().isTakenBack(new Said(1, 0, message))).isFalse();
    world.happen(new Event.AccountForgotten(max + 1L, Nick.trusted("b")));
    assertThat(world.state().isTakenBack(new Said(2, 0, message))).isFalse();
  }

  @Test
  void aSnapshotHoldsMarkersMetadataAndWhatIsRedacted() {
    world.run(redact(bob));
    world.run(new Command.MarkRead(alice, "#tea", 5));
    world.happen(new Event.ReadMarked(99, "mina", "#tea", 7));
    var key = MetadataKey.trusted("url");
    world.run(new Command.SetUserMetadata(bob, key, "x"));
    world.run(new Command.SetChannelMetadata(alice, tea, key, "y"));
    State restored = State.restore(world.state().nextSequence(), world.state().snapshot());
    assertThat(restored.snapshot()).isEqualTo(world.state().snapshot());
    assertThat(restored.isRedacted(said.sequence())).isTrue();
    world.run(new Command.Leave(alice, Departure.QUIT, ""));
    assertThat(world.state().snapshot())
        .extracting(Stamped::event)
        .contains(new Event.ReadMarked(0, "mina", "#tea", 7))
        .doesNotContain(new Event.ReadMarked(alice, null, "#tea", 5));
  }
}
