package suda.wire.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import suda.wire.Pieces;

class IrcFramerPropertyTest {
  private static final int ROUNDS = 5_000;
  private static final byte[] FREQUENT = "@@ab:  ;=\\\n\r\0é한".getBytes(UTF_8);

  /** Small limits, so that random lines pass them often. */
  private static final Framing TIGHT = new Framing(12, 16, true);

  @Test
  void itDoesNotMatterInWhichPiecesBytesArrive() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      RandomGenerator random = Pieces.random(seed);
      byte[] bytes = Pieces.bytes(random, random.nextInt(400), FREQUENT);

      List<String> whole = received(List.of(ByteBuffer.wrap(bytes)));
      assertThat(received(Pieces.of(bytes, random))).as("seed %d", seed).isEqualTo(whole);
    }
  }

  @Test
  void messagesComeOutAsTheyWereSentWhateverThePieces() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      RandomGenerator random = Pieces.random(seed);
      Message one = Message.of("PRIVMSG", "#차", "안녕 " + seed).withTag("a", "1; 2");
      Message two = Message.of("QUIT", "").withSource("kim!k@h");
      byte[] bytes = (one.format() + "\r\n" + two.format() + "\n").getBytes(UTF_8);

      Received received = new Received();
      IrcFramer framer = new IrcFramer(Framing.FROM_CLIENT);
      Pieces.of(bytes, random).forEach(piece -> framer.feed(piece, received));
      assertThat(received.all()).as("seed %d", seed).containsExactly(one.format(), two.format());
    }
  }

  private static List<String> received(List<ByteBuffer> pieces) {
    IrcFramer framer = new IrcFramer(TIGHT);
    Received received = new Received();
    for (ByteBuffer piece : pieces) {
      framer.feed(piece, received);
      assertThat(piece.hasRemaining()).isFalse();
      assertThat(framer.bytesHeld()).isLessThanOrEqualTo(64);
    }
    return received.all();
  }
}
