package suda.journal.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import suda.journal.JournalBroken;
import suda.journal.encoding.SnapshotCodec;

/** The formats of a data directory's files, by the files' names. */
public final class DataFormats {
  private static final List<Schema> DATABASES = List.of(Schema.JOURNAL, Schema.HISTORY);

  /** With another key, bans of what is shown for addresses would mean nobody any more. */
  static final String CLOAK_KEY = "cloak.key";

  private static final Pattern SNAPSHOT = Pattern.compile("snapshot-[0-9]{1,18}\\.suda");

  private static final int KEY_FORMAT = 1;

  private DataFormats() {}

  /** The format that a file was written in. */
  public static int of(Path file) {
    for (Schema schema : DATABASES) {
      if (file.endsWith(schema.fileName())) {
        return formatIn(file, schema);
      }
    }
    return file.endsWith(CLOAK_KEY) ? KEY_FORMAT : SnapshotCodec.FORMAT;
  }

  private static int formatIn(Path file, Schema schema) {
    Path directory = file.toAbsolutePath().getParent();
    try (Database database = Database.reading(directory == null ? file : directory, schema)) {
      return (int) database.number("PRAGMA user_version");
    } catch (SQLException e) {
      throw new JournalBroken(file + ": " + e.getMessage(), e);
    }
  }

  /** The latest format of files of this name that this version reads; 0 for other names. */
  public static int known(String name) {
    for (Schema schema : DATABASES) {
      if (schema.fileName().equals(name)) {
        return schema.format();
      }
    }
    if (name.equals(CLOAK_KEY)) {
      return KEY_FORMAT;
    }
    return SNAPSHOT.matcher(name).matches() ? SnapshotCodec.FORMAT : 0;
  }
}
