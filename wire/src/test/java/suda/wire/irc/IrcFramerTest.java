package suda.wire.irc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 1459 section 8 and IRCv3 message tags, "Size limit". */
class IrcFramerTest {
  private final IrcFramer framer = new IrcFramer(Framing.FROM_CLIENT);
  private final Received received = new Received();

  @Test
  void severalLinesInOneReadAreSeveralMessages() {
    feed("PING 1\r\nPING 2\nPING 3\r\r\n\n  \nPING 4\n");

    assertThat(received.all()).containsExactly("PING 1", "PING 2", "PING 3", "PING 4");
  }

  @Test
  void oneLineInSeveralReadsIsOneMessage() {
    for (byte b : "PRIVMSG #차 :안녕 👋\r\n".getBytes(UTF_8)) {
      framer.feed(ByteBuffer.wrap(new byte[] {b}), received);
    }

    assertThat(received.all()).containsExactly("PRIVMSG #차 :안녕 👋");
  }

  @Test
  void aLineWithoutItsEndIsNoMessage() {
    feed("QUIT");

    assertThat(received.all()).isEmpty();
  }

  @Test
  void nulIsDropped() {
    feed("PI\0NG \0x\n");

    assertThat(received.all()).containsExactly("PING x");
  }

  @Test
  void aLineThatIsNotUtf8IsAFault() {
    framer.feed(ByteBuffer.wrap("PRIVMSG #tea caf\u00E9\nPING x\n".getBytes(ISO_8859_1)), received);

    assertThat(received.all()).containsExactly("!INVALID_UTF8", "PING x");
  }

  @Test
  void aReplacementCharacterThatWasSentIsNoFault() {
    feed("PRIVMSG #tea \uFFFD\n");

    assertThat(received.all()).containsExactly("PRIVMSG #tea \uFFFD");
  }

  @Test
  void aClientReadsAServersMalformedBytesAsReplacementCharacters() {
    IrcFramer client = new IrcFramer(Framing.FROM_SERVER);
    client.feed(ByteBuffer.wrap("PRIVMSG #tea caf\u00E9\n".getBytes(ISO_8859_1)), received);

    assertThat(received.all()).containsExactly("PRIVMSG #tea caf\uFFFD");
  }

  @Test
  void aMessageOf512BytesIsTakenAndOneByteMoreIsNot() {
    feed(body(512) + body(513) + "PING x\r\n");

    assertThat(received.all()).containsExactly(body(512).strip(), "!LINE_TOO_LONG", "PING x");
  }

  @Test
  void tagsDoNotCountAsMessageNorMessageAsTags() {
    feed(tags(4096) + body(512) + tags(4096) + body(513) + tags(4097) + body(512) + "PING x\n");

    assertThat(received.all())
        .containsExactly(
            tags(4096) + body(512).strip(), "!LINE_TOO_LONG", "!TAGS_TOO_LONG", "PING x");
  }

  @Test
  void tagsAreTagsAfterSpacesAndNulToo() {
    feed(" \0 " + tags(600) + "PING x\n");

    assertThat(received.all()).containsExactly(tags(600) + "PING x");
  }

  @Test
  void tagsAfterTooManyNulsAreNoTagsInWhateverPieces() {
    String line = "\0".repeat(511) + tags(4097) + "\n";
    Received single = new Received();
    IrcFramer other = new IrcFramer(Framing.FROM_CLIENT);
    for (byte b : line.getBytes(UTF_8)) {
      other.feed(ByteBuffer.wrap(new byte[] {b}), single);
    }
    feed(line);

    assertThat(received.all()).containsExactly("!LINE_TOO_LONG");
    assertThat(single.all()).isEqualTo(received.all());
  }

  @Test
  void tagsWithoutAMessageHaveTheSameLimit() {
    feed(tags(4096).strip() + "\n");
    assertThat(received.all()).isEmpty();
    feed(tags(4097).strip() + "\n");

    assertThat(received.all()).containsExactly("!TAGS_TOO_LONG");
  }

  @Test
  void anEndlessLineIsReportedOnceAndCostsNoMoreThanTheLimit() {
    for (String piece : List.of("x".repeat(1000), "@" + "x".repeat(999), " ".repeat(1000))) {
      Received alone = new Received();
      for (int i = 0; i < 1_000; i++) {
        framer.feed(ByteBuffer.wrap(piece.getBytes(UTF_8)), alone);
        assertThat(framer.bytesHeld()).isLessThanOrEqualTo(2 * (4096 + 512));
      }
      framer.feed(ByteBuffer.wrap("\nPING x\n".getBytes(UTF_8)), alone);
      assertThat(alone.all()).hasSize(2).endsWith("PING x");
    }
  }

  @Test
  void anIdleConnectionHoldsNothing() {
    feed("PING x\r\nPI");
    assertThat(framer.bytesHeld()).isPositive();
    feed("NG\r\n");

    assertThat(framer.bytesHeld()).isZero();
  }

  /** A message of so many bytes, CR LF included. */
  private static String body(int bytes) {
    return "PRIVMSG #tea " + "x".repeat(bytes - "PRIVMSG #tea ".length() - 2) + "\r\n";
  }

  /** A tags section of so many bytes, {@code @} and space included. */
  private static String tags(int bytes) {
    return "@+a=" + "x".repeat(bytes - "@+a= ".length()) + " ";
  }

  private void feed(String text) {
    framer.feed(ByteBuffer.wrap(text.getBytes(UTF_8)), received);
  }
}
