package suda.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suda.app.config.Address;
import suda.app.config.BadConfig;
import suda.app.config.Configuration;
import suda.app.config.Setting;

/** What an operator may have written. */
class ConfigurationTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("HOME", "/home/op");

  @DictionaryFile(resourcePath = "toml.dict")
  @FuzzTest
  void whatIsSetIsReadOrRefused(byte[] bytes) throws IOException {
    file(bytes);
    value(new String(bytes, UTF_8));
  }

  private static void file(byte[] toml) throws IOException {
    Path file = Files.createTempFile("suda-fuzz", ".toml");
    try {
      Files.write(file, toml);
      readOrRefused(Map.of(), Optional.of(file.toString()), ENVIRONMENT);
    } finally {
      Files.delete(file);
    }
  }

  /** The same value for every setting: one or another takes most of what can be taken. */
  private static void value(String value) {
    for (Setting setting : Setting.values()) {
      readOrRefused(Map.of(setting, value), Optional.empty(), ENVIRONMENT);
      readOrRefused(Map.of(), Optional.empty(), Map.of(setting.variable(), value));
    }
    for (String home : List.of("HOME", "XDG_DATA_HOME")) {
      readOrRefused(Map.of(), Optional.empty(), Map.of(home, value));
    }
    Address.parse(value)
        .ifPresent(address -> assertThat(Address.parse(address.toString())).contains(address));
  }

  private static void readOrRefused(
      Map<Setting, String> flags, Optional<String> file, Map<String, String> environment) {
    try {
      Configuration.read(flags, file, environment);
    } catch (BadConfig refused) {
      assertThat(String.valueOf(refused.getMessage()).lines()).hasSize(1);
    }
  }
}
