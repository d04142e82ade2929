package suda.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import suda.app.config.BadConfig;
import suda.app.config.Configuration;
import suda.app.config.Setting;

/** Which server's data is meant: found as {@code suda server} finds it. */
final class DataOptions {

  @Option(
      names = {"-d", "--data"},
      paramLabel = "DIR",
      description = "The server's data directory; if not given, the one that suda server takes.")
  private @Nullable String data;

  @Option(
      names = {"-c", Configuration.CONFIG_FLAG},
      paramLabel = "FILE",
      description = "The server's TOML file, which may name it.")
  private @Nullable String config;

  Path directory() throws BadConfig {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    if (data != null) {
      flags.put(Setting.DATA_DIRECTORY, data);
    }
    return Configuration.read(flags, Optional.ofNullable(config), System.getenv())
        .storage()
        .directory();
  }
}
