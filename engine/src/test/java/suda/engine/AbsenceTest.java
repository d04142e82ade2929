package suda.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.World;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Stamped;
import suda.core.state.User;
import suda.journal.Batch;
import suda.journal.memory.MemoryJournal;
import suda.session.Position;
import suda.session.irc.IrcInput;

/** How many sessions wait for their clients, for how long, and how much is kept for them. */
class AbsenceTest {
  private static final String CAPABILITIES = "CAP REQ :message-tags suda.chat/resume";
  private static final int SECOND_MS = 1_000;

  private final MemoryJournal journal = new MemoryJournal();
  private TestServer server = new TestServer(journal);

  private Terminal<IrcInput> arrives(String nick) {
    Terminal<IrcInput> terminal = server.irc(0);
    terminal.says(CAPABILITIES, "NICK " + nick, "USER " + nick + " 0 * :" + nick, "CAP END");
    server.run();
    return terminal;
  }

  private void vanishes(Terminal<IrcInput> terminal) {
    terminal.peer.closed(Departure.LOST, "connection lost");
    server.run();
  }

  /** What a client is told first that comes back to the session of that number. */
  private String answer(long session, String position) {
    Terminal<IrcInput> terminal = server.irc(1);
    terminal.says(CAPABILITIES, "RESUME token" + session + " " + position, "CAP END");
    server.run();
    return terminal.heard().stream()
        .filter(line -> line.contains(" RESUME "))
        .findFirst()
        .orElseThrow();
  }

  private boolean isHere(String nick) {
    return server.engine.state().userNamed(nick) != null;
  }

  @Test
  @AtBound(Limit.ABSENT_SESSIONS)
  void oneMoreThanMayBeAbsentEndsTheLongestAbsence() {
    int max = Limit.ABSENT_SESSIONS.max();
    manyWereHereBeforeARestart(max);
    server.passSeconds(2);
    assertThat(server.engine.state().users()).hasSize(max);

    vanishes(arrives("last"));
    server.passSeconds(2);
    assertThat(server.engine.state().users()).hasSize(max);
    assertThat(isHere("u0")).isFalse();
    assertThat(isHere("u1")).isTrue();
    assertThat(isHere("last")).isTrue();
  }

  private void manyWereHereBeforeARestart(int users) {
    World world = new World(server.engine.state());
    for (int i = 0; i < users; i++) {
      world.run(new Command.BeginSession(world.arrive("u" + i), "hash" + i));
    }
    List<Event> events = world.history().stream().map(Stamped::event).toList();
    journal.append(new Batch(journal.nextSequence(), 1, events));
    server = new TestServer(journal);
  }

  private long onlySessionOf(String nick) {
    User user = requireNonNull(server.engine.state().userNamed(nick));
    return user.sessions().iterator().next().id();
  }

  @Test
  @AtBound(Limit.BEHIND_EVENTS)
  void soMuchIsKeptForWhoIsAwayAndNoMore() {
    vanishes(arrives("alice"));
    long heard = onlySessionOf("alice");
    long next = journal.nextSequence();
    int more = (int) (heard + 1 + Limit.BEHIND_EVENTS.max() - next);
    happen(more);
    server = new TestServer(journal);
    assertThat(journal.nextSequence()).isEqualTo(heard + 1 + Limit.BEHIND_EVENTS.max());

    assertThat(server.engine.neededFrom()).isEqualTo(heard + 1);
    assertThat(answer(1, Position.of(heard))).contains("RESUME SUCCESS alice");

    server.engine.run(() -> server.engine.execute(null, new Command.Announce("more")));
    server.run();
    assertThat(server.engine.neededFrom()).isEqualTo(heard + 2);
    assertThat(answer(1, Position.of(heard))).contains("FAIL RESUME POSITION_TOO_OLD");
    assertThat(answer(1, Position.of(heard + 1))).contains("RESUME SUCCESS alice");
  }

  /** While no server runs. */
  private void happen(int events) {
    Event event = new Event.Announced("more");
    journal.append(new Batch(journal.nextSequence(), 1, Collections.nCopies(events, event)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void aSessionWaitsAsLongAsTheOperatorHasSet(int seconds) {
    server = new TestServer(journal, (long) seconds * SECOND_MS, 0);
    Terminal<String> bob = server.member("bob", 0);
    Terminal<IrcInput> alice = arrives("alice");
    alice.says("JOIN #tea");
    server.passSeconds(1);
    bob.heard();
    vanishes(alice);
    assertThat(isHere("alice")).isTrue();
    server.passSeconds(Math.max(0, seconds - 1));
    assertThat(isHere("alice")).isTrue();

    server.passSeconds(1);
    assertThat(isHere("alice")).isFalse();
    assertThat(bob.heard()).hasSize(1);
    assertThat(answer(1, "*")).contains("FAIL RESUME INVALID_TOKEN");
  }

  @Test
  void withoutAGraceTimeARestartEndsAllSessions() {
    server = new TestServer(journal, 0, 0);
    arrives("alice");

    server = new TestServer(journal, 0, 0);
    server.run();

    assertThat(server.engine.state().users()).isEmpty();
    assertThat(answer(1, "*")).contains("FAIL RESUME INVALID_TOKEN");
  }
}
