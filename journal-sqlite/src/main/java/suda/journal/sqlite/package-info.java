/**
 * The journal, its snapshots and the archive as files in one data directory: SQLite for what grows,
 * plain files for snapshots. The tables are in {@code docs/formats.md}.
 */
@NullMarked
package suda.journal.sqlite;

import org.jspecify.annotations.NullMarked;
