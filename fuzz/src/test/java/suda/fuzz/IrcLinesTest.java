package suda.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import suda.wire.irc.Framing;
import suda.wire.irc.IrcFramer;
import suda.wire.irc.IrcFramer.Fault;
import suda.wire.irc.Message;

/** IRC's framing and notation. */
class IrcLinesTest {
  /** Short enough for a fuzzer to reach the bounds. */
  private static final Framing NARROW = new Framing(24, 20, true);

  /** Room for whatever {@link Framing#FROM_CLIENT} lets in, once it is written in full. */
  private static final Framing WIDE = new Framing(16_384, 16_384, true);

  @FuzzTest
  void linesMeanOneThing(byte[] bytes) {
    piecesDoNotMatter(bytes);
    whatIsReadIsWrittenAndReadTheSame(bytes);
  }

  private static void piecesDoNotMatter(byte[] bytes) {
    for (Framing framing : List.of(NARROW, Framing.FROM_CLIENT, Framing.FROM_SERVER)) {
      List<Object> whole = read(framing, List.of(ByteBuffer.wrap(bytes)));
      assertThat(read(framing, Pieces.some(bytes))).isEqualTo(whole);
      assertThat(read(framing, Pieces.single(bytes))).isEqualTo(whole);
    }
  }

  private static void whatIsReadIsWrittenAndReadTheSame(byte[] bytes) {
    for (Object read : read(Framing.FROM_CLIENT, List.of(ByteBuffer.wrap(bytes)))) {
      if (read instanceof Message message) {
        assertThat(Message.parse(message.format())).isEqualTo(message);
        assertThat(read(WIDE, List.of(ByteBuffer.wrap(message.encode())))).containsExactly(message);
        assertThat(message.bodyBytes()).isLessThanOrEqualTo(message.encode().length);
      }
    }
  }

  /** Messages and faults, in their order. */
  private static List<Object> read(Framing framing, List<ByteBuffer> pieces) {
    List<Object> read = new ArrayList<>();
    IrcFramer.Sink sink =
        new IrcFramer.Sink() {
          @Override
          public void message(Message message) {
            read.add(message);
          }

          @Override
          public void fault(Fault fault) {
            read.add(fault);
          }
        };
    IrcFramer framer = new IrcFramer(framing);
    pieces.forEach(piece -> framer.feed(piece, sink));
    return read;
  }
}
