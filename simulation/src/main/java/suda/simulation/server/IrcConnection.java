package suda.simulation.server;

import java.nio.ByteBuffer;
import suda.core.Limit;
import suda.engine.Peer;
import suda.session.irc.IrcInput;
import suda.wire.irc.Framing;
import suda.wire.irc.IrcFramer;
import suda.wire.irc.Message;

/** A connection that speaks IRC. */
final class IrcConnection extends ServerConnection<IrcInput> implements IrcFramer.Sink {
  private static final Framing FRAMING =
      new Framing(Limit.TAGS_BYTES.max(), Limit.LINE_BYTES.max(), true);

  private final IrcFramer framer = new IrcFramer(FRAMING);
  private final String address;

  IrcConnection(Run run, String address) {
    super(run);
    this.address = address;
  }

  @Override
  Peer<IrcInput> open(Run in, SimOutlet to) {
    Watched<IrcInput> front = new Watched<>(in.irc(), address, in.server());
    return in.engine().open(front, to, in.loopFor(this), address, false);
  }

  @Override
  void feed(ByteBuffer bytes) {
    framer.feed(bytes, this);
  }

  @Override
  void finish() {}

  @Override
  public void message(Message message) {
    run().server().asked(message.verb());
    forward(new IrcInput.Said(message));
  }

  @Override
  public void fault(IrcFramer.Fault fault) {
    forward(new IrcInput.Malformed(fault));
  }
}
