package suda.journal.sqlite;

import java.util.List;

/**
 * What a database file holds.
 *
 * @param applicationId tells SQLite's tools whose file it is
 * @param deletes whether what is deleted must be gone for good, and its space given back
 * @param migrations SQL that leads from format {@code n} to {@code n + 1}, for each n from 0; only
 *     ever appended to
 */
record Schema(String fileName, int applicationId, boolean deletes, List<String> migrations) {

  static final Schema JOURNAL =
      new Schema(
          "journal.db",
          0x53554441,
          false,
          List.of(
              """
              CREATE TABLE batch (
                first_sequence INTEGER PRIMARY KEY,
                next_sequence INTEGER NOT NULL,
                time_ms INTEGER NOT NULL,
                events BLOB NOT NULL
              ) STRICT;
              """));

  /** Conversations by account, what happened beside what was said, search, how long it is kept. */
  private static final String HISTORY_OF_ALL =
      """
      ALTER TABLE message ADD COLUMN to_account TEXT;
      CREATE INDEX message_of_conversation ON message (conversation, sequence)
        WHERE conversation IS NOT NULL AND kind <> 4;
      CREATE TABLE correspondence (
        party TEXT NOT NULL,
        conversation TEXT NOT NULL,
        last_sequence INTEGER NOT NULL,
        PRIMARY KEY (party, conversation)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE occurrence (
        buffer TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        time_ms INTEGER NOT NULL,
        event BLOB NOT NULL,
        PRIMARY KEY (buffer, sequence)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX occurrence_by_sequence ON occurrence (sequence, time_ms);
      CREATE TABLE retention (
        channel INTEGER PRIMARY KEY,
        days INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE indexing (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        version INTEGER NOT NULL,
        below INTEGER NOT NULL
      ) STRICT;
      INSERT INTO indexing VALUES (1, 0, 0);
      """;

  /** What is taken back as a whole, bit by bit; and for how long one wants to be kept. */
  private static final String OWN_DATA =
      """
      CREATE TABLE forgetting (
        account INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        before INTEGER NOT NULL,
        next INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE wish (
        party TEXT PRIMARY KEY,
        days INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      """;

  /**
   * What guests were called in private. Of what was said before there was this table, a nick is its
   * key where it is ASCII.
   */
  private static final String GUESTS =
      """
      CREATE TABLE guest (
        party TEXT NOT NULL,
        nick TEXT NOT NULL,
        conversation TEXT NOT NULL,
        PRIMARY KEY (party, nick, conversation)
      ) STRICT, WITHOUT ROWID;
      INSERT OR IGNORE INTO guest
        SELECT party, lower(author_nick), conversation
        FROM correspondence JOIN message USING (conversation)
        WHERE author_account IS NULL AND kind <> 4 AND party <> CAST(author_user AS TEXT);
      INSERT OR IGNORE INTO guest
        SELECT party, lower(to_nick), conversation
        FROM correspondence JOIN message USING (conversation)
        WHERE to_account IS NULL AND kind <> 4 AND party <> CAST(to_user AS TEXT);
      """;

  /**
   * The index holds only what a channel's history gives out, and a query must repeat its condition
   * word by word. Kind 4 is tags alone.
   */
  static final Schema HISTORY =
      new Schema(
          "history.db",
          0x53554448,
          true,
          List.of(
              """
              CREATE TABLE message (
                sequence INTEGER PRIMARY KEY,
                time_ms INTEGER NOT NULL,
                kind INTEGER NOT NULL,
                channel INTEGER,
                channel_name TEXT,
                at_least INTEGER NOT NULL,
                conversation TEXT,
                to_user INTEGER,
                to_nick TEXT,
                author_user INTEGER NOT NULL,
                author_nick TEXT NOT NULL,
                author_username TEXT NOT NULL,
                author_host TEXT NOT NULL,
                author_account TEXT,
                text TEXT NOT NULL,
                tags BLOB
              ) STRICT;
              CREATE INDEX message_of_channel ON message (channel, sequence)
                WHERE channel IS NOT NULL AND at_least = 0 AND kind <> 4;
              CREATE TABLE position (
                only INTEGER PRIMARY KEY CHECK (only = 1),
                next_sequence INTEGER NOT NULL
              ) STRICT;
              INSERT INTO position VALUES (1, 1);
              """,
              // Of a redacted message its row stays, without what was said.
              """
              ALTER TABLE message ADD COLUMN redacted_ms INTEGER;
              ALTER TABLE message ADD COLUMN edited_ms INTEGER;
              """,
              HISTORY_OF_ALL,
              OWN_DATA,
              GUESTS));

  int format() {
    return migrations.size();
  }
}
