package suda.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.event.Author;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Event.Announced;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Person;
import suda.core.event.Place;
import suda.core.event.Privilege;
import suda.core.event.Said;
import suda.core.event.Scene;
import suda.core.event.SendId;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.event.Target.ToChannel;
import suda.core.event.Target.ToUser;
import suda.core.history.AuthorQuery;
import suda.core.history.Buffer;
import suda.core.history.Entry;
import suda.core.history.Folded;
import suda.core.history.Found;
import suda.core.history.Guests;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
import suda.core.history.MomentQuery;
import suda.core.history.Participant;
import suda.core.history.Party;
import suda.core.history.Readable;
import suda.core.history.Retention;
import suda.core.history.SearchQuery;
import suda.core.history.TargetsQuery;
import suda.core.history.Where;
import suda.core.name.ChannelName;
import suda.core.name.Nick;

/** What every archive promises. */
public abstract class ArchiveContract {
  private static final long TEA = 20;
  private static final long COFFEE = 21;

  protected Archive archive;

  /** Opens the archive: the first time a new one, then the one that was closed. */
  protected abstract Archive open();

  @BeforeEach
  void openOne() {
    archive = open();
  }

  @AfterEach
  void closeIt() {
    archive.close();
  }

  protected static MessageSent said(long channel, String text) {
    return message(to(channel, null), Kind.MESSAGE, text);
  }

  private static ToChannel to(long channel, @Nullable Privilege atLeast) {
    return new ToChannel(channel, ChannelName.trusted("#tea"), atLeast);
  }

  private static MessageSent message(Target target, Kind kind, String text) {
    Author author = new Author(17, Nick.trusted("수다"), "~s", "192.0.2.7", null);
    return new MessageSent(author, target, kind, text, Map.of("+a", "b"), new SendId("k", 1));
  }

  private static List<Batch> batches(Event... events) {
    return List.of(new Batch(1, 1000, List.of(events)));
  }

  private List<String> texts(HistoryQuery query) {
    return archive.history(query).stream()
        .map(stamped -> ((MessageSent) stamped.event()).text())
        .toList();
  }

  @Test
  void aNewArchiveIsEmpty() {
    assertThat(archive.nextSequence()).isEqualTo(1);
    assertThat(archive.history(HistoryQuery.latest(TEA, 10))).isEmpty();
  }

  @Test
  void aMessageComesBackAsItWasSaidButForItsSendId() {
    MessageSent message = said(TEA, "차 마실래? 🍵");
    archive.follow(batches(new Announced("hi"), message));
    assertThat(archive.history(HistoryQuery.latest(TEA, 10)))
        .containsExactly(new Stamped(2, 1000, message.withoutSend()));
    assertThat(archive.nextSequence()).isEqualTo(3);
  }

  @Test
  void everyKindOfMessageThatAllHeardComesBack() {
    for (Kind kind : List.of(Kind.MESSAGE, Kind.ACTION, Kind.NOTICE)) {
      MessageSent message = message(to(TEA, null), kind, kind.name());
      archive.follow(List.of(new Batch(archive.nextSequence(), 5, List.of(message))));
    }
    assertThat(texts(HistoryQuery.latest(TEA, 10))).containsExactly("MESSAGE", "ACTION", "NOTICE");
  }

  @Test
  void whatNotAllMembersHeardIsNotGivenOut() {
    archive.follow(
        batches(
            message(to(TEA, Privilege.VOICE), Kind.MESSAGE, "for voices"),
            message(to(TEA, null), Kind.TAGS, ""),
            message(new ToUser(TEA, Nick.trusted("bob")), Kind.MESSAGE, "private"),
            said(COFFEE, "elsewhere"),
            said(TEA, "for all")));
    assertThat(texts(HistoryQuery.latest(TEA, 10))).containsExactly("for all");
  }

  // What two say to each other.

  private static final Nick ALICE = Nick.trusted("alice");
  private static final Nick BOB = Nick.trusted("bob");

  /** Somebody's message to somebody, each with a user id and an account or none. */
  private static MessageSent privately(
      long from, @Nullable String account, long to, @Nullable String toAccount, String text) {
    Author author = new Author(from, ALICE, "~a", "h", account);
    return new MessageSent(
        author, new ToUser(to, BOB, toAccount, true), Kind.MESSAGE, text, Map.of(), null);
  }

  private List<String> between(Party one, Party other) {
    return texts(
        new HistoryQuery(
            List.of(Readable.all(Buffer.conversation(one, other))),
            false,
            0,
            Long.MAX_VALUE,
            10,
            End.NEWEST));
  }

  @Test
  void aConversationIsReadFromBothSides() {
    archive.follow(
        batches(
            privately(17, null, 20, null, "hi"),
            privately(20, null, 17, null, "hello"),
            privately(17, null, 21, null, "to somebody else")));
    assertThat(between(Party.guest(17), Party.guest(20))).containsExactly("hi", "hello");
    assertThat(between(Party.guest(20), Party.guest(17))).containsExactly("hi", "hello");
    assertThat(between(Party.guest(20), Party.guest(21))).isEmpty();
  }

  @Test
  void thoseWhoHaveAccountsFindTheirConversationUnderAnyUserId() {
    archive.follow(
        batches(
            privately(17, "Alice", 20, "bob", "one"),
            privately(120, "bob", 117, "alice", "two"),
            privately(117, "alice", 120, null, "to a guest")));
    assertThat(between(Party.account("alice"), Party.account("BOB"))).containsExactly("one", "two");
    assertThat(between(Party.account("alice"), Party.guest(120))).containsExactly("to a guest");
    var all =
        List.of(
            Readable.all(Buffer.conversation(Party.account("alice"), Party.account("bob"))),
            Readable.all(Buffer.conversation(Party.account("alice"), Party.guest(120))));
    assertThat(texts(new HistoryQuery(List.copyOf(all), false, 1, Long.MAX_VALUE, 10, End.OLDEST)))
        .containsExactly("two", "to a guest");
    assertThat(texts(new HistoryQuery(List.copyOf(all), false, 0, Long.MAX_VALUE, 2, End.NEWEST)))
        .containsExactly("two", "to a guest");
  }

  private static MessageSent toAlice(long from, String nick, String text) {
    Author guest = new Author(from, Nick.trusted(nick), "~g", "h", null);
    return new MessageSent(
        guest, new ToUser(17, ALICE, "alice", true), Kind.MESSAGE, text, Map.of(), null);
  }

  private static Where guests(Party reader, String nick) {
    return new Guests(new Participant(reader, 0), nick);
  }

  private List<String> among(Where... where) {
    List<Where> all = List.of(where);
    List<String> read = texts(new HistoryQuery(all, false, 0, Long.MAX_VALUE, 10, End.OLDEST));
    assertThat(texts(archive.ask(secrets(all, List.of()))))
        .isEqualTo(read.stream().filter(text -> text.contains("secret")).toList());
    return read;
  }

  @Test
  void conversationsWithGuestsAreFoundByAnyNickThatTheyHadInThem() {
    archive.follow(
        batches(
            toAlice(20, "Élan", "secret: I am bob"),
            toAlice(20, "bob", "secret: I am Élan"),
            toAlice(21, "ÉLAN", "and I"),
            privately(17, "alice", 21, null, "no secret"),
            privately(20, null, 21, null, "of guests"),
            privately(17, "alice", 22, "bob", "to an account")));
    Party alice = Party.account("Alice");
    assertThat(among(guests(alice, "élan")))
        .containsExactly("secret: I am bob", "secret: I am Élan", "and I", "no secret");
    assertThat(among(guests(alice, "bob")))
        .containsExactly("secret: I am bob", "secret: I am Élan", "and I", "no secret");
    assertThat(among(guests(Party.guest(21), "alice"))).containsExactly("of guests");
    assertThat(among(guests(Party.guest(22), "élan"), guests(alice, "carol"))).isEmpty();
    assertThat(among(new Guests(new Participant(alice, 3), "bob"))).containsExactly("no secret");
  }

  @Test
  void ofGuestsWhoWereTakenBackNothingIsFound() {
    MessageSent secret = toAlice(20, "bob", "secret");
    archive.follow(batches(secret, redacted(1, secret)));
    assertThat(among(guests(Party.account("alice"), "bob"))).isEmpty();
  }

  @Test
  void whatIsSaidInPrivateIsNotKeptWhereOneOfTheTwoWantsItSo() {
    MessageSent said = privately(17, null, 20, null, "secret");
    archive.follow(
        batches(
            new MessageSent(
                said.author(),
                new ToUser(20, BOB, null, false),
                Kind.MESSAGE,
                "secret",
                Map.of(),
                null),
            said));
    assertThat(between(Party.guest(17), Party.guest(20))).containsExactly("secret");
    assertThat(archive.ask(search(List.of(), Party.guest(17), "secret")).entries()).hasSize(1);
  }

  @Test
  void ofAConversationIsReadOnlyWhatIsSinceTheNameIsTheReaders() {
    archive.follow(
        batches(
            privately(17, "alice", 20, "bob", "secret of another alice"),
            new Announced("here the name is registered anew"),
            privately(21, "alice", 20, "bob", "secret of hers")));
    var mine = new Participant(Party.account("alice"), 2);
    Buffer both = Buffer.conversation(Party.account("alice"), Party.account("bob"));
    var readable = List.of(new Readable(both, 2));
    assertThat(
            texts(new HistoryQuery(List.copyOf(readable), true, 0, Long.MAX_VALUE, 9, End.OLDEST)))
        .containsExactly("secret of hers");
    assertThat(texts(archive.ask(secrets(List.of(), List.of(mine)))))
        .containsExactly("secret of hers");
    assertThat(texts(archive.ask(secrets(readable, List.of())))).containsExactly("secret of hers");
    var late = List.of(new Participant(Party.account("alice"), 3));
    assertThat(archive.ask(new TargetsQuery(List.of(), late, 0, 9000, 9, End.OLDEST)).entries())
        .isEmpty();
  }

  private static SearchQuery secrets(
      List<? extends Where> conversations, List<Participant> parties) {
    return new SearchQuery(
        List.copyOf(conversations),
        parties,
        null,
        List.of("secret"),
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        0,
        Long.MAX_VALUE,
        9,
        End.OLDEST,
        false);
  }

  // What happened beside it.

  @Test
  void whatHappenedComesBackWithItsSceneForThoseWhoAskForIt() {
    Person alice = new Person(new Author(17, ALICE, "~a", "h", null), false, "A", null);
    Scene scene = new Scene(List.of(alice), List.of(new Place(TEA, name())), List.of(), List.of());
    Scene everywhere = new Scene(List.of(alice), List.of(), List.of(TEA, COFFEE), List.of());
    Event joined = new Event.Joined(TEA, 17, Set.of(Privilege.OWNER));
    Event left = new Event.UserLeft(17, Departure.QUIT, "bye");
    MessageSent reaction = message(to(TEA, null), Kind.TAGS, "");
    archive.follow(
        List.of(
            new Batch(
                1,
                1000,
                List.of(joined, said(TEA, "hi"), reaction, left),
                List.of(scene, Scene.NONE, Scene.NONE, everywhere))));
    assertThat(archive.ask(happened(TEA)).entries())
        .containsExactly(
            new Entry(new Stamped(1, 1000, joined), scene),
            new Entry(new Stamped(2, 1000, said(TEA, "hi").withoutSend()), Scene.NONE),
            new Entry(new Stamped(3, 1000, reaction.withoutSend()), Scene.NONE),
            new Entry(new Stamped(4, 1000, left), everywhere));
    assertThat(archive.ask(happened(COFFEE)).entries())
        .containsExactly(new Entry(new Stamped(4, 1000, left), everywhere));
    assertThat(texts(HistoryQuery.latest(TEA, 10))).containsExactly("hi");
  }

  private static ChannelName name() {
    return ChannelName.trusted("#tea");
  }

  private static HistoryQuery happened(long channel) {
    return new HistoryQuery(
        List.of(Readable.all(Buffer.channel(channel))), true, 0, Long.MAX_VALUE, 10, End.NEWEST);
  }

  @Test
  void aMomentIsTheFirstThatIsKeptFromThenOn() {
    archive.follow(
        List.of(
            new Batch(1, 1000, List.of(new Announced("x"), said(TEA, "one"))),
            new Batch(3, 2000, List.of(new Announced("x"), new Event.Parted(TEA, 17, ""))),
            new Batch(5, 3000, List.of(new Announced("x"), said(TEA, "two"), new Announced("")))));
    assertThat(moment(0)).isEqualTo(2);
    assertThat(moment(1000)).isEqualTo(2);
    assertThat(moment(1001)).isEqualTo(4);
    assertThat(moment(2001)).isEqualTo(6);
    assertThat(moment(3001)).isEqualTo(8);
  }

  private long moment(long timeMs) {
    return archive.ask(new MomentQuery(timeMs)).number();
  }

  // Where something was said.

  @Test
  void targetsAreToldByTheirLastMessage() {
    archive.follow(
        List.of(
            new Batch(1, 1000, List.of(said(TEA, "tea"), privately(17, "alice", 20, null, "hi"))),
            new Batch(3, 2000, List.of(said(COFFEE, "coffee"))),
            new Batch(4, 3000, List.of(privately(21, null, 17, "alice", "psst"))),
            new Batch(5, 4000, List.of(said(TEA, "tea again"), privately(1, null, 2, null, "x")))));
    assertThat(targets(0, 9000, 10, End.OLDEST))
        .containsExactly("hi", "coffee", "psst", "tea again");
    assertThat(targets(1000, 4000, 10, End.OLDEST)).containsExactly("coffee", "psst");
    assertThat(targets(0, 9000, 2, End.OLDEST)).containsExactly("hi", "coffee");
    assertThat(targets(0, 9000, 2, End.NEWEST)).containsExactly("psst", "tea again");
  }

  private List<String> targets(long afterMs, long beforeMs, int limit, End end) {
    var channels =
        List.of(new Readable(Buffer.channel(TEA), 0), new Readable(Buffer.channel(COFFEE), 0));
    var parties =
        List.of(new Participant(Party.account("alice"), 0), new Participant(Party.guest(117), 0));
    return texts(archive.ask(new TargetsQuery(channels, parties, afterMs, beforeMs, limit, end)));
  }

  @Test
  void aChannelIsNoTargetForWhomAllOfItIsTooOld() {
    archive.follow(batches(said(TEA, "tea")));
    var channels = List.of(new Readable(Buffer.channel(TEA), 1));
    assertThat(
            archive.ask(new TargetsQuery(channels, List.of(), 0, 9000, 10, End.OLDEST)).entries())
        .isEmpty();
  }

  private static List<String> texts(Found found) {
    return found.entries().stream().map(e -> ((MessageSent) e.event()).text()).toList();
  }

  // Search.

  private static SearchQuery search(List<Readable> channels, Party party, String typed) {
    return new SearchQuery(
        List.copyOf(channels),
        List.of(new Participant(party, 0)),
        null,
        Folded.words(typed),
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        0,
        Long.MAX_VALUE,
        100,
        End.NEWEST,
        false);
  }

  private List<String> found(String typed) {
    return texts(
        archive.ask(search(List.of(new Readable(Buffer.channel(TEA), 0)), Party.guest(17), typed)));
  }

  private void say(String... texts) {
    for (String text : texts) {
      archive.follow(List.of(new Batch(archive.nextSequence(), 1000, List.of(said(TEA, text)))));
    }
  }

  @Test
  void aKoreanWordIsFoundWithWhateverFollowsIt() {
    say(
        "회의에서 만나요",
        "내일 회의는 세 시",
        "주간회의록 올렸어요",
        "회 의",
        "의회에 갔다",
        "회의!",
        "\u1112\u116c\u110b\u1174 자료",
        "일정 없음");
    assertThat(found("회의"))
        .containsExactly(
            "회의에서 만나요", "내일 회의는 세 시", "주간회의록 올렸어요", "회의!", "\u1112\u116c\u110b\u1174 자료");
    assertThat(found("회의 내일")).containsExactly("내일 회의는 세 시");
    assertThat(found("회의록")).containsExactly("주간회의록 올렸어요");
  }

  @Test
  void japaneseIsFoundWithinWhatHasNoSpaces() {
    say("明日の会議で話しましょう", "会議室は三階です", "ｶｲｷﾞはカイギ", "議会");
    assertThat(found("会議")).containsExactly("明日の会議で話しましょう", "会議室は三階です");
    assertThat(found("カイギ")).containsExactly("ｶｲｷﾞはカイギ");
  }

  @Test
  void aWordOfOneCharacterIsFoundWhereverItStands() {
    say("물을 마셔요", "찬물", "물", "불", "a", "banana", "x");
    assertThat(found("물")).containsExactly("물을 마셔요", "찬물", "물");
    assertThat(found("A")).containsExactly("a", "banana");
  }

  @Test
  void aCharacterIsFoundHoweverCommonItIs() {
    List<Event> events = new ArrayList<>(Collections.nCopies(3000, said(TEA, "a b")));
    events.set(0, said(TEA, "z a"));
    events.set(1, said(TEA, "z"));
    archive.follow(List.of(new Batch(1, 1000, List.copyOf(events))));
    assertThat(found("b")).hasSize(100);
    assertThat(found("z")).containsExactly("z a", "z");
    assertThat(found("z a")).containsExactly("z a");
  }

  @Test
  void caseAndFormDoNotMatter() {
    say("Straße nach ΟΔΟΣ", "Ｆｕｌｌ width", "ﬁne ① Café", "C++ rocks", "c#");
    assertThat(found("STRAßE")).hasSize(1);
    assertThat(found("οδος")).hasSize(1);
    assertThat(found("full")).containsExactly("Ｆｕｌｌ width");
    assertThat(found("FINE 1 cafe\u0301")).containsExactly("ﬁne ① Café");
    assertThat(found("c++")).containsExactly("C++ rocks");
    assertThat(found("++")).containsExactly("C++ rocks");
    assertThat(found("🍵")).isEmpty();
  }

  @Test
  void onlyWhatMayBeReadIsFound() {
    archive.follow(
        batches(
            said(TEA, "green tea"),
            said(COFFEE, "no tea"),
            message(to(TEA, Privilege.VOICE), Kind.MESSAGE, "tea for voices"),
            privately(17, null, 20, null, "tea for two"),
            privately(20, null, 21, null, "tea for others"),
            said(TEA, "tea later")));
    assertThat(found("tea")).containsExactly("green tea", "tea for two", "tea later");
    var since = List.of(new Readable(Buffer.channel(TEA), 1));
    assertThat(texts(archive.ask(search(since, Party.guest(99), "tea"))))
        .containsExactly("tea later");
    assertThat(texts(archive.ask(search(List.of(), Party.guest(99), "tea")))).isEmpty();
  }

  @Test
  void aSearchIsNarrowedByWhoWhenAndWhere() {
    for (int i = 1; i <= 6; i++) {
      archive.follow(List.of(new Batch(i, i * 1000, List.of(said(TEA, "tea " + i)))));
    }
    var tea = List.of(new Readable(Buffer.channel(TEA), 0));
    assertThat(texts(narrow(tea, "수다", 2000, 4000, 0, Long.MAX_VALUE, 9, End.NEWEST)))
        .containsExactly("tea 2", "tea 3", "tea 4");
    assertThat(texts(narrow(tea, null, 0, 9000, 0, Long.MAX_VALUE, 2, End.NEWEST)))
        .containsExactly("tea 5", "tea 6");
    assertThat(texts(narrow(tea, null, 0, 9000, 0, 5, 2, End.NEWEST)))
        .containsExactly("tea 3", "tea 4");
    assertThat(texts(narrow(tea, null, 0, 9000, 2, Long.MAX_VALUE, 2, End.OLDEST)))
        .containsExactly("tea 3", "tea 4");
    assertThat(texts(narrow(tea, "bob", 0, 9000, 0, Long.MAX_VALUE, 9, End.NEWEST))).isEmpty();
    assertThat(narrow(tea, null, 0, 9000, 0, Long.MAX_VALUE, 2, End.NEWEST).number()).isEqualTo(6);
    assertThat(narrow(List.of(), null, 0, 9000, 0, 9, 9, End.NEWEST)).isEqualTo(Found.NOTHING);
  }

  private Found narrow(
      List<Readable> channels,
      @Nullable String author,
      long fromMs,
      long untilMs,
      long after,
      long before,
      int limit,
      End end) {
    return archive.ask(
        new SearchQuery(
            List.copyOf(channels),
            List.of(),
            author,
            List.of("tea"),
            fromMs,
            untilMs,
            after,
            before,
            limit,
            end,
            true));
  }

  // For how long.

  private static final long DAY_MS = 86_400_000;

  private static Event retention(long channel, int days) {
    return new Event.RetentionChanged(channel, 17, "alice", days);
  }

  private void keepUp(long nowMs) {
    for (int i = 0; i < 100 && archive.upkeep(nowMs); i++) {
      // Until all is done.
    }
  }

  @Test
  void whatIsSaidInAChannelThatKeepsNothingIsNotKept() {
    archive.follow(
        batches(
            said(TEA, "before"),
            said(COFFEE, "elsewhere"),
            retention(TEA, Retention.NONE),
            said(TEA, "during"),
            retention(TEA, Retention.AS_SERVER),
            said(TEA, "after")));
    keepUp(2000);
    assertThat(texts(HistoryQuery.latest(COFFEE, 10))).containsExactly("elsewhere");
    assertThat(texts(HistoryQuery.latest(TEA, 10))).doesNotContain("during").endsWith("after");
  }

  @Test
  void whatAChannelKeepsNoLongerIsDeletedAndNotFound() {
    Event topic = new Event.TopicChanged(TEA, 17, "alice", "old");
    archive.follow(
        List.of(
            new Batch(1, DAY_MS, List.of(said(TEA, "old tea"), said(COFFEE, "old"), topic)),
            new Batch(4, 5 * DAY_MS, List.of(said(TEA, "new tea"), retention(TEA, 3)))));
    keepUp(6 * DAY_MS);
    assertThat(texts(HistoryQuery.latest(TEA, 10))).containsExactly("new tea");
    assertThat(texts(HistoryQuery.latest(COFFEE, 10))).containsExactly("old");
    assertThat(archive.ask(happened(TEA)).entries()).hasSize(1);
    assertThat(found("old")).isEmpty();
    assertThat(found("tea")).containsExactly("new tea");
    archive.follow(List.of(new Batch(6, 6 * DAY_MS, List.of(retention(TEA, Retention.NONE)))));
    keepUp(6 * DAY_MS);
    assertThat(texts(HistoryQuery.latest(TEA, 10))).isEmpty();
  }

  private static Event wish(String account, int days) {
    return new Event.AccountRetentionChanged(5, Nick.trusted(account), days);
  }

  @Test
  void ofTwoWhoTalkTheShorterWishCounts() {
    archive.follow(
        List.of(
            new Batch(1, DAY_MS, List.of(privately(17, "alice", 20, "bob", "old"))),
            new Batch(2, DAY_MS, List.of(privately(17, "alice", 21, "carol", "kept"))),
            new Batch(3, 5 * DAY_MS, List.of(privately(20, "bob", 17, "Alice", "new"))),
            new Batch(4, 6 * DAY_MS, List.of(wish("Bob", 3), wish("alice", 30)))));
    archive.close();
    archive = open();
    keepUp(6 * DAY_MS);
    assertThat(between(Party.account("alice"), Party.account("bob"))).containsExactly("new");
    assertThat(between(Party.account("alice"), Party.account("carol"))).containsExactly("kept");
    Event registered =
        new Event.AccountRegistered(6, Nick.trusted("bob"), Set.of(), null, null, null);
    archive.follow(List.of(new Batch(6, 6 * DAY_MS, List.of(registered))));
    keepUp(9 * DAY_MS);
    assertThat(between(Party.account("alice"), Party.account("bob"))).containsExactly("new");
  }

  @Test
  void nothingIsKeptOfWhatIsSaidToWhoKeepsNothing() {
    archive.follow(
        batches(
            wish("bob", Retention.NONE),
            privately(17, "alice", 20, "bob", "secret"),
            wish("bob", Retention.AS_SERVER),
            privately(17, "alice", 20, "bob", "for ever")));
    keepUp(2000);
    assertThat(between(Party.account("alice"), Party.account("bob"))).containsExactly("for ever");
  }

  @Test
  void aPageIsTakenFromTheAskedEndAndAlwaysInOrder() {
    sayTen();
    assertThat(texts(HistoryQuery.latest(TEA, 3))).containsExactly("8", "9", "10");
    assertThat(texts(new HistoryQuery(TEA, 0, Long.MAX_VALUE, 3, End.OLDEST)))
        .containsExactly("1", "2", "3");
    assertThat(texts(new HistoryQuery(TEA, 4, 8, 10, End.NEWEST))).containsExactly("5", "6", "7");
    assertThat(texts(new HistoryQuery(TEA, 4, 8, 2, End.NEWEST))).containsExactly("6", "7");
    assertThat(texts(new HistoryQuery(TEA, 4, 8, 2, End.OLDEST))).containsExactly("5", "6");
  }

  @Test
  void anEmptyRangeHasNoMessages() {
    sayTen();
    assertThat(texts(new HistoryQuery(TEA, 8, 4, 10, End.NEWEST))).isEmpty();
    assertThat(texts(new HistoryQuery(TEA, 4, 5, 10, End.OLDEST))).isEmpty();
    assertThat(texts(new HistoryQuery(TEA, 10, Long.MAX_VALUE, 10, End.OLDEST))).isEmpty();
    assertThat(texts(HistoryQuery.latest(TEA, 0))).isEmpty();
  }

  private void sayTen() {
    archive.follow(
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> new Batch(i, i, List.of(said(TEA, String.valueOf(i)))))
            .toList());
  }

  @Test
  void whatWasArchivedIsThereAfterReopening() {
    archive.follow(batches(said(TEA, "one"), new Announced("hi")));
    archive.close();
    archive = open();
    assertThat(archive.nextSequence()).isEqualTo(3);
    assertThat(texts(HistoryQuery.latest(TEA, 10))).containsExactly("one");
  }

  @Test
  void batchesThatWereArchivedBeforeArePassedOver() {
    List<Batch> first = batches(said(TEA, "one"), said(TEA, "two"));
    archive.follow(first);
    archive.follow(first);
    archive.follow(List.of(first.getFirst(), new Batch(3, 5, List.of(said(TEA, "three")))));
    assertThat(texts(HistoryQuery.latest(TEA, 10))).containsExactly("one", "two", "three");
    assertThat(archive.nextSequence()).isEqualTo(4);
  }

  @Test
  void aGapIsRefusedAndNothingOfItIsThere() {
    archive.follow(batches(said(TEA, "one")));
    List<Batch> gap =
        List.of(
            new Batch(2, 5, List.of(said(TEA, "two"))), new Batch(4, 5, List.of(said(TEA, "4"))));
    assertThatThrownBy(() -> archive.follow(gap)).isInstanceOf(IllegalArgumentException.class);
    assertThat(texts(HistoryQuery.latest(TEA, 10))).doesNotContain("4");
    archive.follow(List.of(new Batch(archive.nextSequence(), 5, List.of(said(TEA, "next")))));
    assertThat(texts(HistoryQuery.latest(TEA, 10))).endsWith("next").doesNotHaveDuplicates();
  }

  @Test
  void eventsOfEveryTypeArePassedOrArchived() {
    RandomEvents random = new RandomEvents(new SplittableRandom(3));
    List<Batch> batches = new ArrayList<>();
    long next = 1;
    for (int i = 0; i < 50; i++) {
      batches.add(random.batch(next));
      next = batches.getLast().nextSequence();
    }
    archive.follow(batches);
    assertThat(archive.nextSequence()).isEqualTo(next);
  }

  @Test
  void aMessageIsFoundByItsSequenceWhomeverItWasFor() {
    MessageSent whisper = message(new ToUser(18, Nick.trusted("bob")), Kind.NOTICE, "psst");
    MessageSent reaction = message(to(TEA, null), Kind.TAGS, "");
    archive.follow(batches(new Announced("hi"), whisper, reaction, said(TEA, "one")));
    assertThat(archive.message(1)).isNull();
    assertThat(archive.message(2)).isEqualTo(new Said(2, 1000, whisper.withoutSend()));
    assertThat(archive.message(3)).isEqualTo(new Said(3, 1000, reaction.withoutSend()));
    assertThat(archive.message(4)).isNotNull();
    assertThat(archive.message(5)).isNull();
  }

  @Test
  void aRedactedMessageIsGone() {
    MessageSent message = said(TEA, "secret");
    archive.follow(batches(message, said(TEA, "two"), redacted(1, message)));
    assertThat(texts(HistoryQuery.latest(TEA, 10))).containsExactly("two");
    assertThat(archive.message(1)).isNull();
    archive.follow(List.of(new Batch(4, 5, List.of(edited(1, message, "again")))));
    assertThat(archive.message(1)).isNull();
  }

  // All that was said under an account.

  private static MessageSent by(@Nullable String account, Target target, Kind kind, String text) {
    Author author = new Author(17, ALICE, "~a", "h", account);
    return new MessageSent(author, target, kind, text, Map.of(), null);
  }

  private static Event forgotten(long account) {
    return new Event.AccountForgotten(account, ALICE);
  }

  @Test
  void whatWasSaidUnderAnAccountIsGoneFromEverywhere() {
    archive.follow(
        batches(
            by("alice", to(TEA, null), Kind.MESSAGE, "by the account before"),
            new Announced("here it is registered"),
            by("alice", to(TEA, null), Kind.MESSAGE, "secret"),
            by("alice", to(TEA, null), Kind.TAGS, ""),
            by("alicia", to(TEA, null), Kind.MESSAGE, "another's secret"),
            by(null, to(TEA, null), Kind.MESSAGE, "a guest's secret"),
            privately(17, "alice", 20, "bob", "private secret"),
            privately(20, "bob", 17, "alice", "answer"),
            forgotten(2),
            by("alice", to(TEA, null), Kind.MESSAGE, "later")));
    for (int i = 0; i < 2; i++) {
      assertThat(texts(HistoryQuery.latest(TEA, 10)))
          .containsExactly(
              "by the account before", "another's secret", "a guest's secret", "later");
      assertThat(found("secret")).containsExactly("another's secret", "a guest's secret");
      assertThat(between(Party.account("alice"), Party.account("bob"))).containsExactly("answer");
      assertThat(archive.message(3)).isNull();
      assertThat(archive.message(7)).isNull();
      keepUp(2000);
    }
    assertThat(archive.message(4)).isNull();
    assertThat(archive.ask(happened(TEA)).entries()).hasSize(4);
    archive.follow(List.of(new Batch(11, 5, List.of(forgotten(2)))));
    keepUp(2000);
    assertThat(texts(HistoryQuery.latest(TEA, 10))).hasSize(3).doesNotContain("later");
  }

  @Test
  void theListOfItsConversationsIsGoneUntilSomebodyGoesOn() {
    archive.follow(
        batches(
            privately(17, "alice", 20, "bob", "hi"),
            privately(20, "bob", 17, "alice", "hello"),
            forgotten(0)));
    assertThat(targets(0, 9000, 10, End.OLDEST)).isEmpty();
    assertThat(
            texts(
                archive.ask(
                    new TargetsQuery(
                        List.of(),
                        List.of(new Participant(Party.account("bob"), 0)),
                        0,
                        9000,
                        10,
                        End.OLDEST))))
        .containsExactly("hello");
    archive.follow(List.of(new Batch(4, 2000, List.of(privately(20, "bob", 17, "alice", "ho")))));
    assertThat(targets(0, 9000, 10, End.OLDEST)).containsExactly("ho");
  }

  // All that was said under an account, to be taken along.

  @Test
  void whatWasSaidUnderAnAccountComesPieceByPiece() {
    MessageSent takenBack = by("alice", to(TEA, null), Kind.MESSAGE, "taken back");
    archive.follow(
        batches(
            by("alice", to(TEA, null), Kind.MESSAGE, "by the account before"),
            new Announced("here it is registered"),
            by("alice", to(TEA, null), Kind.MESSAGE, "one"),
            by("bob", to(TEA, null), Kind.MESSAGE, "another's"),
            by("alice", to(TEA, null), Kind.TAGS, ""),
            privately(17, "alice", 20, "bob", "two"),
            takenBack,
            redacted(7, takenBack),
            by("alice", to(COFFEE, null), Kind.ACTION, "three")));
    Found first = archive.ask(new AuthorQuery("alice", 2, 2));
    assertThat(texts(first)).containsExactly("one", "two");
    Found rest = archive.ask(new AuthorQuery("alice", first.number(), 2));
    assertThat(texts(rest)).containsExactly("three");
    assertThat(rest.number()).isEqualTo(AuthorQuery.END);
    assertThat(archive.ask(new AuthorQuery("nobody", 0, 2)))
        .isEqualTo(new Found(List.of(), AuthorQuery.END));
  }

  @Test
  void ofManyMessagesOnlySomeAreLookedThroughAtOnce() {
    Event[] many = new Event[2 * AuthorQuery.SEQUENCES_AT_ONCE];
    Arrays.fill(many, by("bob", to(TEA, null), Kind.MESSAGE, "another's"));
    many[many.length - 1] = by("alice", to(TEA, null), Kind.MESSAGE, "the last");
    archive.follow(batches(many));
    List<String> found = new ArrayList<>();
    int answers = 0;
    for (long after = 0; after != AuthorQuery.END; answers++) {
      Found piece = archive.ask(new AuthorQuery("alice", after, 10));
      assertThat(piece.number()).isGreaterThan(after);
      found.addAll(texts(piece));
      after = piece.number();
    }
    assertThat(found).containsExactly("the last");
    assertThat(answers).isBetween(1, 3);
  }

  @Test
  void anEditedMessageReadsAnewInItsOldPlace() {
    MessageSent message = said(TEA, "teh");
    archive.follow(batches(message, said(TEA, "two")));
    archive.follow(List.of(new Batch(3, 2000, List.of(edited(1, message, "the\ntea")))));
    archive.close();
    archive = open();
    MessageSent anew =
        new MessageSent(
            message.author(), message.target(), Kind.MESSAGE, "the\ntea", Map.of("x", "y"), null);
    assertThat(archive.history(HistoryQuery.latest(TEA, 10)))
        .first()
        .isEqualTo(new Stamped(1, 1000, anew));
    assertThat(archive.message(1)).isEqualTo(new Said(1, 1000, anew));
  }

  @Test
  void whatOnlySaidHowItWasAtAMomentIsNotKept() {
    archive.follow(batches(message(to(TEA, null), Kind.PASSING, "")));
    assertThat(archive.message(1)).isNull();
    assertThat(archive.nextSequence()).isEqualTo(2);
  }

  private static Event redacted(long sequence, MessageSent message) {
    return new Event.MessageRedacted(new Said(sequence, 1000, message).earlier(), 17, "");
  }

  private static Event edited(long sequence, MessageSent message, String text) {
    return new Event.MessageEdited(
        new Said(sequence, 1000, message).earlier(),
        message.author(),
        message.kind(),
        text,
        Map.of("x", "y"));
  }
}
