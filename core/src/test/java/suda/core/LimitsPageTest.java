package suda.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of limits says what the table says. */
class LimitsPageTest {
  private static final Path PAGE = Path.of("../docs/limits.md");
  private static final String HEAD =
      """
      # Limits

      Every bound that the server keeps and what happens at it. A bound itself is allowed; one more
      is not. Made from the table `suda.core.Limit`.

      | what | bound | at it |
      |---|---|---|
      """;

  @Test
  void thePageIsMadeFromTheTable() throws IOException {
    if (Boolean.getBoolean("suda.docs.update")) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE)
        .as("the limits have changed; write the page again with -Dsuda.docs.update=true")
        .content()
        .isEqualTo(page());
  }

  private static String page() {
    return HEAD + Stream.of(Limit.values()).map(LimitsPageTest::row).collect(Collectors.joining());
  }

  private static String row(Limit limit) {
    return "| %s | %d %s | %s |%n"
        .formatted(
            limit.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            limit.max(),
            limit.unit(),
            limit.consequence());
  }
}
