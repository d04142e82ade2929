package suda.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import suda.core.event.Departure;
import suda.engine.Peer;
import suda.engine.delivery.Outlet;

/** A client whose bytes are framed as the transport would, and who checks all that it is told. */
abstract class Connected extends Outlet {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private boolean closed;
  private boolean gone;

  /** Sends bytes, whole lines or not. */
  abstract void says(byte[] bytes);

  /** The peer that frames belong to. */
  abstract Peer<?> peer();

  /**
   * One line without its end.
   *
   * @throws AssertionError if it should not have been sent
   */
  abstract void check(String line);

  final void says(String line) {
    says((line + "\r\n").getBytes(UTF_8));
  }

  /** The socket is gone; more than once is once. */
  final void leave() {
    if (!gone) {
      gone = true;
      peer().closed(Departure.LOST, "connection closed");
    }
  }

  final boolean gone() {
    return gone;
  }

  /** Checks all that was written since the last call, and hangs up if it was told to. */
  final void listen() {
    String text = decoded(written.toByteArray());
    written.reset();
    if (!text.isEmpty() && !text.endsWith("\n")) {
      fail("half a line: " + text);
    }
    text.lines().forEach(this::check);
    if (closed) {
      leave();
    }
  }

  private static String decoded(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new AssertionError("not UTF-8: " + Arrays.toString(bytes), e);
    }
  }

  static <T> T made(@Nullable T peer) {
    return requireNonNull(peer, "the engine made no peer");
  }

  @Override
  protected void append(byte[] bytes) {
    if (!closed) {
      written.writeBytes(bytes);
    }
  }

  @Override
  protected void flush() {}

  @Override
  protected boolean isFull() {
    return false;
  }

  @Override
  protected void close() {
    closed = true;
  }

  @Override
  protected void resumeReading() {}
}
