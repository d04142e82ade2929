package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the protocol says what the tables say. */
class ProtocolPageTest {
  private static final Path PAGE = Path.of("../docs/protocol/irc.md");

  @Test
  void thePageIsMadeFromTheTables() throws IOException {
    if (Boolean.getBoolean("suda.docs.update")) {
      Files.writeString(PAGE, ProtocolPage.text());
    }
    assertThat(PAGE)
        .as("the tables have changed; write the page again with -Dsuda.docs.update=true")
        .content()
        .isEqualTo(ProtocolPage.text());
  }
}
