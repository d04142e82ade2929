package suda.wire.irc;

import java.util.ArrayList;
import java.util.List;
import suda.wire.irc.IrcFramer.Fault;

/** What a framer gave, in order: lines as text, faults as {@code !NAME}. */
final class Received implements IrcFramer.Sink {
  private final List<String> all = new ArrayList<>();

  List<String> all() {
    return all;
  }

  @Override
  public void message(Message message) {
    all.add(message.format());
  }

  @Override
  public void fault(Fault fault) {
    all.add("!" + fault);
  }
}
