package suda.session.text;

import suda.core.name.Nick;
import suda.core.state.User;
import suda.session.MonitorList;
import suda.session.Occurrence;

/** How a plain-text user is told of those whom it watches: that they come and go, and no more. */
record WatchWords(TextUser user) implements MonitorList.Teller {

  @Override
  public void isHere(Nick nick, String username, String host) {
    user.tell(nick + " is here");
  }

  @Override
  public void isGone(Nick nick) {
    user.tell(nick + " is gone");
  }

  @Override
  public boolean follows(User who) {
    return false;
  }

  @Override
  public void changed(Occurrence occurrence) {
    throw new IllegalStateException("nobody is followed, but was told of " + occurrence.event());
  }

  @Override
  public void describe(User who) {
    throw new IllegalStateException("nobody is followed, but was told of " + who.nick());
  }
}
