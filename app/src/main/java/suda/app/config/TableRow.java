package suda.app.config;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** One of the tables {@code [[key]]} of a TOML file, with the place where it begins. */
record TableRow(String where, TomlTable table) {

  /** All of the file's, in its order. */
  static List<TableRow> all(String file, TomlParseResult toml, String key) throws BadConfig {
    Object value = toml.get(List.of(key));
    if (value == null) {
      return List.of();
    }
    List<TableRow> rows = new ArrayList<>();
    String where = file + ": " + key;
    if (!(value instanceof TomlArray array)) {
      throw new BadConfig(where, "expected tables, each begun with [[" + key + "]]");
    }
    for (int i = 0; i < array.size(); i++) {
      String line = file + ":" + requireNonNull(array.inputPositionOf(i)).line() + ": " + key;
      if (!(array.get(i) instanceof TomlTable table)) {
        throw new BadConfig(line, "expected tables, each begun with [[" + key + "]]");
      }
      rows.add(new TableRow(line, table));
    }
    return rows;
  }

  /** Refuses every key but these. */
  void allow(List<String> keys) throws BadConfig {
    for (String key : table.keySet()) {
      if (!keys.contains(key)) {
        throw BadConfig.unknown(where + "." + key, "key", key, keys);
      }
    }
  }

  Optional<String> text(String key, String form, String expected) throws BadConfig {
    Object value = table.get(List.of(key));
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && text.matches(form)) {
      return Optional.of(text);
    }
    throw wrong(key, expected);
  }

  BadConfig wrong(String key, String expected) {
    return new BadConfig(where + "." + key, "expected " + expected);
  }
}
