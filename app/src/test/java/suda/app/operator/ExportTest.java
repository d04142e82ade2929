package suda.app.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.core.event.AccountFlag;
import suda.core.event.Author;
import suda.core.event.Credential;
import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.event.Target;
import suda.core.event.Target.ToChannel;
import suda.core.event.Target.ToUser;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.journal.Batch;
import suda.journal.sqlite.SqliteArchive;
import suda.journal.sqlite.SqliteJournal;

/** What an export of one account has; of all else see the tests of acceptance. */
class ExportTest {
  private static final Nick MINA = Nick.trusted("mina");
  private static final Target TEA = new ToChannel(1, ChannelName.trusted("#tea"), null);

  @TempDir Path data;

  private static Event said(@Nullable String account, Target target, String text) {
    Author author = new Author(17, MINA, "~m", "h", account);
    return new Event.MessageSent(author, target, Kind.MESSAGE, text, Map.of(), null);
  }

  private static Event opened(long channel, String name) {
    return new Event.ChannelOpened(channel, ChannelName.trusted(name), true);
  }

  private static Event registered() {
    Credential secret = new Credential("argon", "salt", 4096, "stored", "server");
    return new Event.AccountRegistered(
        4, MINA, Set.of(AccountFlag.SHARED), secret, "mina@example.org", null);
  }

  private List<String> export(ExportFilter filter) throws Exception {
    Path file = data.resolve("out.jsonl");
    new Export(data, filter, new Progress(new PrintWriter(Writer.nullWriter()), false))
        .write(file, Instant.EPOCH, "1");
    return Files.readAllLines(file);
  }

  @Test
  void anAccountsOwnDataAreItsOwnAlone() throws Exception {
    List<Event> events =
        List.of(
            opened(1, "#tea"),
            opened(2, "#coffee"),
            said("mina", TEA, "by who had the name before"),
            registered(),
            new Event.CertificateAdded(4, "ab12"),
            new Event.NickGrouped(4, Nick.trusted("min")),
            new Event.AccountRetentionChanged(4, MINA, 30),
            new Event.ChannelRegistered(2, 4),
            said("mina", TEA, "to all"),
            said("minho", TEA, "another's"),
            said(null, TEA, "a guest's"),
            said("mina", new ToUser(20, Nick.trusted("bob")), "between us"));
    try (SqliteJournal journal = SqliteJournal.open(data);
        SqliteArchive archive = SqliteArchive.open(data)) {
      assertThat(archive.nextSequence()).isEqualTo(1);
      journal.append(new Batch(1, 1000, events));
    }
    assertThat(export(ExportFilter.of(Set.of(), null, null, "Mina", true)))
        .satisfiesExactly(
            begin -> assertThat(begin).contains("\"suda-export\""),
            account ->
                assertThat(account)
                    .isEqualTo(
                        "{\"type\":\"account\",\"account\":\"mina\","
                            + "\"registered\":\"1970-01-01T00:00:01Z\",\"verified\":true,"
                            + "\"email\":\"mina@example.org\",\"nicks\":[\"mina\",\"min\"],"
                            + "\"certificates\":[\"ab12\"],\"flags\":[\"shared\"],"
                            + "\"history\":\"30\",\"channels\":[\"#coffee\"]}"),
            channel -> assertThat(channel).contains("\"type\":\"channel\",\"channel\":\"#coffee\""),
            message -> assertThat(message).endsWith("\"text\":\"to all\"}"),
            message -> assertThat(message).contains("\"to\":\"bob\"", "\"between us\""),
            end -> assertThat(end).isEqualTo("{\"type\":\"end\",\"messages\":2}"));
  }

  @Test
  void whatAnAccountTookBackIsNotExported() throws Exception {
    try (SqliteJournal journal = SqliteJournal.open(data);
        SqliteArchive archive = SqliteArchive.open(data)) {
      assertThat(archive.nextSequence()).isEqualTo(1);
      journal.append(
          new Batch(
              1,
              1000,
              List.of(
                  opened(1, "#tea"),
                  opened(2, "#coffee"),
                  opened(3, "#x"),
                  registered(),
                  said("mina", TEA, "secret"),
                  new Event.AccountForgotten(4, MINA),
                  said("mina", TEA, "later"))));
    }
    assertThat(export(ExportFilter.of(Set.of(), null, null, null, true)))
        .noneMatch(line -> line.contains("secret"))
        .anyMatch(line -> line.contains("later"));
  }
}
