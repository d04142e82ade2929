package suda.acceptance.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.SudaTool;
import suda.acceptance.TestSocket;

/** {@code suda export}. See docs/formats.md. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ExportTest {
  @TempDir Path data;
  @TempDir Path elsewhere;
  private ServerProcess server;

  @BeforeEach
  void talk() throws Exception {
    server = ServerProcess.start(data);
    try (TestSocket ann = TestSocket.irc(server.port(), "ann", "message-tags echo-message");
        TestSocket bob = TestSocket.irc(server.port(), "bob", "message-tags")) {
      ann.send("JOIN #tea", "TOPIC #tea :green \"차\"", "MODE #tea +ik secret");
      ann.send(
          "@+why=later PRIVMSG #tea :hello\\ \u0001", "PRIVMSG #tea :\u0001ACTION waves\u0001");
      ann.send("NOTICE #lobby :차 \"is\" ready", "PRIVMSG bob :between us");
      ann.barrier("said");
      bob.barrier("heard");
    }
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private SudaTool export(Object... options) throws Exception {
    List<Object> all = new ArrayList<>(List.of("export", "--data", data));
    all.addAll(List.of(options));
    return SudaTool.run(all.toArray());
  }

  @Test
  void aRunningServersMessagesAreALineEach() throws Exception {
    SudaTool all = export();
    assertThat(all.err()).isEmpty();
    assertThat(all.exitCode()).isZero();
    List<String> lines = all.out().lines().toList();
    assertThat(lines.getFirst()).startsWith("{\"type\":\"suda-export\",\"format\":1,\"made\":\"");
    assertThat(lines).filteredOn(line -> line.contains("\"type\":\"channel\"")).hasSize(1);
    assertThat(lines.stream().filter(line -> line.contains("\"message\",")).toList())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(".*\"msgid\":\"[0-9a-z]+-[0-9a-z]+\",\"time\":\"20[0-9T:.-]+Z\",.*")
                    .contains("\"channel\":\"#tea\",\"author\":{\"nick\":\"ann\",")
                    .contains("\"kind\":\"message\",\"text\":\"hello\\\\ \\u0001\"")
                    .endsWith("\"tags\":{\"+why\":\"later\"}}"),
            line -> assertThat(line).endsWith("\"kind\":\"action\",\"text\":\"waves\"}"),
            line ->
                assertThat(line)
                    .contains("\"channel\":\"#lobby\"")
                    .endsWith("\"kind\":\"notice\",\"text\":\"차 \\\"is\\\" ready\"}"));
    assertThat(lines.getLast()).isEqualTo("{\"type\":\"end\",\"messages\":3}");
  }

  @Test
  void whatIsAskedForIsChosen() throws Exception {
    assertThat(export("--channel", "#TEA", "--until", "2100-01-01").out())
        .endsWith("{\"type\":\"end\",\"messages\":2}\n")
        .doesNotContain("#lobby");
    assertThat(export("--since", "2100-01-01").out()).endsWith("\"messages\":0}\n");
    assertThat(export("--account", "ann").out()).endsWith("\"messages\":0}\n");
    assertThat(export("--private").out())
        .contains("\"to\":\"bob\",\"author\":{\"nick\":\"ann\"")
        .endsWith("\"messages\":4}\n");
  }

  @Test
  void aStoppedServersDataGoIntoAFileOnce() throws Exception {
    assertThat(server.terminate()).isZero();
    Path file = elsewhere.resolve("all.jsonl");
    assertThat(export(file).out()).isEqualTo(file + ": 3 messages\n");
    assertThat(Files.readAllLines(file)).last().isEqualTo("{\"type\":\"end\",\"messages\":3}");
    SudaTool again = export(file);
    assertThat(again.err()).isEqualTo("suda: " + file + " is there already; name another file\n");
    assertThat(again.exitCode()).isEqualTo(73);
    assertThat(data).isDirectoryNotContaining("glob:**/.suda-copy-*");
  }
}
