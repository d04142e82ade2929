package suda.netty;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;

/** What a connection speaks does not depend on the pieces in which it says so. */
class FirstBytesPiecesTest {

  @DictionaryEntries({"NICK ", "CAP LS", "GET ", " HTTP/1.1\\x0d\\x0a", "PING\\x0d\\x0a", "pass "})
  @FuzzTest
  void piecesDoNotMatter(byte[] bytes) {
    FirstBytes whole = FirstBytes.of(bytes);
    if (bytes.length >= Limit.DETECTION_BYTES.max()) {
      assertThat(whole).isNotNull();
      return;
    }
    assertThat(inPieces(bytes)).isEqualTo(whole);
  }

  private static @Nullable FirstBytes inPieces(byte[] bytes) {
    for (int length = 0; length <= bytes.length; length++) {
      FirstBytes speaks = FirstBytes.of(Arrays.copyOf(bytes, length));
      if (speaks != null) {
        return speaks;
      }
    }
    return null;
  }
}
