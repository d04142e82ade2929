package suda.app.config;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads settings from the environment. A variable set to nothing counts as not set. */
final class Environment {

  /** The tutorial's server read its address from these. */
  private static final Map<String, Setting> TUTORIAL =
      Map.of("host", Setting.HOST, "port", Setting.PORT);

  static final String CONFIG_VARIABLE = "SUDA_CONFIG";

  /** Variables of the launcher and of {@code suda chat} start so. */
  private static final List<String> OTHERS = List.of("SUDA_JAVA_", "SUDA_CHAT_");

  private final Map<String, String> environment;

  Environment(Map<String, String> environment) {
    this.environment = environment;
  }

  Map<Setting, String> tutorialSettings() throws BadConfig {
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    for (Map.Entry<String, Setting> entry : TUTORIAL.entrySet()) {
      read(entry.getKey(), entry.getValue(), settings);
    }
    return settings;
  }

  Map<Setting, String> settings() throws BadConfig {
    refuseUnknown();
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      read(setting.variable(), setting, settings);
    }
    return settings;
  }

  Optional<String> value(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isEmpty());
  }

  private void read(String variable, Setting setting, Map<Setting, String> into) throws BadConfig {
    Optional<String> text = value(variable);
    if (text.isPresent()) {
      into.put(setting, setting.checked(text.get(), variable));
    }
  }

  /** A misspelt variable would otherwise be silently without effect. */
  private void refuseUnknown() throws BadConfig {
    List<String> known =
        Stream.concat(
                Arrays.stream(Setting.values()).map(Setting::variable), Stream.of(CONFIG_VARIABLE))
            .toList();
    for (String name : environment.keySet().stream().sorted().toList()) {
      boolean ours = name.startsWith("SUDA_") && OTHERS.stream().noneMatch(name::startsWith);
      if (ours && !known.contains(name)) {
        throw BadConfig.unknown(name, "variable", name, known);
      }
    }
  }
}
