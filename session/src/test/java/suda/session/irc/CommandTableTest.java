package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suda.core.rule.Refusal;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;
import suda.wire.irc.Numeric;

/** Each row of the table of commands is documented, and some chat script uses it. */
class CommandTableTest {

  @Test
  void everyCommandIsDocumented() {
    assertThat(Commands.rows())
        .allSatisfy(row -> {
          assertThat(row.syntax()).startsWith(row.verb());
          assertThat(row.help()).endsWith(".");
          assertThat(row.source()).isNotBlank();
          assertThat(row.registering() != null || row.chatting() != null).isTrue();
        });
  }

  @Test
  void everyCommandIsSaidInSomeChatScript() throws IOException {
    String scripts = scripts();
    List<String> unsaid =
        Commands.rows().stream()
            .map(CommandRow::verb)
            .filter(verb -> !scripts.matches("(?s).*[a-z] > (@\\S+ )?" + verb + "\\b.*"))
            .filter(verb -> !scripts.contains("say(\"" + verb))
            .toList();
    assertThat(unsaid).isEmpty();
  }

  @Test
  void everyNumericIsSentInSomeChatScript() throws IOException {
    String scripts = scripts();
    assertThat(Numeric.values())
        .filteredOn(SentNumerics::contains)
        .hasSizeGreaterThan(100)
        .filteredOn(numeric -> !scripts.matches("(?s).*[ \"]" + numeric.code() + " .*"))
        .isEmpty();
  }

  @Test
  void everyCapabilityIsAskedForInSomeChatScript() throws IOException {
    String scripts = scripts();
    assertThat(Capability.values())
        .filteredOn(
            capability -> !scripts.matches("(?s).*[ :\"]" + capability.token() + "[ \"\n].*"))
        .isEmpty();
  }

  @Test
  void everyRefusalHasANumeric() {
    for (Refusal.Reason reason : Refusal.Reason.values()) {
      IrcChat irc = new IrcChat();
      var client = irc.client("alice");
      var conversation = new Conversation(client, new Tally());
      var message = Message.of("TEST");
      var exchange = new Exchange(conversation, message, () -> {});
      Refusals.say(exchange, new Refusal(reason, "x"), "#c", "n");
      assertThat(client.readAll()).singleElement().asString().matches(":suda.test [457]\\d\\d .*");
    }
  }

  private static String scripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/java/suda/session/irc"))) {
      return files.map(CommandTableTest::read).collect(Collectors.joining());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
