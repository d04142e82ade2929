package suda.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.event.Author;
import suda.core.event.Event;
import suda.core.event.Event.Announced;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Said;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.history.Buffer;
import suda.core.history.Found;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.core.history.MomentQuery;
import suda.core.history.Query;
import suda.core.history.Readable;
import suda.core.history.SearchQuery;
import suda.core.history.TargetsQuery;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.journal.memory.MemoryArchive;
import suda.journal.memory.MemoryJournal;

class ArchiveFollowerTest {
  private static final long TEA = 20;

  private final MemoryJournal journal = new MemoryJournal();
  private final TightArchive archive = new TightArchive();
  private final List<String> warnings = new ArrayList<>();

  private static Event said(String text) {
    Author author = new Author(17, Nick.trusted("alice"), "a", "h", null);
    Target target = new Target.ToChannel(TEA, ChannelName.trusted("#tea"), null);
    return new MessageSent(author, target, Kind.MESSAGE, text, Map.of(), null);
  }

  private Batch append(Event... events) {
    Batch batch = new Batch(journal.nextSequence(), 1000, List.of(events));
    journal.append(batch);
    return batch;
  }

  private ArchiveFollower follower() {
    return new ArchiveFollower(journal, archive, warnings::add);
  }

  private static List<String> ask(ArchiveFollower follower, HistoryQuery query) {
    List<String> texts = new ArrayList<>();
    follower.history(query, answer -> texts.addAll(texts(answer)));
    follower.step();
    return texts;
  }

  private static List<String> texts(List<Stamped> answer) {
    return answer.stream().map(stamped -> ((MessageSent) stamped.event()).text()).toList();
  }

  @Test
  void itArchivesWhatWasCommittedWithoutReadingTheJournal() {
    ArchiveFollower follower = follower();
    // Not in the journal at all: so it cannot have come from there.
    follower.committed(new Batch(1, 5, List.of(said("one"))));
    follower.step();
    assertThat(archive.nextSequence()).isEqualTo(2);
    assertThat(follower.archivedBefore()).isEqualTo(2);
    assertThat(warnings).isEmpty();
  }

  @Test
  void anAnswerHasWhatWasCommittedJustBefore() {
    ArchiveFollower follower = follower();
    follower.committed(append(said("one")));
    assertThat(ask(follower, HistoryQuery.latest(TEA, 10))).containsExactly("one");
    follower.committed(append(said("two")));
    follower.committed(append(said("three")));
    assertThat(ask(follower, HistoryQuery.latest(TEA, 2))).containsExactly("two", "three");
  }

  @Test
  void itCatchesUpWithWhatWasCommittedBeforeItStarted() {
    for (int i = 0; i < 10_000; i++) {
      append(said("text " + i));
    }
    assertThat(ask(follower(), HistoryQuery.latest(TEA, 1))).containsExactly("text 9999");
    assertThat(archive.nextSequence()).isEqualTo(10_001);
  }

  @Test
  void itGoesOnWhereTheArchiveIs() {
    append(said("one"), said("two"));
    follower().step();
    append(said("three"));
    assertThat(ask(follower(), HistoryQuery.latest(TEA, 10)))
        .containsExactly("one", "two", "three");
  }

  @Test
  @AtBound(Limit.ARCHIVE_EVENTS)
  void whatDoesNotFitIntoItsQueueIsReadFromTheJournal() {
    ArchiveFollower follower = follower();
    int half = Limit.ARCHIVE_EVENTS.max() / 2 + 1;
    for (String name : List.of("first", "second", "third")) {
      Event[] many = new Event[half];
      Arrays.fill(many, new Announced("x"));
      many[0] = said(name);
      follower.committed(append(many));
    }
    follower.committed(append(said("small enough to fit")));
    assertThat(ask(follower, HistoryQuery.latest(TEA, 10)))
        .containsExactly("first", "second", "third", "small enough to fit");
    assertThat(follower.archivedBefore()).isEqualTo(journal.nextSequence());
  }

  @Test
  @AtBound(Limit.ARCHIVE_REQUESTS)
  void oneRequestMoreThanMayWaitIsAnsweredWithNothingAtOnce() {
    ArchiveFollower follower = follower();
    follower.committed(append(said("one")));
    List<List<String>> answers = new ArrayList<>();
    HistoryQuery latest = HistoryQuery.latest(TEA, 1);
    for (int i = 0; i < Limit.ARCHIVE_REQUESTS.max(); i++) {
      follower.history(latest, answer -> answers.add(texts(answer)));
    }
    assertThat(answers).isEmpty();
    follower.history(latest, answer -> answers.add(texts(answer)));
    assertThat(answers).containsExactly(List.of());

    follower.step();
    assertThat(answers).hasSize(Limit.ARCHIVE_REQUESTS.max() + 1);
    assertThat(answers.subList(1, answers.size())).allMatch(List.of("one")::equals);
    assertThat(ask(follower, latest)).containsExactly("one");
  }

  @Test
  void aFullArchiveIsSaidOnceAndLosesNothing() {
    ArchiveFollower follower = follower();
    follower.committed(append(said("one")));
    follower.step();
    archive.full = true;
    for (int i = 2; i <= 6; i++) {
      follower.committed(append(said(String.valueOf(i))));
      follower.step();
    }
    assertThat(warnings).singleElement().asString().contains("from event 2 on").contains("space");
    assertThat(follower.archivedBefore()).isEqualTo(2);

    archive.full = false;
    follower.step();
    assertThat(follower.archivedBefore()).isEqualTo(7);
    assertThat(warnings).hasSize(2).last().asString().contains("caught up");
    assertThat(ask(follower, HistoryQuery.latest(TEA, 10)))
        .containsExactly("one", "2", "3", "4", "5", "6");
  }

  @Test
  void whileTheArchiveIsFullAnswersComeFromTheJournal() {
    ArchiveFollower follower = follower();
    follower.committed(append(said("1"), said("2")));
    follower.step();
    archive.full = true;
    IntStream.rangeClosed(3, 8).forEach(i -> follower.committed(append(said(String.valueOf(i)))));
    assertThat(ask(follower, HistoryQuery.latest(TEA, 3))).containsExactly("6", "7", "8");
    assertThat(ask(follower, HistoryQuery.latest(TEA, 7))).hasSize(7).startsWith("2");
    assertThat(ask(follower, new HistoryQuery(TEA, 1, 7, 3, End.OLDEST)))
        .containsExactly("2", "3", "4");
    assertThat(ask(follower, new HistoryQuery(TEA, 1, 7, 3, End.NEWEST)))
        .containsExactly("4", "5", "6");
  }

  @Test
  void whileTheArchiveIsFullEverythingElseIsAnsweredFromTheJournalToo() {
    ArchiveFollower follower = follower();
    follower.committed(append(1000, said("tea 1"), new Announced("x"), said("milk")));
    follower.step();
    archive.full = true;
    follower.committed(append(2000, said("tea 4"), new Announced("x")));
    follower.committed(append(3000, said("tea 6"), said("tea 7")));
    assertThat(asked(follower, search(2)).stamped())
        .extracting(Stamped::sequence)
        .containsExactly(6L, 7L);
    assertThat(asked(follower, search(2)).number()).isEqualTo(4);
    assertThat(asked(follower, new MomentQuery(500)).number()).isEqualTo(1);
    assertThat(asked(follower, new MomentQuery(1500)).number()).isEqualTo(4);
    assertThat(asked(follower, new MomentQuery(2500)).number()).isEqualTo(6);
    assertThat(asked(follower, new MomentQuery(3500)).number()).isEqualTo(8);
    var tea = List.of(new Readable(Buffer.channel(TEA), 0));
    assertThat(asked(follower, new TargetsQuery(tea, List.of(), 0, 9000, 5, End.OLDEST)).stamped())
        .extracting(Stamped::sequence)
        .containsExactly(7L);
  }

  private Batch append(long timeMs, Event... events) {
    Batch batch = new Batch(journal.nextSequence(), timeMs, List.of(events));
    journal.append(batch);
    return batch;
  }

  private static SearchQuery search(int limit) {
    return new SearchQuery(
        List.of(new Readable(Buffer.channel(TEA), 0)),
        List.of(),
        null,
        List.of("tea"),
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        0,
        Long.MAX_VALUE,
        limit,
        End.NEWEST,
        true);
  }

  private static Found asked(ArchiveFollower follower, Query query) {
    List<Found> answers = new ArrayList<>();
    follower.ask(query, answers::add);
    follower.step();
    return answers.getFirst();
  }

  @Test
  void aSnapshotIsSavedAndWhatTheArchiveHasIsDropped() {
    ArchiveFollower follower = follower();
    follower.committed(append(said("one")));
    follower.committed(append(said("two")));
    follower.save(new Snapshot(3, List.of()), Long.MAX_VALUE);
    follower.step();
    assertThat(journal.latestSnapshot()).contains(new Snapshot(3, List.of()));
    assertThatThrownBy(() -> journal.replay(1, batch -> {})).isInstanceOf(JournalBroken.class);
  }

  @Test
  void nothingIsDroppedThatTheArchiveLacks() {
    ArchiveFollower follower = follower();
    archive.full = true;
    follower.committed(append(said("one")));
    follower.save(new Snapshot(2, List.of()), Long.MAX_VALUE);
    follower.step();
    assertThat(ask(follower, HistoryQuery.latest(TEA, 10))).containsExactly("one");
  }

  @Test
  void anArchiveAheadOfTheJournalIsRefused() {
    archive.follow(List.of(new Batch(1, 5, List.of(said("of another server")))));
    assertThatThrownBy(this::follower)
        .isInstanceOf(JournalBroken.class)
        .hasMessageContaining("up to 1, found one of up to 2");
  }

  @Test
  void onAThreadOfItsOwnItAnswersAndArchivesAllBeforeItStops() throws Exception {
    ArchiveFollower follower = follower();
    Thread thread = Thread.ofPlatform().name("suda-archive").start(follower);
    follower.committed(append(said("one")));
    CompletableFuture<List<Stamped>> answer = new CompletableFuture<>();
    follower.history(HistoryQuery.latest(TEA, 10), answer::complete);
    assertThat(texts(answer.get(10, TimeUnit.SECONDS))).containsExactly("one");
    follower.committed(append(said("two")));
    follower.stop();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    assertThat(archive.nextSequence()).isEqualTo(3);
  }

  /** An archive whose disk fills up when told to. */
  private static final class TightArchive implements Archive {
    private final MemoryArchive archive = new MemoryArchive();
    private boolean full;

    @Override
    public long nextSequence() {
      return archive.nextSequence();
    }

    @Override
    public void follow(List<Batch> batches) {
      if (full) {
        throw new JournalFull("no space", null);
      }
      archive.follow(batches);
    }

    @Override
    public @Nullable Said message(long sequence) {
      return archive.message(sequence);
    }

    @Override
    public Found ask(Query query) {
      return archive.ask(query);
    }

    @Override
    public boolean upkeep(long nowMs) {
      return archive.upkeep(nowMs);
    }

    @Override
    public void close() {}
  }
}
