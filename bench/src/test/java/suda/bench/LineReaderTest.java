package suda.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static final byte[] THREE = "PING :a\r\n:b PRIVMSG #c :수다\r\n\n".getBytes(UTF_8);

  @Test
  void linesCutAtEveryByteAreWholeAgain() {
    for (int cut = 0; cut <= THREE.length; cut++) {
      Wire wire = new Wire().piece(THREE, 0, cut).piece(THREE, cut, THREE.length);
      assertThat(lines(wire))
          .as("cut at %s", cut)
          .containsExactly("PING :a", ":b PRIVMSG #c :수다", "");
    }
  }

  @Test
  void linesThatComeByteByByteAreWhole() {
    Wire wire = new Wire();
    for (int i = 0; i < THREE.length; i++) {
      wire.piece(THREE, i, i + 1);
    }
    assertThat(lines(wire)).containsExactly("PING :a", ":b PRIVMSG #c :수다", "");
  }

  @Test
  void aLineWithoutAnEndIsNotALine() {
    assertThat(lines(new Wire().piece("PING :a\r\nPIN"))).containsExactly("PING :a");
  }

  @Test
  void aLineLongerThanTheBufferIsAnError() throws IOException {
    LineReader reader = new LineReader();
    ByteBuffer shared = ByteBuffer.allocate(4);
    assertThat(reader.read(new Wire().piece("abcd"), shared, (bytes, from, to) -> {})).isTrue();
    assertThatThrownBy(() -> reader.read(new Wire().piece("e"), shared, (bytes, from, to) -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 4 bytes");
  }

  private static List<String> lines(Wire wire) {
    List<String> lines = new ArrayList<>();
    wire.readAll(
        new LineReader(),
        1024,
        (bytes, from, to) -> lines.add(new String(bytes, from, to - from, UTF_8)));
    return lines;
  }
}
