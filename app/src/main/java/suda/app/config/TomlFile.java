package suda.app.config;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import suda.app.config.Allowed.FilePath;
import suda.app.config.Allowed.ListOf;
import suda.app.config.Allowed.OneOf;
import suda.app.config.Allowed.Parsed;
import suda.app.config.Allowed.Text;
import suda.app.config.Allowed.WholeNumber;
import suda.netty.DnsList;

/** Reads settings from a TOML file. Every error names file and line. */
final class TomlFile {

  private static final long BYTES_MAX = 1 << 20;

  private final Path file;
  private final TomlParseResult toml;

  private TomlFile(Path file) throws BadConfig {
    this.file = file;
    this.toml = Toml.parse(textOf(file));
  }

  static TomlFile of(Path file) throws BadConfig {
    return new TomlFile(file);
  }

  static Map<Setting, String> read(Path file) throws BadConfig {
    return of(file).settings();
  }

  /** Who may become an operator; call {@link #settings} first, which knows what is no TOML. */
  List<OperatorEntry> operators() throws BadConfig {
    return OperatorTables.read(file.toString(), toml);
  }

  /** The lists that are asked who comes; call {@link #settings} first. */
  List<DnsList> blockLists() throws BadConfig {
    return BlockListTables.read(file.toString(), toml);
  }

  private static String textOf(Path file) throws BadConfig {
    try {
      // A device or a huge file given by mistake must not fill the memory.
      if (Files.isDirectory(file) || Files.size(file) > BYTES_MAX) {
        throw new BadConfig(file.toString(), "expected a TOML file of up to 1 MiB");
      }
      return Files.readString(file);
    } catch (NoSuchFileException _) {
      throw new BadConfig(file.toString(), "no such file");
    } catch (CharacterCodingException _) {
      throw new BadConfig(file.toString(), "expected UTF-8 text");
    } catch (IOException e) {
      throw new BadConfig(file.toString(), "cannot be read (" + e + ")");
    }
  }

  Map<Setting, String> settings() throws BadConfig {
    for (TomlParseError error : toml.errors()) {
      throw new BadConfig(file + ":" + error.position().line(), oneLine(error));
    }
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    for (List<String> path : toml.keyPathSet()) {
      String key = String.join(".", path);
      if (OperatorTables.KEYS.contains(key) || key.equals(BlockListTables.DNSBL)) {
        continue;
      }
      String where = where(path, key);
      Object value = requireNonNull(toml.get(path));
      Setting setting = setting(key, where, value);
      settings.put(setting, text(setting, where, value));
    }
    return settings;
  }

  private String where(List<String> path, String key) {
    return file + ":" + requireNonNull(toml.inputPositionOf(path)).line() + ": " + key;
  }

  private static Setting setting(String key, String where, Object value) throws BadConfig {
    if (Setting.keys().stream().anyMatch(known -> known.startsWith(key + "."))) {
      throw new BadConfig(where, "expected a table, [" + key + "], found " + shown(value));
    }
    return Setting.ofKey(key)
        .orElseThrow(() -> BadConfig.unknown(where, "key", key, Setting.keys()));
  }

  private String text(Setting setting, String where, Object value) throws BadConfig {
    return switch (setting.allowed()) {
      case ListOf list -> list(setting, list, where, value);
      case FilePath _ -> fromHere(single(setting, where, value));
      case WholeNumber _, OneOf _, Text _, Parsed _ -> single(setting, where, value);
    };
  }

  private static String single(Setting setting, String where, Object value) throws BadConfig {
    if (!value.getClass().equals(typeOf(setting.allowed()))) {
      throw BadConfig.illTyped(where, setting.allowed(), shown(value));
    }
    return setting.checked(value.toString(), where);
  }

  private String list(Setting setting, ListOf list, String where, Object value) throws BadConfig {
    List<Object> values = value instanceof TomlArray array ? array.toList() : List.of(value);
    for (Object each : values) {
      if (!(each instanceof String text) || text.contains(",")) {
        throw BadConfig.illTyped(where, list, shown(each));
      }
      setting.checked(text, where);
    }
    return values.stream()
        .map(each -> list.each() instanceof FilePath ? fromHere(each.toString()) : each.toString())
        .collect(Collectors.joining(","));
  }

  private static Class<?> typeOf(Allowed allowed) {
    return switch (allowed) {
      case WholeNumber _ -> Long.class;
      case OneOf _, Text _, FilePath _, Parsed _ -> String.class;
      case ListOf _ -> TomlArray.class;
    };
  }

  /** The file may be read from anywhere: what it names stays where it was. */
  private String fromHere(String path) {
    return file.toAbsolutePath().resolveSibling(path).normalize().toString();
  }

  private static String shown(@Nullable Object value) {
    return switch (value) {
      case String text -> BadConfig.quoted(text);
      case TomlArray _ -> "an array";
      case null, default -> String.valueOf(value);
    };
  }

  private static String oneLine(TomlParseError error) {
    return String.valueOf(error.getMessage()).lines().findFirst().orElse("not TOML");
  }
}
