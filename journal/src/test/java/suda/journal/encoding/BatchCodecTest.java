package suda.journal.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suda.core.event.Event;
import suda.core.event.Event.Announced;
import suda.core.event.Event.MessageSent;
import suda.journal.Batch;
import suda.journal.JournalBroken;
import suda.journal.RandomEvents;
import suda.journal.Snapshot;

class BatchCodecTest {
  private static final Batch SMALL = new Batch(7, 1000, List.of(new Announced("green")));

  @Test
  void whatIsDecodedIsWhatWasEncoded() {
    for (int seed = 0; seed < 2000; seed++) {
      RandomEvents random = new RandomEvents(new SplittableRandom(seed));
      Batch batch = new Batch(1L + seed, seed * 1000L, random.ofEveryType());
      assertThat(BatchCodec.decode(BatchCodec.encode(batch))).as("seed %d", seed).isEqualTo(batch);
    }
  }

  @Test
  void aSnapshotComesBackToo() {
    for (int seed = 0; seed < 500; seed++) {
      Snapshot snapshot = new RandomEvents(new SplittableRandom(seed)).snapshot(seed);
      assertThat(SnapshotCodec.decode(SnapshotCodec.encode(snapshot)))
          .as("seed %d", seed)
          .isEqualTo(snapshot);
    }
  }

  @Test
  void tagsKeepTheirOrder() {
    for (int seed = 0; seed < 500; seed++) {
      Map<String, String> tags = new RandomEvents(new SplittableRandom(seed)).message().tags();
      Map<String, String> decoded = TagsCodec.decode(TagsCodec.encode(tags));
      assertThat(decoded.entrySet()).as("seed %d", seed).containsExactlyElementsOf(tags.entrySet());
    }
  }

  @Test
  void everyTypeOfEventHasARowAndANumberOfItsOwn() {
    List<Class<?>> types = typesOf(Event.class).toList();
    assertThat(EventTypes.all().stream().<Class<?>>map(EventType::type)).hasSameElementsAs(types);
    assertThat(EventTypes.all().stream().map(EventType::number)).doesNotHaveDuplicates();
    Stream<Class<?>> made =
        new RandomEvents(new SplittableRandom(1)).ofEveryType().stream().map(Object::getClass);
    assertThat(made).containsExactlyInAnyOrderElementsOf(rows());
  }

  private static Stream<Class<?>> typesOf(Class<?> sealed) {
    Class<?>[] permitted = sealed.getPermittedSubclasses();
    return permitted == null
        ? Stream.of(sealed)
        : Stream.of(permitted).flatMap(BatchCodecTest::typesOf);
  }

  private static List<Class<?>> rows() {
    return EventTypes.all().stream().<Class<?>>map(EventType::type).distinct().toList();
  }

  @Test
  void anyBitThatIsTurnedIsNoticed() {
    byte[] bytes = BatchCodec.encode(SMALL);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] damaged = bytes.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> BatchCodec.decode(damaged))
          .isInstanceOf(JournalBroken.class)
          .hasMessageContaining("damaged: expected checksum");
    }
  }

  @Test
  void aBatchCutAnywhereIsNoticed() {
    byte[] bytes = BatchCodec.encode(SMALL);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> BatchCodec.decode(cut)).isInstanceOf(JournalBroken.class);
    }
  }

  @Test
  void aNewerFormatIsNamed() {
    byte[] bytes = Envelope.seal(Envelope.open(7).number(1));
    assertThatThrownBy(() -> BatchCodec.decode(bytes))
        .isInstanceOf(JournalBroken.class)
        .hasMessageContaining("newer Suda")
        .hasMessageContaining("format 7");
  }

  @Test
  void anEventTypeOfALaterVersionIsNamed() {
    byte[] bytes = sealed(new ByteWriter().number(1).number(1).number(1).number(900));
    assertThatThrownBy(() -> BatchCodec.decode(bytes))
        .isInstanceOf(JournalBroken.class)
        .hasMessageContaining("written by a newer Suda: event type 900");
  }

  @Test
  void aWordOfALaterVersionIsNamed() {
    ByteWriter left = new ByteWriter().number(1).number(1).number(1).number(2).number(5).number(60);
    assertThatThrownBy(() -> BatchCodec.decode(sealed(left)))
        .hasMessageContaining("written by a newer Suda: Departure 60");
  }

  /** Whatever the bytes are: with a checksum that is right, so that they get past it. */
  @Test
  void noBytesThrowAnythingElse() {
    for (int seed = 0; seed < 100_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = new byte[random.nextInt(80)];
      random.nextBytes(bytes);
      decodeOrBroken(seed, sealed(new ByteWriter().raw(bytes)));
    }
  }

  @Test
  void noChangedBatchThrowsAnythingElse() {
    for (int seed = 0; seed < 20_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = BatchCodec.encode(new RandomEvents(random).batch(1, 3));
      byte[] body = Arrays.copyOfRange(bytes, 1, bytes.length - 4);
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt();
      }
      decodeOrBroken(seed, sealed(new ByteWriter().raw(body)));
    }
  }

  private static void decodeOrBroken(int seed, byte[] bytes) {
    try {
      assertThat(BatchCodec.decode(bytes).events()).isNotEmpty();
    } catch (JournalBroken expected) {
      assertThat(expected).hasMessageNotContaining("checksum");
    } catch (RuntimeException | Error unexpected) {
      throw new AssertionError("seed " + seed, unexpected);
    }
  }

  /** A text of 2 GB and a list of 2 billion events are refused before memory is taken for them. */
  @Test
  void aLengthThatIsNotThereTakesNoMemory() {
    ByteWriter text =
        new ByteWriter().number(1).number(1).number(1).number(17).number(2_000_000_000);
    ByteWriter events = new ByteWriter().number(1).number(1).number(2_000_000_000);
    ByteWriter negative = new ByteWriter().number(1).number(1).number(1).number(17).number(-5);
    for (ByteWriter body : List.of(text, events, negative)) {
      assertThatThrownBy(() -> BatchCodec.decode(sealed(body)))
          .isInstanceOf(JournalBroken.class)
          .hasMessageContaining("expected a number of at most");
    }
  }

  @Test
  void anOrdinaryMessageTakesLittleMoreThanItsText() {
    MessageSent message = GoldenBatch.message();
    byte[] bytes = BatchCodec.encode(new Batch(1_000_000, 1_800_000_000_000L, List.of(message)));
    assertThat(bytes.length - message.text().length()).isLessThan(80);
  }

  private static byte[] sealed(ByteWriter body) {
    return Envelope.seal(Envelope.open(BatchCodec.FORMAT).raw(body.toBytes()));
  }
}
