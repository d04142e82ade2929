package suda.session.irc;

import java.util.List;
import suda.core.state.State;
import suda.session.Context;
import suda.session.Front;
import suda.session.Occurrence;
import suda.session.Session;

/** Begins IRC conversations. */
public final class IrcFront implements Front<IrcInput> {
  /** All commands, in upper case. */
  public static List<String> verbs() {
    return Commands.rows().stream().map(CommandRow::verb).toList();
  }

  private final Tally tally = new Tally();

  @Override
  public Session<IrcInput> begin(Context context) {
    return new IrcSession(context, tally);
  }

  /**
   * To be told of every event before it is applied, for the counts of LUSERS. Engine thread only.
   */
  public void happened(Occurrence occurrence, State before) {
    tally.happened(occurrence, before);
  }
}
