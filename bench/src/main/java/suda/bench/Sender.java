package suda.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** A member's messages: one line, made once, in which only the stamp changes. */
final class Sender {
  /** What is in the PING that follows each message where there is no echo to wait for. */
  static final String ACKNOWLEDGEMENT = "ack";

  private final Member member;
  private final int number;
  private final byte[] line;
  private final int stampAt;
  private volatile int sent;
  private volatile long until;

  /**
   * @param number counted over all channels from 0
   * @param withPing whether a PING follows each message
   */
  Sender(Member member, int number, String channel, String run, int textBytes, boolean withPing) {
    this.member = member;
    this.number = number;
    String command = "PRIVMSG " + channel + " :";
    String tail = withPing ? "\r\nPING :" + ACKNOWLEDGEMENT + "\r\n" : "\r\n";
    line = (command + ".".repeat(textBytes) + tail).getBytes(US_ASCII);
    stampAt = command.length();
    new Stamp(run).write(line, stampAt, number, 0, 0);
  }

  int number() {
    return number;
  }

  /** Messages so far; any thread. */
  int sent() {
    return sent;
  }

  /** Sends the next message, stamped with when it was due; any thread. */
  synchronized void send(long due) {
    int sequence = sent;
    Stamp.restamp(line, stampAt, sequence, due);
    member.send(ByteBuffer.wrap(line));
    sent = sequence + 1;
  }

  /**
   * Begins to send as fast as the server acknowledges.
   *
   * @param outstanding how many messages may wait for their acknowledgement
   * @param until when to stop, on {@link RunClock}
   */
  void sendUntil(long until, int outstanding) {
    this.until = until;
    for (int i = 0; i < outstanding; i++) {
      send(RunClock.now());
    }
  }

  /** The member's loop: one message was acknowledged. */
  void acknowledged() {
    long now = RunClock.now();
    if (now < until) {
      send(now);
    }
  }
}
