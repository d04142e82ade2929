package suda.journal.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.event.Author;
import suda.core.event.Event;
import suda.core.event.Event.AccountForgotten;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Target.ToUser;
import suda.core.history.Buffer;
import suda.core.history.Folded;
import suda.core.history.Guests;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.core.history.Participant;
import suda.core.history.Party;
import suda.core.history.Readable;
import suda.core.history.Retention;
import suda.core.history.SearchQuery;
import suda.core.history.TargetsQuery;
import suda.core.history.Where;
import suda.core.name.Nick;
import suda.journal.Archive;
import suda.journal.ArchiveContract;
import suda.journal.Batch;
import suda.journal.JournalFull;

class SqliteArchiveTest extends ArchiveContract {
  @TempDir Path directory;

  @Override
  protected Archive open() {
    return SqliteArchive.open(directory);
  }

  @Test
  void aFullArchiveKeepsItsPlaceAndGoesOnOnceThereIsSpace() throws SQLException {
    Batch small = new Batch(1, 1, List.of(said(20, "small")));
    Batch big = new Batch(2, 2, List.of(said(20, "big ".repeat(20_000))));
    archive.follow(List.of(small));
    Database database = ((SqliteArchive) archive).database();
    database.execute("PRAGMA max_page_count = 30");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> archive.follow(List.of(big))).isInstanceOf(JournalFull.class);
      assertThat(archive.nextSequence()).isEqualTo(2);
      assertThat(archive.history(HistoryQuery.latest(20, 10))).hasSize(1);
    }
    database.execute("PRAGMA max_page_count = 10000");
    archive.follow(List.of(big));
    assertThat(archive.history(HistoryQuery.latest(20, 10))).hasSize(2);
  }

  private Database database() {
    return ((SqliteArchive) archive).database();
  }

  private List<String> found(String word) {
    var query =
        new SearchQuery(
            List.of(new Readable(Buffer.channel(20), 0)),
            List.of(),
            null,
            Folded.words(word),
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            0,
            Long.MAX_VALUE,
            100_000,
            End.NEWEST,
            false);
    return archive.ask(query).stamped().stream()
        .map(s -> ((MessageSent) s.event()).text())
        .toList();
  }

  private void keepUp(long nowMs) {
    while (archive.upkeep(nowMs)) {
      // Until all is done.
    }
  }

  @Test
  void anArchiveFromBeforeThereWasAnIndexIsIndexedStepByStep() throws SQLException {
    archive.close();
    Database old = Database.open(directory, Schema.HISTORY);
    old.executeAll(
        """
        DROP TABLE search; DROP TABLE indexing; DROP TABLE retention; DROP TABLE occurrence;
        DROP TABLE forgetting; DROP TABLE wish; DROP TABLE guest;
        DROP TABLE correspondence; DROP INDEX message_of_conversation;
        ALTER TABLE message DROP COLUMN to_account;
        ALTER TABLE message DROP COLUMN redacted_ms;
        ALTER TABLE message DROP COLUMN edited_ms;
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
        INSERT INTO message SELECT i, i, 1, 20, '#tea', 0, NULL, NULL, NULL, 17, 'a', 'u', 'h',
          NULL, 'old tea ' || i, NULL FROM n;
        INSERT INTO message VALUES (1201, 5, 4, 20, '#tea', 0, NULL, NULL, NULL, 17, 'a', 'u', 'h',
          NULL, '', NULL);
        UPDATE position SET next_sequence = 1202;
        PRAGMA user_version = 1;
        """);
    old.close();
    archive = open();
    archive.follow(List.of(new Batch(1202, 2000, List.of(said(20, "new tea")))));
    assertThat(found("tea")).containsExactly("new tea");
    assertThat(archive.upkeep(0)).isTrue();
    assertThat(found("tea")).hasSize(501).startsWith("old tea 701").endsWith("new tea");
    archive.close();
    archive = open();
    keepUp(0);
    assertThat(found("tea")).hasSize(1201).startsWith("old tea 1");
    assertThat(archive.history(HistoryQuery.latest(20, 2))).hasSize(2);
  }

  @Test
  void whatGuestsWereCalledInAnArchiveFromBeforeThatWasNotedIsKnown() throws SQLException {
    archive.follow(
        List.of(
            new Batch(
                1,
                1,
                List.of(
                    privately(30, "Bob", null, 31, "alice", "alice", "hi"),
                    privately(31, "alice", "alice", 32, "Carol", null, "psst"),
                    privately(31, "alice", "alice", 33, "dan", "dan", "to an account"),
                    privately(30, "Bob", null, 32, "Carol", null, "we are guests")))));
    archive.close();
    Database old = Database.open(directory, Schema.HISTORY);
    old.executeAll("DROP TABLE guest; PRAGMA user_version = 4;");
    old.close();
    archive = open();
    assertThat(withGuest(Party.account("alice"), "bob")).containsExactly("hi");
    assertThat(withGuest(Party.account("alice"), "carol")).containsExactly("psst");
    assertThat(withGuest(Party.account("alice"), "dan")).isEmpty();
    assertThat(withGuest(Party.account("alice"), "alice")).isEmpty();
    assertThat(withGuest(Party.guest(32), "bob")).containsExactly("we are guests");
    assertThat(withGuest(Party.guest(30), "carol")).containsExactly("we are guests");
    assertThat(withGuest(Party.guest(30), "bob")).isEmpty();
  }

  private static MessageSent privately(
      long from,
      String nick,
      @Nullable String account,
      long to,
      String toNick,
      @Nullable String toAccount,
      String text) {
    return new MessageSent(
        new Author(from, Nick.trusted(nick), "~u", "h", account),
        new ToUser(to, Nick.trusted(toNick), toAccount, true),
        Kind.MESSAGE,
        text,
        Map.of(),
        null);
  }

  private List<String> withGuest(Party reader, String nick) {
    List<Where> where = List.of(new Guests(new Participant(reader, 0), nick));
    return archive
        .ask(new HistoryQuery(where, false, 0, Long.MAX_VALUE, 10, End.OLDEST))
        .entries()
        .stream()
        .map(entry -> ((MessageSent) entry.event()).text())
        .toList();
  }

  /** Alice is told something by each of so many guests, who all have one nick. */
  private void guestsWriteToAlice(int guests) {
    List<Event> events = new ArrayList<>();
    for (int i = 1; i <= guests; i++) {
      events.add(privately(100 + i, "bob", null, 31, "alice", "alice", "tea " + i));
    }
    archive.follow(List.of(new Batch(1, 1, events)));
  }

  @Test
  @AtBound(Limit.GUESTS_OF_A_NAME)
  void ofManyGuestsOfOneNameTheLastOnesAreFound() {
    int max = Limit.GUESTS_OF_A_NAME.max();
    guestsWriteToAlice(max + 1);
    List<Where> where = List.of(new Guests(new Participant(Party.account("alice"), 0), "bob"));
    var query = new HistoryQuery(where, false, 0, Long.MAX_VALUE, 2 * max, End.OLDEST);
    assertThat(archive.ask(query).entries())
        .hasSize(max)
        .first()
        .satisfies(entry -> assertThat(entry.sequence()).isEqualTo(2));
    var search =
        new SearchQuery(
            where,
            List.of(),
            null,
            Folded.words("tea"),
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            0,
            Long.MAX_VALUE,
            2 * max,
            End.OLDEST,
            false);
    assertThat(archive.ask(search).entries()).hasSize(max);
  }

  @Test
  @AtBound(Limit.CONVERSATIONS_LISTED)
  void ofManyConversationsTheLastOnesAreListed() {
    int max = Limit.CONVERSATIONS_LISTED.max();
    guestsWriteToAlice(max + 1);
    var alice = List.of(new Participant(Party.account("alice"), 0));
    var query = new TargetsQuery(List.of(), alice, 0, Long.MAX_VALUE, 2 * max, End.OLDEST);
    assertThat(archive.ask(query).entries())
        .hasSize(max)
        .first()
        .satisfies(entry -> assertThat(entry.sequence()).isEqualTo(2));
  }

  @Test
  void anIndexOfOtherTermsIsMadeAnew() throws SQLException {
    archive.follow(List.of(new Batch(1, 1, List.of(said(20, "tea")))));
    database().execute("UPDATE indexing SET version = 0");
    archive.close();
    archive = open();
    assertThat(found("tea")).isEmpty();
    keepUp(0);
    assertThat(found("tea")).containsExactly("tea");
  }

  @Test
  void aMessageIsTakenOutOfTheIndexOrFoundByAnotherText() throws SQLException {
    archive.follow(List.of(new Batch(1, 1, List.of(said(20, "green tea"), said(20, "black tea")))));
    SearchIndex index = ((SqliteArchive) archive).index();
    index.replace(1, "white wine");
    database().execute("UPDATE message SET text = 'white wine' WHERE sequence = 1");
    index.remove(2);
    database().execute("UPDATE message SET text = '' WHERE sequence = 2");
    assertThat(found("wine")).containsExactly("white wine");
    assertThat(found("tea")).isEmpty();
    database().execute("INSERT INTO search (search) VALUES ('integrity-check')");
  }

  @Test
  void whatIsDeletedIsGoneFromTheFileAndTheIndex() throws Exception {
    var channelKeepsNothing = new Event.RetentionChanged(20, 17, "a", 0);
    archive.follow(List.of(new Batch(1, 1, List.of(said(20, "zanzibar 비밀번호")))));
    database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    assertThat(file()).contains("zanzibar").contains("비밀번호");
    archive.follow(List.of(new Batch(2, 2, List.of(channelKeepsNothing))));
    keepUp(3);
    database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    assertThat(file()).doesNotContain("zanzibar").doesNotContain("비밀번호").doesNotContain("비밀");
  }

  private static MessageSent byAlice(String text) {
    MessageSent said = said(20, text);
    Author alice = new Author(17, Nick.trusted("al"), "~a", "h", "alice");
    return new MessageSent(alice, said.target(), said.kind(), text, Map.of(), null);
  }

  @Test
  void whatAnAccountTookBackIsHiddenAtOnceAndDeletedBitByBitAlsoAfterACrash() throws Exception {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      events.add(i % 2 == 0 ? byAlice("zanzibar " + i) : said(20, "stays " + i));
    }
    archive.follow(List.of(new Batch(1, 1, events)));
    archive.follow(
        List.of(new Batch(1001, 2, List.of(new AccountForgotten(0, Nick.trusted("alice"))))));
    assertThat(found("zanzibar")).isEmpty();
    assertThat(archive.history(HistoryQuery.latest(20, 1000))).hasSize(500);
    assertThat(archive.message(1)).isNull();
    assertThat(archive.upkeep(0)).isTrue();
    assertThat(database().number("SELECT count(*) FROM message WHERE author_account = 'alice'"))
        .isEqualTo(300);

    archive.close();
    archive = open();
    archive.follow(
        List.of(
            new Batch(1002, 3, List.of(byAlice("again"))),
            new Batch(1003, 4, List.of(new AccountForgotten(0, Nick.trusted("alice"))))));
    archive.follow(List.of(new Batch(1004, 5, List.of(byAlice("new")))));
    keepUp(0);
    assertThat(database().number("SELECT count(*) FROM message WHERE author_account = 'alice'"))
        .isEqualTo(1);
    assertThat(database().number("SELECT count(*) FROM forgetting")).isZero();
    assertThat(found("new")).containsExactly("new");
    assertThat(found("stays")).hasSize(500);
    database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    assertThat(file()).contains("stays").doesNotContain("zanzibar");
    database().execute("INSERT INTO search (search) VALUES ('integrity-check')");
  }

  private String file() throws IOException {
    return new String(Files.readAllBytes(directory.resolve("history.db")), StandardCharsets.UTF_8);
  }

  @Test
  void anArchiveThatHasGrownTooBigLosesWhatIsOldestAndGivesSpaceBack() throws SQLException {
    archive.close();
    archive = SqliteArchive.open(directory, new Retention(0, 1024 * 1024));
    String text = "long ".repeat(200);
    for (int i = 1; i <= 2000; i++) {
      archive.follow(List.of(new Batch(i, i, List.of(said(20, text + i)))));
    }
    keepUp(0);
    for (int i = 0; i < 20; i++) {
      archive.upkeep(0);
    }
    long size = database().number("PRAGMA page_count") * database().number("PRAGMA page_size");
    assertThat(size).isLessThan(1024 * 1024 + 200_000);
    var kept = archive.history(HistoryQuery.latest(20, 5000));
    assertThat(kept).hasSizeBetween(200, 1500).last().extracting("sequence").isEqualTo(2000L);
    assertThat(found("long")).hasSize(kept.size());
  }

  @Test
  @AtBound(Limit.SEARCH_EXAMINED)
  void aSearchLooksAtNoMoreMessagesThanTheBound() {
    int max = Limit.SEARCH_EXAMINED.max();
    List<Event> events = new ArrayList<>(Collections.nCopies(max, said(20, "bc ab")));
    events.set(0, said(20, "abc"));
    archive.follow(List.of(new Batch(1, 1, List.copyOf(events))));
    assertThat(found("abc")).containsExactly("abc");
    archive.follow(List.of(new Batch(max + 1, 2, List.of(said(20, "bc ab")))));
    assertThat(found("abc")).isEmpty();
  }

  /** Otherwise a channel's history would be a search through everybody's. */
  @Test
  void aChannelsHistoryIsReadByItsIndex() throws SQLException {
    Database database = ((SqliteArchive) archive).database();
    assertThat(database.text("EXPLAIN QUERY PLAN " + MessageHistory.ofChannel("DESC"), 4))
        .contains("USING INDEX message_of_channel")
        .doesNotContain("TEMP B-TREE");
    assertThat(database.text("EXPLAIN QUERY PLAN " + MessageHistory.ofConversation("ASC"), 4))
        .contains("USING INDEX message_of_conversation")
        .doesNotContain("TEMP B-TREE");
  }
}
