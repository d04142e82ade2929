package suda.fuzz;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.engine.Peer;
import suda.session.text.TextInput;
import suda.wire.text.TextFramer;

/** A plain-text client. */
final class TextConnected extends Connected implements TextFramer.Sink {
  private final TextFramer framer = new TextFramer(Limit.TEXT_LINE_BYTES.max());
  private @Nullable Peer<TextInput> peer;

  void begin(Peer<TextInput> made) {
    peer = made;
  }

  @Override
  Peer<TextInput> peer() {
    return made(peer);
  }

  @Override
  void says(byte[] bytes) {
    framer.feed(ByteBuffer.wrap(bytes), this);
  }

  @Override
  public void line(String text) {
    peer().received(new TextInput.Said(text));
  }

  @Override
  public void tooLong() {
    peer().received(new TextInput.TooLong());
  }

  @Override
  void check(String line) {
    TerminalText.check(line);
  }
}
