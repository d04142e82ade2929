package suda.simulation.server;

import java.nio.ByteBuffer;
import suda.core.Limit;
import suda.engine.Peer;
import suda.session.text.TextInput;
import suda.wire.text.TextFramer;

/** A connection that speaks plain text. */
final class TextConnection extends ServerConnection<TextInput> implements TextFramer.Sink {
  private final TextFramer framer = new TextFramer(Limit.TEXT_LINE_BYTES.max());
  private final String address;

  TextConnection(Run run, String address) {
    super(run);
    this.address = address;
  }

  @Override
  Peer<TextInput> open(Run in, SimOutlet to) {
    return in.engine().open(in.text(), to, in.loopFor(this), address, false);
  }

  @Override
  void feed(ByteBuffer bytes) {
    framer.feed(bytes, this);
  }

  @Override
  void finish() {
    framer.end(this);
  }

  @Override
  public void line(String text) {
    if (text.startsWith("/")) {
      run().server().asked(text.split(" ", 2)[0]);
    }
    forward(new TextInput.Said(text));
  }

  @Override
  public void tooLong() {
    forward(new TextInput.TooLong());
  }
}
