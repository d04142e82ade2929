package suda.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.event.Author;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Stamped;
import suda.core.event.Target.ToChannel;
import suda.core.history.Buffer;
import suda.core.history.Folded;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Imported;
import suda.core.history.Readable;
import suda.core.history.Retention;
import suda.core.history.SearchQuery;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.journal.Batch;
import suda.journal.sqlite.ImportedHistory.Outcome;

/** What is brought from elsewhere comes before what was said here, in the order of its times. */
class ImportedHistoryTest {
  private static final long TEA = 20;
  private static final long NOON = 1_790_000_000_000L;

  @TempDir Path directory;

  private static MessageSent said(long channel, String text) {
    return new MessageSent(
        new Author(-1, Nick.trusted("alice"), "a", "h", null),
        new ToChannel(channel, ChannelName.trusted("#tea"), null),
        Kind.MESSAGE,
        text,
        Map.of(),
        null);
  }

  private static PastMessage past(long timeMs, String text) {
    return new PastMessage(timeMs, said(TEA, text));
  }

  private Outcome add(PastMessage... messages) {
    try (ImportedHistory history = ImportedHistory.open(directory)) {
      return history.add(List.of(messages));
    }
  }

  private List<Stamped> ask(HistoryQuery query) {
    try (SqliteArchive archive = SqliteArchive.open(directory)) {
      return archive.history(query);
    }
  }

  private List<String> texts(HistoryQuery query) {
    return ask(query).stream().map(stamped -> ((MessageSent) stamped.event()).text()).toList();
  }

  @Test
  void laterImportsOfEarlierTimesComeFirst() {
    try (SqliteArchive archive = SqliteArchive.open(directory)) {
      archive.follow(List.of(new Batch(1, NOON + 9, List.of(said(TEA, "here")))));
    }
    add(past(NOON, "noon"), past(NOON, "noon too"), past(NOON + 1, "later"));
    add(past(NOON - 1, "earlier"), past(NOON + 1, "later too"));
    assertThat(texts(HistoryQuery.latest(TEA, 10)))
        .containsExactly("earlier", "noon", "noon too", "later", "later too", "here");
    assertThat(texts(HistoryQuery.latest(TEA, 2))).containsExactly("later too", "here");
    assertThat(texts(new HistoryQuery(TEA, 0, 1, 2, End.OLDEST)))
        .containsExactly("earlier", "noon");
    long noon = Imported.first(NOON);
    assertThat(texts(new HistoryQuery(TEA, noon - 1, Long.MAX_VALUE, 2, End.OLDEST)))
        .containsExactly("noon", "noon too");
    assertThat(texts(new HistoryQuery(TEA, noon, Long.MAX_VALUE, 10, End.OLDEST)))
        .startsWith("noon too");
    assertThat(texts(new HistoryQuery(TEA, 0, noon, 10, End.NEWEST))).containsExactly("earlier");
  }

  @Test
  void whatIsThereIsNotAddedAgainAndKeepsItsSequence() {
    assertThat(add(past(NOON, "ha"), past(NOON, "ha"), past(NOON + 1, "ho")))
        .isEqualTo(new Outcome(3, 0, 0));
    List<Stamped> before = ask(HistoryQuery.latest(TEA, 10));
    assertThat(add(past(NOON, "ha"), past(NOON, "ha"), past(NOON + 1, "ho")))
        .isEqualTo(new Outcome(0, 3, 0));
    assertThat(ask(HistoryQuery.latest(TEA, 10))).isEqualTo(before);
    assertThat(add(past(NOON, "ha"), past(NOON, "ha"), past(NOON, "ha")))
        .isEqualTo(new Outcome(1, 2, 0));
    assertThat(texts(HistoryQuery.latest(TEA, 10))).containsExactly("ha", "ha", "ha", "ho");
  }

  @Test
  void theServersOwnSequencesAreUntouched() {
    add(past(NOON, "ha"));
    try (SqliteArchive archive = SqliteArchive.open(directory)) {
      assertThat(archive.nextSequence()).isEqualTo(1);
    }
    assertThat(ask(HistoryQuery.latest(TEA, 1)).getFirst().sequence()).isNegative();
  }

  @Test
  @AtBound(Limit.IMPORTED_PER_MOMENT)
  void onlySoManyOfOneMomentAreTaken() {
    int max = Limit.IMPORTED_PER_MOMENT.max();
    List<PastMessage> all = new ArrayList<>(Collections.nCopies(max, past(NOON, "ha")));
    try (ImportedHistory history = ImportedHistory.open(directory)) {
      assertThat(history.add(all)).isEqualTo(new Outcome(max, 0, 0));
      all.add(past(NOON, "one more"));
      assertThat(history.add(all)).isEqualTo(new Outcome(0, max, 1));
      assertThat(history.add(List.of(past(NOON + 1, "later")))).isEqualTo(new Outcome(1, 0, 0));
    }
    assertThat(texts(HistoryQuery.latest(TEA, 1))).containsExactly("later");
  }

  @Test
  void timesOfThousandsOfYearsStayBelowThisServersSequences() {
    assertThat(Imported.first(0)).isNegative();
    assertThat(Imported.first(Long.MAX_VALUE)).isNegative();
    assertThat(Imported.first(-5)).isEqualTo(Imported.first(0));
    assertThat(Imported.first(NOON + 1) - Imported.first(NOON))
        .isEqualTo(Limit.IMPORTED_PER_MOMENT.max());
  }

  private static List<String> found(SqliteArchive archive, long fromMs, long untilMs) {
    SearchQuery query =
        new SearchQuery(
            List.of(new Readable(Buffer.channel(TEA), 0)),
            List.of(),
            null,
            Folded.words("tea"),
            fromMs,
            untilMs,
            0,
            Long.MAX_VALUE,
            10,
            End.NEWEST,
            false);
    return archive.ask(query).stamped().stream()
        .map(stamped -> ((MessageSent) stamped.event()).text())
        .toList();
  }

  @Test
  void whatIsImportedIsFoundWheneverItWasIndexed() {
    add(past(NOON, "green tea"), past(NOON + 5, "coffee"));
    try (SqliteArchive archive = SqliteArchive.open(directory)) {
      archive.follow(List.of(new Batch(1, NOON + 9, List.of(said(TEA, "tea here")))));
      while (archive.upkeep(NOON)) {
        // Until all is indexed.
      }
      assertThat(found(archive, Long.MIN_VALUE, Long.MAX_VALUE))
          .containsExactly("green tea", "tea here");
    }
    add(past(NOON, "green tea"), past(NOON - 1, "black tea"));
    try (SqliteArchive archive = SqliteArchive.open(directory)) {
      assertThat(found(archive, Long.MIN_VALUE, Long.MAX_VALUE))
          .containsExactly("black tea", "green tea", "tea here");
      assertThat(found(archive, NOON, Long.MAX_VALUE)).containsExactly("green tea", "tea here");
      assertThat(found(archive, NOON - 1, NOON)).containsExactly("black tea", "green tea");
      assertThat(found(archive, NOON + 9, Long.MAX_VALUE)).containsExactly("tea here");
    }
  }

  @Test
  void whatIsImportedIsKeptAsLongAsTheRest() {
    long day = 86_400_000;
    add(past(NOON, "old tea"), past(NOON + day, "tea of the day after"));
    try (SqliteArchive archive = SqliteArchive.open(directory, new Retention(10, 0))) {
      while (archive.upkeep(NOON + 10 * day + 1)) {
        // Until all that is due is deleted.
      }
      assertThat(found(archive, Long.MIN_VALUE, Long.MAX_VALUE))
          .containsExactly("tea of the day after");
    }
    assertThat(texts(HistoryQuery.latest(TEA, 10))).containsExactly("tea of the day after");
    try (SqliteArchive archive = SqliteArchive.open(directory)) {
      while (archive.upkeep(NOON + 1000 * day)) {
        // There is nothing to do.
      }
    }
    assertThat(texts(HistoryQuery.latest(TEA, 10))).hasSize(1);
  }
}
