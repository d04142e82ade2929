package suda.app.config;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suda.app.config.Allowed.FilePath;
import suda.netty.DnsList;

/**
 * Reads a {@link ServerConfig} from all sources. The later of these wins: defaults, TOML file, the
 * tutorial's {@code host} and {@code port}, {@code SUDA_*}, flags. A bad value is refused also
 * where another would have won: it is a mistake that waits.
 */
public final class Configuration {

  /** Names the TOML file; not a setting, as a file cannot name itself. */
  public static final String CONFIG_FLAG = "--config";

  private static final FilePath CONFIG_FILE = new FilePath("FILE", "the path of a file");
  private static final FilePath DIRECTORY = new FilePath("DIR", "the path of a directory");

  private final Environment environment;
  private final Map<Setting, String> texts = new EnumMap<>(Setting.class);
  private List<OperatorEntry> operators = List.of();
  private List<DnsList> blockLists = List.of();

  private Configuration(Map<String, String> environment) {
    this.environment = new Environment(environment);
  }

  /**
   * @param flags what was given on the command line
   * @param file the TOML file given there; otherwise {@code SUDA_CONFIG} may name one
   * @param environment as of {@link System#getenv()}
   */
  public static ServerConfig read(
      Map<Setting, String> flags, Optional<String> file, Map<String, String> environment)
      throws BadConfig {
    return readAll(flags, file, environment).config();
  }

  /** The same with the operators and block lists, and with what was read. */
  public static Configured readAll(
      Map<Setting, String> flags, Optional<String> file, Map<String, String> environment)
      throws BadConfig {
    Configuration configuration = new Configuration(environment);
    configuration.gather(flags, file);
    Map<Setting, String> texts = configuration.texts;
    return new Configured(
        ServerConfig.of(texts),
        configuration.operators,
        configuration.blockLists,
        Map.copyOf(texts));
  }

  private void gather(Map<Setting, String> flags, Optional<String> file) throws BadConfig {
    putDefaults();
    putFile(file, CONFIG_FLAG);
    if (file.isEmpty()) {
      putFile(environment.value(Environment.CONFIG_VARIABLE), Environment.CONFIG_VARIABLE);
    }
    texts.putAll(environment.tutorialSettings());
    texts.putAll(environment.settings());
    for (Map.Entry<Setting, String> flag : flags.entrySet()) {
      Setting setting = flag.getKey();
      texts.put(setting, setting.checked(flag.getValue(), setting.flag()));
    }
    // Last, because a home that is of no use is no mistake where the directory is named.
    if (!texts.containsKey(Setting.DATA_DIRECTORY)) {
      texts.put(Setting.DATA_DIRECTORY, dataDirectory().toString());
    }
  }

  private void putFile(Optional<String> name, String where) throws BadConfig {
    if (name.isPresent()) {
      if (!CONFIG_FILE.accepts(name.get())) {
        throw BadConfig.illTyped(where, CONFIG_FILE, BadConfig.quoted(name.get()));
      }
      TomlFile toml = TomlFile.of(Path.of(name.get()));
      texts.putAll(toml.settings());
      operators = toml.operators();
      blockLists = toml.blockLists();
    }
  }

  private void putDefaults() {
    for (Setting setting : Setting.values()) {
      texts.put(setting, setting.standard());
    }
    texts.remove(Setting.DATA_DIRECTORY);
  }

  /** As the XDG base directory specification has it: a relative XDG_DATA_HOME is ignored. */
  private Path dataDirectory() throws BadConfig {
    Optional<Path> data = directory("XDG_DATA_HOME").filter(Path::isAbsolute);
    return (data.isPresent() ? data.get() : home().resolve(".local/share")).resolve("suda");
  }

  private Path home() throws BadConfig {
    return directory("HOME").orElseGet(() -> Path.of(System.getProperty("user.home")));
  }

  /** A name beyond ASCII is no path where the locale is C. */
  private Optional<Path> directory(String variable) throws BadConfig {
    Optional<String> name = environment.value(variable);
    if (name.isPresent() && !DIRECTORY.accepts(name.get())) {
      throw BadConfig.illTyped(variable, DIRECTORY, BadConfig.quoted(name.get()));
    }
    return name.map(Path::of);
  }
}
