package suda.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/** What a flooder sends over and over, and the line that shows that one of it was carried out. */
enum Flood {
  SAY("PRIVMSG %s :a flood, said as fast as the line takes it\r\n", "PRIVMSG"),
  PING("PING :flood\r\n", "PONG"),
  JOIN("JOIN %s-in\r\nPART %1$s-in\r\n", "PART"),
  WHO("WHO *\r\n", "315");

  private static final int REPEATED = 64;

  private final String lines;
  private final byte[] answer;

  Flood(String lines, String answer) {
    this.lines = lines;
    this.answer = answer.getBytes(US_ASCII);
  }

  /** Many of it, to be written at once. */
  byte[] bytes(String channel) {
    return lines.formatted(channel).repeat(REPEATED).getBytes(UTF_8);
  }

  boolean isAnsweredBy(IrcLine line) {
    return line.is(answer);
  }
}
