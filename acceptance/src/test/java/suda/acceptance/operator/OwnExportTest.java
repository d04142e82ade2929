package suda.acceptance.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.TestSocket;
import suda.acceptance.TlsSocket;

/** All that is kept of an account's holder, who fetches it by a link. See docs/accounts.md. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OwnExportTest {
  private static final int MESSAGES = 1_000;

  @TempDir Path data;
  @AutoClose private ServerProcess server;

  @BeforeEach
  void talk() throws Exception {
    server = ServerProcess.start(data, "--max-lines-per-second", "0");
    TestSocket.register(server.port(), "ann", "swordfish-ann");
    try (TestSocket ann = TestSocket.irc(server.port(), "ann0");
        TestSocket bob = TestSocket.irc(server.port(), "bob")) {
      ann.send("NS IDENTIFY ann swordfish-ann");
      ann.await("you are logged in as ann");
      ann.send("JOIN #tea", "CS REGISTER #tea", "PRIVMSG bob :between us");
      bob.send("JOIN #tea", "PRIVMSG #tea :not hers");
      for (int i = 1; i <= MESSAGES; i++) {
        ann.send("PRIVMSG #tea :차 " + i);
      }
      ann.barrier("said");
    }
  }

  /** The link's path, told to who logs in over TLS. */
  private String path() throws Exception {
    try (TlsSocket ann = new TlsSocket(server.port())) {
      ann.irc("ann1");
      ann.send("NS IDENTIFY ann swordfish-ann", "NS EXPORT");
      String line = ann.readLine();
      while (!line.contains("/export/")) {
        line = ann.readLine();
      }
      assertThat(line).contains(" https://localhost:" + server.port() + "/export/");
      return line.substring(line.indexOf("/export/"));
    }
  }

  /** The body of an answer without chunks: its head, then its lines. */
  private List<String> fetch(String path) throws Exception {
    List<String> lines = new ArrayList<>();
    try (TlsSocket browser = new TlsSocket(server.port())) {
      browser.send("GET " + path + " HTTP/1.0", "");
      while (true) {
        lines.add(browser.readLine());
      }
    } catch (IOException ended) {
      return lines;
    }
  }

  @Test
  void theHolderFetchesAllThatIsKept() throws Exception {
    List<String> lines = fetch(path());
    assertThat(lines.getFirst()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(lines).filteredOn(line -> line.contains("\"type\":\"account\"")).hasSize(1);
    assertThat(lines)
        .filteredOn(line -> line.contains("\"type\":\"channel\""))
        .singleElement()
        .asString()
        .contains("\"channel\":\"#tea\"");
    List<String> said = lines.stream().filter(line -> line.contains("\"message\",")).toList();
    assertThat(said).hasSize(MESSAGES + 1).allMatch(line -> line.contains("\"account\":\"ann\""));
    assertThat(said.getFirst()).contains("\"to\":\"bob\"").endsWith("\"text\":\"between us\"}");
    assertThat(said.getLast()).endsWith("\"text\":\"차 " + MESSAGES + "\"}");
    assertThat(lines.getLast())
        .isEqualTo("{\"type\":\"end\",\"messages\":%d}".formatted(MESSAGES + 1));
  }

  @Test
  void whoOnlyGuessesFindsNothing() throws Exception {
    String path = path();
    assertThat(fetch(path.substring(0, path.length() - 1)).getFirst())
        .isEqualTo("HTTP/1.1 404 Not Found");
  }
}
