package suda.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.params.provider.MethodSource;
import suda.core.event.Event;
import suda.core.event.Stamped;
import suda.journal.Batch;
import suda.journal.JournalBroken;
import suda.journal.RandomEvents;
import suda.journal.Snapshot;
import suda.journal.encoding.BatchCodec;
import suda.journal.encoding.SnapshotCodec;
import suda.journal.encoding.TagsCodec;

/** What a journal may find in its files. */
class StoredTest {
  private static final int CHECKSUM_BYTES = 4;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What decoding may take from the heap: a part for whatever it is, and a part for each byte. */
  private static final long FIXED_BYTES_MAX = 1 << 20;

  private static final long BYTES_PER_BYTE_MAX = 512;

  @MethodSource("written")
  @FuzzTest
  void whatIsStoredIsReadOrBroken(byte[] bytes) {
    for (byte[] stored : List.of(bytes, sealed(bytes))) {
      read(stored, BatchCodec::decode)
          .ifPresent(batch -> assertThat(again(batch)).isEqualTo(batch));
      read(stored, SnapshotCodec::decode)
          .ifPresent(snapshot -> assertThat(again(snapshot)).isEqualTo(snapshot));
      read(stored, TagsCodec::decode).ifPresent(tags -> assertThat(again(tags)).isEqualTo(tags));
    }
  }

  /** What is really stored, without its checksum, for the fuzzer to begin with. */
  static Stream<byte[]> written() {
    RandomEvents random = new RandomEvents(RandomGeneratorFactory.of("L64X128MixRandom").create(1));
    List<Event> events = random.ofEveryType();
    List<Stamped> stamped = events.stream().map(event -> new Stamped(7, 1, event)).toList();
    return Stream.concat(
            events.stream().map(event -> BatchCodec.encode(new Batch(7, 1, List.of(event)))),
            Stream.of(
                BatchCodec.encode(new Batch(1, 1, events)),
                SnapshotCodec.encode(new Snapshot(9, stamped))))
        .map(bytes -> Arrays.copyOf(bytes, bytes.length - CHECKSUM_BYTES));
  }

  private static Batch again(Batch batch) {
    return BatchCodec.decode(BatchCodec.encode(batch));
  }

  private static Snapshot again(Snapshot snapshot) {
    return SnapshotCodec.decode(SnapshotCodec.encode(snapshot));
  }

  private static Map<String, String> again(Map<String, String> tags) {
    return TagsCodec.decode(TagsCodec.encode(tags));
  }

  /** Empty where the bytes are broken. */
  private static <T> Optional<T> read(byte[] bytes, Function<byte[], T> decoder) {
    long most = FIXED_BYTES_MAX + BYTES_PER_BYTE_MAX * bytes.length;
    if (taken(bytes, decoder) > most) {
      // What was taken may have been for classes, which are loaded once.
      assertThat(taken(bytes, decoder)).isLessThanOrEqualTo(most);
    }
    return decoded(bytes, decoder);
  }

  private static long taken(byte[] bytes, Function<byte[], ?> decoder) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    boolean unused = decoded(bytes, decoder).isPresent();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static <T> Optional<T> decoded(byte[] bytes, Function<byte[], T> decoder) {
    try {
      return Optional.of(decoder.apply(bytes));
    } catch (JournalBroken _) {
      return Optional.empty();
    }
  }

  /** A fuzzer does not find checksums. */
  private static byte[] sealed(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return ByteBuffer.allocate(bytes.length + CHECKSUM_BYTES)
        .put(bytes)
        .putInt((int) crc.getValue())
        .array();
  }
}
