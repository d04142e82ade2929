package suda.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.core.history.HistoryQuery;
import suda.journal.Archive;
import suda.journal.ArchiveContract;
import suda.journal.Batch;
import suda.journal.JournalFull;

class SqliteArchiveTest extends ArchiveContract {
  @TempDir Path directory;

  @Override
  protected Archive open() {
    return SqliteArchive.open(directory);
  }

  @Test
  void aFullArchiveKeepsItsPlaceAndGoesOnOnceThereIsSpace() throws SQLException {
    Batch small = new Batch(1, 1, List.of(said(20, "small")));
    Batch big = new Batch(2, 2, List.of(said(20, "big ".repeat(20_000))));
    archive.follow(List.of(small));
    Database database = ((SqliteArchive) archive).database();
    database.execute("PRAGMA max_page_count = 12");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> archive.follow(List.of(big))).isInstanceOf(JournalFull.class);
      assertThat(archive.nextSequence()).isEqualTo(2);
      assertThat(archive.history(HistoryQuery.latest(20, 10))).hasSize(1);
    }
    database.execute("PRAGMA max_page_count = 10000");
    archive.follow(List.of(big));
    assertThat(archive.history(HistoryQuery.latest(20, 10))).hasSize(2);
  }

  /** Otherwise a channel's history would be a search through everybody's. */
  @Test
  void aChannelsHistoryIsReadByItsIndex() throws SQLException {
    Database database = ((SqliteArchive) archive).database();
    assertThat(database.text("EXPLAIN QUERY PLAN " + ChannelHistory.sql("DESC"), 4))
        .contains("USING INDEX message_of_channel")
        .doesNotContain("TEMP B-TREE");
  }
}
