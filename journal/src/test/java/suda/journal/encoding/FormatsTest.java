package suda.journal.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What earlier versions wrote can be read, and the manual says how it is written. */
class FormatsTest {
  private static final Path MANUAL = Path.of("..", "docs", "formats.md");

  @Test
  void aBatchOfFormat1IsReadAsItWasMeant() throws IOException {
    assertThat(BatchCodec.decode(golden("batch-format-1.hex"))).isEqualTo(GoldenBatch.batch());
  }

  @Test
  void aBatchOfFormat2IsReadAsItWasMeant() throws IOException {
    assertThat(BatchCodec.decode(golden("batch-format-2.hex")))
        .isEqualTo(GoldenBatch.batchWithScenes());
  }

  /** Only while this format is the one that is written. */
  @Test
  void aBatchOfFormat2IsWrittenAsItAlwaysWas() throws IOException {
    assertThat(HexFormat.of().formatHex(BatchCodec.encode(GoldenBatch.batchWithScenes())))
        .isEqualTo(HexFormat.of().formatHex(golden("batch-format-2.hex")));
  }

  @Test
  void theManualListsEveryTypeOfEvent() throws IOException {
    String manual = Files.readString(MANUAL);
    for (EventType<?> type : EventTypes.all()) {
      assertThat(manual)
          .contains("| " + type.number() + " | `" + type.type().getSimpleName() + "` |");
    }
  }

  @Test
  void theManualListsEveryWord() throws IOException {
    String manual = Files.readString(MANUAL);
    for (Codes<?> codes : Words.ALL) {
      assertThat(manual).contains(codes.asManualRow());
    }
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(FormatsTest.class.getResourceAsStream(name))) {
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }
  }
}
