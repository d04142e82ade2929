package suda.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A channel of a reader, a second reader and two senders, numbered 5 and 6, of two messages each.
 * Each member is fed the bytes that a server might send.
 */
class FindingsTest {
  private static final int[] SENT = {2, 2};

  private final Ledger reader = new Ledger(5, 2, -1, true);
  private final Ledger second = new Ledger(5, 2, -1, false);
  private final Ledger five = new Ledger(5, 2, 5, false);
  private final Ledger six = new Ledger(5, 2, 6, false);

  @Test
  void eachMessageOnceAndInOneOrderIsClean() {
    feed(reader, "5.0", "6.0", "6.1", "5.1");
    feed(second, "5.0", "6.0", "6.1", "5.1");
    feed(five, "6.0", "6.1");
    feed(six, "5.0", "5.1");
    assertThat(findings()).isEqualTo(Findings.NONE);
    assertThat(findings().isClean()).isTrue();
  }

  @Test
  void aLostMessageIsFound() {
    allButSecondAreServed();
    feed(second, "5.0", "6.1", "5.1");
    assertThat(findings()).isEqualTo(new Findings(1, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void theLastMessagesLostAreFound() {
    allButSecondAreServed();
    feed(second, "5.0", "6.0");
    assertThat(findings()).isEqualTo(new Findings(2, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void aMemberWhoGetsNothingHasLostEverything() {
    allButSecondAreServed();
    assertThat(findings()).isEqualTo(new Findings(4, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void aDoubledMessageIsFound() {
    allButSecondAreServed();
    feed(second, "5.0", "5.0", "6.0", "6.1", "5.1");
    assertThat(findings()).isEqualTo(new Findings(0, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void twoMessagesOfASenderSwappedAreFound() {
    allButSecondAreServed();
    feed(second, "5.0", "6.1", "6.0", "5.1");
    assertThat(findings()).isEqualTo(new Findings(0, 0, 1, 0, 1, 0, 0));
  }

  @Test
  void messagesOfDifferentSendersSwappedAreFound() {
    allButSecondAreServed();
    feed(second, "6.0", "5.0", "6.1", "5.1");
    assertThat(findings()).isEqualTo(new Findings(0, 0, 0, 0, 1, 0, 0));
  }

  @Test
  void aSenderWhoSeesTheOthersInAnotherOrderIsFound() {
    Ledger reference = new Ledger(0, 3, -1, true);
    Ledger sender = new Ledger(0, 3, 1, false);
    feed(reference, "0.0", "1.0", "2.0");
    feed(sender, "2.0", "0.0");
    assertThat(Findings.of(List.of(reference, sender), new int[] {1, 1, 1}))
        .isEqualTo(new Findings(0, 0, 0, 0, 1, 0, 0));
  }

  @Test
  void aMessageOfAnotherChannelIsAStray() {
    allButSecondAreServed();
    feed(second, "5.0", "7.0", "6.0", "4.0", "6.1", "5.1");
    assertThat(findings()).isEqualTo(new Findings(0, 0, 0, 2, 0, 0, 0));
  }

  @Test
  void aSendersOwnMessageComingBackIsAStray() {
    feed(reader, "5.0", "6.0", "6.1", "5.1");
    feed(second, "5.0", "6.0", "6.1", "5.1");
    feed(five, "5.0", "6.0", "6.1");
    feed(six, "5.0", "5.1");
    assertThat(findings()).isEqualTo(new Findings(0, 0, 0, 1, 0, 0, 0));
  }

  private void allButSecondAreServed() {
    feed(reader, "5.0", "6.0", "6.1", "5.1");
    feed(five, "6.0", "6.1");
    feed(six, "5.0", "5.1");
  }

  private Findings findings() {
    return Findings.of(List.of(reader, second, five, six), SENT);
  }

  /** Delivers messages written as sender and sequence number, in pieces of seven bytes. */
  private static void feed(Ledger ledger, String... messages) {
    StringBuilder stream = new StringBuilder();
    for (String message : messages) {
      String[] parts = message.split("\\.", -1);
      byte[] text = new byte[Stamp.BYTES];
      new Stamp("testtest")
          .write(text, 0, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 0);
      stream.append(":n!u@h PRIVMSG #c :").append(new String(text, UTF_8)).append("\r\n");
    }
    Wire wire = new Wire();
    for (int i = 0; i < stream.length(); i += 7) {
      wire.piece(stream.substring(i, Math.min(stream.length(), i + 7)));
    }
    IrcLine line = new IrcLine();
    Stamp stamp = new Stamp("testtest");
    wire.readAll(
        new LineReader(),
        1024,
        (bytes, from, to) -> {
          line.over(bytes, from, to);
          assertThat(stamp.read(bytes, line.trailing(), line.end())).isTrue();
          ledger.received(stamp.sender(), stamp.sequence());
        });
  }
}
