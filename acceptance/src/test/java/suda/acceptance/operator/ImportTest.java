package suda.acceptance.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.SudaTool;
import suda.acceptance.TestSocket;

/** {@code suda import}: others' logs become history. See docs/admin.md. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ImportTest {
  private static final Pattern SAID =
      Pattern.compile(
          "@.*time=([^;]+);.*msgid=([^; ]+)\\S* :([^!]+)!\\S+ (PRIVMSG|NOTICE) \\S+ :(.*)");

  @TempDir Path directory;
  private Path data;
  private Path logs;
  private Path tea;

  @BeforeEach
  void write() throws Exception {
    data = directory.resolve("data");
    logs = directory.resolve("users/ann/moddata/log/libera");
    tea = Files.createDirectories(logs.resolve("#tea"));
    Files.createDirectories(logs.resolve("bob"));
    Files.writeString(
        tea.resolve("2024-02-29.log"),
        """
        [10:00:00] *** Joins: alice (~a@192.0.2.7)
        [10:00:01] <alice> hello
        [10:00:01] <alice> hello
        [10:00:02] * bob waves
        """);
    Files.writeString(tea.resolve("2024-03-01.log"), "[09:00:00] -alice- tea is ready\n");
    Files.writeString(logs.resolve("bob/2024-03-01.log"), "[09:00:00] <bob> between us\n");
  }

  private SudaTool imports(Object... arguments) throws Exception {
    List<Object> all = new ArrayList<>(List.of("import", "--data", data, "--zone", "UTC"));
    all.addAll(List.of(arguments));
    return SudaTool.run(all.toArray());
  }

  /** What CHATHISTORY gives: time, nick and text. */
  private static List<String> history(TestSocket reader, String request) throws Exception {
    return lines(reader, request).stream()
        .map(m -> m.group(1) + " " + m.group(3) + " " + m.group(5))
        .toList();
  }

  private static List<Matcher> lines(TestSocket reader, String request) throws Exception {
    reader.send("CHATHISTORY " + request);
    return reader.awaitLine(line -> line.matches("(@\\S+ )?:\\S+ BATCH -.*")).stream()
        .map(SAID::matcher)
        .filter(Matcher::matches)
        .toList();
  }

  private static TestSocket reader(ServerProcess server) throws Exception {
    TestSocket reader =
        TestSocket.irc(server.port(), "reader", "batch message-tags server-time draft/chathistory");
    reader.send("JOIN #tea");
    reader.await(" 366 reader #tea ");
    return reader;
  }

  @Test
  void logsComeBeforeWhatIsSaidHereWithTheirTimes() throws Exception {
    SudaTool first = imports(logs);
    assertThat(first.err()).isEmpty();
    assertThat(first.out().lines())
        .containsExactly(
            "#tea: 4 messages imported, 0 were there already",
            "skipped: 1 joins, leaves and the like, first in "
                + tea.resolve("2024-02-29.log")
                + ", line 1",
            "not imported: "
                + logs.resolve("bob/2024-03-01.log")
                + ", whose name says no channel; --channel can");
    assertThat(imports(logs).out()).startsWith("#tea: 0 messages imported, 4 were there already\n");
    try (ServerProcess server = ServerProcess.start(data);
        TestSocket reader = reader(server)) {
      reader.send("PRIVMSG #tea :here");
      reader.barrier("said");
      List<String> all = history(reader, "LATEST #tea * 100");
      assertThat(all)
          .startsWith(
              "2024-02-29T10:00:01.000Z alice hello",
              "2024-02-29T10:00:01.000Z alice hello",
              "2024-02-29T10:00:02.000Z bob \u0001ACTION waves\u0001",
              "2024-03-01T09:00:00.000Z alice tea is ready")
          .hasSize(5)
          .last()
          .asString()
          .endsWith(" reader here");
      assertThat(history(reader, "AFTER #tea timestamp=2024-02-29T10:00:01.000Z 1"))
          .containsExactly(all.get(2));
      assertThat(history(reader, "BEFORE #tea timestamp=2024-03-01T00:00:00.000Z 100"))
          .isEqualTo(all.subList(0, 3));
      assertThat(history(reader, "AFTER #tea timestamp=1970-01-01T00:00:00.000Z 100"))
          .isEqualTo(all);
      assertThat(paged(reader)).isEqualTo(all);
    }
  }

  /** By ids, two at a time, forwards. */
  private static List<String> paged(TestSocket reader) throws Exception {
    List<String> all = new ArrayList<>();
    String from = "timestamp=1970-01-01T00:00:00.000Z";
    for (List<Matcher> page = lines(reader, "AFTER #tea " + from + " 2");
        !page.isEmpty();
        page = lines(reader, "AFTER #tea " + from + " 2")) {
      page.forEach(m -> all.add(m.group(1) + " " + m.group(3) + " " + m.group(5)));
      from = "msgid=" + page.getLast().group(2);
    }
    return all;
  }

  @Test
  void anotherServersExportIsImported() throws Exception {
    Path other = directory.resolve("other");
    Path file = directory.resolve("other.jsonl");
    try (ServerProcess server = ServerProcess.start(other);
        TestSocket reader = reader(server)) {
      reader.send("@+why=later PRIVMSG #tea :차 \"is\" ready", "PRIVMSG #lobby :hello");
      reader.barrier("said");
      assertThat(SudaTool.run("export", "--data", other, file).exitCode()).isZero();
    }
    assertThat(imports(file).out())
        .isEqualTo(
            "#lobby: 1 messages imported, 0 were there already\n"
                + "#tea: 1 messages imported, 0 were there already\n");
    assertThat(imports(file).out()).contains("#tea: 0 messages imported, 1 were there already");
    try (ServerProcess server = ServerProcess.start(data);
        TestSocket reader = reader(server)) {
      assertThat(lines(reader, "LATEST #tea * 100"))
          .singleElement()
          .satisfies(m -> assertThat(m.group()).contains("+why=later").endsWith(":차 \"is\" ready"));
    }
  }

  @Test
  void whatIsFromAfterTheChannelWasOpenedIsNotTaken() throws Exception {
    Files.writeString(tea.resolve("2199-01-01.log"), "[10:00:00] <alice> from the future\n");
    assertThat(imports(tea).out())
        .contains("#tea: 4 messages imported")
        .contains("skipped: 1 messages from after their channel was opened on this server");
  }

  @Test
  void aRunningServersDataAreLeftAlone() throws Exception {
    try (ServerProcess server = ServerProcess.start(data)) {
      SudaTool refused = imports(logs);
      assertThat(refused.err())
          .contains(
              "is used by another Suda (pid " + server.pid() + "); an import needs a stopped");
      assertThat(refused.exitCode()).isEqualTo(69);
    }
    SudaTool nothing = imports(directory.resolve("nothing"));
    assertThat(nothing.err()).isEqualTo("suda: there is no " + directory.resolve("nothing") + "\n");
    assertThat(nothing.exitCode()).isEqualTo(66);
  }
}
