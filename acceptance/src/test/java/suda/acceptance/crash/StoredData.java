package suda.acceptance.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import suda.core.event.Event.MessageSent;
import suda.core.event.Stamped;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.core.name.ChannelName;
import suda.core.state.State;
import suda.engine.Recovery;
import suda.journal.Batch;
import suda.journal.sqlite.DataDirectory;
import suda.journal.sqlite.SqliteArchive;
import suda.journal.sqlite.SqliteJournal;

/** A data directory that no server runs on, read as a server would read it. */
final class StoredData {
  private static final int PAGE = 1000;

  private final Path directory;

  StoredData(Path directory) {
    this.directory = directory;
  }

  /** What was said in the lobby, once the archive has followed the journal to its end. */
  List<String> lobby() {
    return said("#lobby");
  }

  /** The same of any channel. */
  List<String> said(String channel) {
    try (DataDirectory locked = DataDirectory.open(directory);
        SqliteJournal journal = SqliteJournal.open(locked.path());
        SqliteArchive archive = SqliteArchive.open(locked.path())) {
      // Throws where a sequence is missing.
      State state = Recovery.recover(journal);
      List<Batch> rest = new ArrayList<>();
      journal.replay(archive.nextSequence(), rest::add);
      archive.follow(rest);
      return said(state, archive, channel);
    }
  }

  private static List<String> said(State state, SqliteArchive archive, String channel) {
    var found = state.channel(ChannelName.trusted(channel));
    if (found == null) {
      throw new AssertionError("expected " + channel + ", found " + state.channels());
    }
    List<String> said = new ArrayList<>();
    long after = 0;
    List<Stamped> page;
    do {
      page = archive.history(new HistoryQuery(found.id(), after, Long.MAX_VALUE, PAGE, End.OLDEST));
      for (Stamped stamped : page) {
        said.add(((MessageSent) stamped.event()).text());
        after = stamped.sequence();
      }
    } while (page.size() == PAGE);
    return said;
  }
}
