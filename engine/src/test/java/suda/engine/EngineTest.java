package suda.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.state.Channel;
import suda.core.state.State;
import suda.journal.JournalBroken;
import suda.journal.memory.FaultyJournal;
import suda.journal.memory.FaultyJournal.Fault;
import suda.journal.memory.MemoryJournal;

class EngineTest {
  private final MemoryJournal journal = new MemoryJournal();

  @Test
  void whatIsSaidReachesMembersOnEveryLoopButNotItsAuthor() {
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> bob = server.member("bob", 0);
    Terminal<String> carol = server.member("carol", 1);
    Terminal<String> outsider = server.connect(1, "");
    alice.heard();
    bob.heard();

    alice.says("say #tea green");
    server.run();

    assertThat(alice.heard()).containsExactly("ok");
    assertThat(bob.heard()).containsExactly("alice: green");
    assertThat(carol.heard()).containsExactly("alice: green");
    assertThat(outsider.heard()).isEmpty();
  }

  @Test
  void eachDialectIsRenderedOnItsOwn() {
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> bob = server.connect(0, "~");
    bob.says("am bob", "join #tea");
    Terminal<String> carol = server.member("carol", 0);
    bob.heard();

    alice.says("say #tea green");
    server.run();

    assertThat(bob.heard()).containsExactly("~alice: green");
    assertThat(carol.heard()).containsExactly("alice: green");
  }

  @Test
  void aBatchIsWrittenToEachConnectionOnce() {
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> bob = server.member("bob", 0);

    alice.says("say #tea one", "say #tea two", "say #tea three");
    server.run();

    assertThat(bob.writes).isEqualTo(1);
    assertThat(bob.heard()).containsExactly("alice: one", "alice: two", "alice: three");
  }

  @Test
  void aBatchIsAppendedOnce() {
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);
    long before = journal.nextSequence();

    alice.says("say #tea one", "say #tea two");
    server.run();

    List<Integer> batches = new ArrayList<>();
    journal.replay(before, batch -> batches.add(batch.events().size()));
    assertThat(batches).containsExactly(2);
  }

  /** Saved at a stop, it would be ahead of the journal, and no server would begin with both. */
  @Test
  void thereIsNoSnapshotOfWhatAFullJournalDidNotTake() {
    FaultyJournal faulty = new FaultyJournal(journal);
    TestServer server = new TestServer(faulty);
    Terminal<String> alice = server.member("alice", 0);
    faulty.then(Fault.FULL, 1);

    alice.says("say #tea one");
    assertThat(server.run()).isFalse();
    assertThat(server.engine.snapshot()).isEmpty();

    assertThat(server.run()).isTrue();
    assertThat(server.engine.snapshot()).isPresent();
  }

  @Test
  void nobodyIsToldWhatAFullJournalDidNotTakeAndAllOnceThereIsSpace() {
    FaultyJournal faulty = new FaultyJournal(journal);
    TestServer server = new TestServer(faulty);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> bob = server.member("bob", 1);
    alice.heard();
    long before = journal.nextSequence();
    faulty.then(Fault.FULL, 2);

    alice.says("say #tea one");
    assertThat(server.run()).isFalse();
    assertThat(journal.nextSequence()).isEqualTo(before);
    assertThat(alice.heard())
        .singleElement()
        .asString()
        .startsWith("notice The server has no space");
    assertThat(bob.heard()).singleElement().asString().startsWith("notice The server has no space");

    alice.says("say #tea two");
    assertThat(server.run()).isFalse();
    assertThat(bob.heard()).isEmpty();

    assertThat(server.run()).isTrue();
    assertThat(alice.heard().getFirst()).isEqualTo("ok");
    assertThat(bob.heard().getFirst()).isEqualTo("alice: one");
    assertThat(server.run()).isTrue();
    assertThat(bob.heard()).containsExactly("alice: two");
    assertThat(tea(recovered()).recent()).hasSize(2);
  }

  @Test
  void nobodyIsToldWhatABrokenJournalDidNotTake() {
    FaultyJournal faulty = new FaultyJournal(journal);
    TestServer server = new TestServer(faulty);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> bob = server.member("bob", 0);
    alice.heard();
    faulty.then(Fault.BROKEN, 1);

    alice.says("say #tea one");
    assertThatThrownBy(server::run).isInstanceOf(JournalBroken.class);
    server.engine.stop("storage failed");

    assertThat(alice.heard()).containsExactly("stop storage failed");
    assertThat(bob.heard()).containsExactly("stop storage failed");
    assertThat(bob.closed).isTrue();
  }

  @Test
  void whoWasHereBeforeARestartIsSeenOffAndWhatWasSaidIsStillThere() {
    TestServer before = new TestServer(journal);
    before.member("alice", 0).says("say #tea green");
    before.run();

    TestServer after = new TestServer(journal);

    assertThat(after.engine.state().users()).isEmpty();
    assertThat(tea(after.engine.state()).recent())
        .singleElement()
        .satisfies(recent -> assertThat(recent.message().text()).isEqualTo("green"));
  }

  @Test
  void theStateAfterRecoveryIsTheStateBefore() {
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);
    server.member("bob", 1);
    alice.says("say #tea one", "say #tea two");
    server.run();

    assertThat(recovered().snapshot()).isEqualTo(server.engine.state().snapshot());

    journal.saveSnapshot(server.engine.snapshot().orElseThrow());
    alice.says("say #tea three");
    server.run();
    assertThat(recovered().snapshot()).isEqualTo(server.engine.state().snapshot());
  }

  @Test
  void aLostConnectionTakesItsUserAlong() {
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> bob = server.member("bob", 1);
    long id = requireNonNull(server.engine.state().userNamed("alice")).id();

    alice.peer.closed(Departure.LOST, "connection lost");
    server.run();

    assertThat(bob.heard()).containsExactly("-" + id);
    assertThat(server.engine.state().userNamed("alice")).isNull();
  }

  @Test
  void whoLeavesHearsNothingMore() {
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> bob = server.member("bob", 0);
    alice.heard();

    bob.says("bye");
    alice.says("say #tea gone?");
    server.run();

    assertThat(bob.heard()).containsExactly("goodbye");
    assertThat(bob.closed).isTrue();
  }

  @Test
  void historyHasWhatTheAskerWasToldAlready() {
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);

    alice.says("say #tea one", "history #tea");
    server.run();
    server.run();

    assertThat(alice.heard()).containsExactly("ok", "past alice: one");
  }

  @Test
  @AtBound(Limit.WAITING_LINES)
  void aPeerIsToBeReadAgainWhenHalfOfWhatWaitedIsTaken() {
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);
    boolean reading = true;
    int said = 0;
    while (reading) {
      reading = alice.peer.received("say #tea more");
      said++;
    }
    assertThat(said).isEqualTo(Limit.WAITING_LINES.max());
    assertThat(alice.peer.mayRead()).isFalse();

    server.run();

    assertThat(alice.peer.mayRead()).isTrue();
  }

  @Test
  void anAnnouncementReachesEverybody() {
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);
    Terminal<String> stranger = server.connect(1, "");

    server.engine.run(
        () -> server.engine.execute(null, new suda.core.command.Command.Announce("hello all")));
    server.run();

    assertThat(alice.heard()).containsExactly("! hello all");
    assertThat(stranger.heard()).containsExactly("! hello all");
  }

  @Test
  void everyHundredThousandEventsASnapshotIsTaken() {
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);
    while (server.snapshots.isEmpty() && journal.nextSequence() < 110_000) {
      for (int i = 0; i < 1_000; i++) {
        alice.peer.received("say #tea more");
      }
      server.run();
    }
    assertThat(server.snapshots).hasSize(1);
    assertThat(
            State.restore(
                    server.snapshots.getFirst().nextSequence(),
                    server.snapshots.getFirst().events())
                .channelNamed("#tea"))
        .isNotNull();
  }

  @Test
  void theSameInputsLeadToTheSameJournal() {
    assertThat(transcript()).isEqualTo(transcript());
  }

  private static List<Event> transcript() {
    MemoryJournal journal = new MemoryJournal();
    TestServer server = new TestServer(journal);
    Terminal<String> alice = server.member("alice", 0);
    server.member("bob", 1).says("say #tea hi", "bye");
    alice.says("say #tea ho");
    server.run();
    List<Event> events = new ArrayList<>();
    journal.replay(1, batch -> events.addAll(batch.events()));
    return events;
  }

  private static Channel tea(State state) {
    return requireNonNull(state.channelNamed("#tea"));
  }

  private State recovered() {
    return Recovery.recover(journal);
  }
}
