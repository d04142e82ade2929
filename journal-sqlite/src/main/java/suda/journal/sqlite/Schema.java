package suda.journal.sqlite;

import java.util.List;

/**
 * What a database file holds.
 *
 * @param applicationId tells SQLite's tools whose file it is
 * @param migrations SQL that leads from format {@code n} to {@code n + 1}, for each n from 0; only
 *     ever appended to
 */
record Schema(String fileName, int applicationId, List<String> migrations) {

  static final Schema JOURNAL =
      new Schema(
          "journal.db",
          0x53554441,
          List.of(
              """
              CREATE TABLE batch (
                first_sequence INTEGER PRIMARY KEY,
                next_sequence INTEGER NOT NULL,
                time_ms INTEGER NOT NULL,
                events BLOB NOT NULL
              ) STRICT;
              """));

  /**
   * The index holds only what a channel's history gives out, and a query must repeat its condition
   * word by word. Kind 4 is tags alone.
   */
  static final Schema HISTORY =
      new Schema(
          "history.db",
          0x53554448,
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
              """));

  int format() {
    return migrations.size();
  }
}
