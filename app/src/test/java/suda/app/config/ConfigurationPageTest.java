package suda.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manual says what the program does. */
class ConfigurationPageTest {

  private static final Path PAGE = Path.of("../docs/configuration.md");

  @Test
  void theManualIsMadeFromTheTable() throws IOException {
    if (Boolean.getBoolean("suda.docs.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, ConfigurationPage.text());
    }
    assertThat(PAGE)
        .as("the settings have changed; write the page again with -Dsuda.docs.update=true")
        .content()
        .isEqualTo(ConfigurationPage.text());
  }

  @Test
  void theFileWithEveryDefaultChangesNothing(@TempDir Path directory) throws Exception {
    String page = ConfigurationPage.text();
    int begin = page.indexOf("```toml\n") + "```toml\n".length();
    Path file = directory.resolve("suda.toml");
    Files.writeString(file, page.substring(begin, page.indexOf("```", begin)));
    assertThat(Configuration.read(Map.of(), Optional.of(file.toString()), Map.of()))
        .isEqualTo(Configuration.read(Map.of(), Optional.empty(), Map.of()));
  }
}
