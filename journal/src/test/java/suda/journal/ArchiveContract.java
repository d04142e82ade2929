package suda.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.event.Author;
import suda.core.event.Event;
import suda.core.event.Event.Announced;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Privilege;
import suda.core.event.Said;
import suda.core.event.SendId;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.event.Target.ToChannel;
import suda.core.event.Target.ToUser;
import suda.core.history.HistoryQuery;
import suda.core.history.HistoryQuery.End;
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
    MessageSent reaction = message(to(TEA, Privilege.VOICE), Kind.TAGS, "");
    archive.follow(batches(new Announced("hi"), whisper, reaction));
    assertThat(archive.message(1)).isNull();
    assertThat(archive.message(2)).isEqualTo(new Said(2, 1000, whisper.withoutSend()));
    assertThat(archive.message(3)).isEqualTo(new Said(3, 1000, reaction.withoutSend()));
    assertThat(archive.message(4)).isNull();
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
