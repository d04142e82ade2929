package suda.session.irc;

import suda.core.event.Event;
import suda.core.event.Stamped;
import suda.core.name.Nick;
import suda.core.state.Scenes;
import suda.core.state.State;
import suda.core.state.User;
import suda.session.Hearing;
import suda.session.MonitorList;
import suda.session.Occurrence;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/**
 * How a client is told of those whom it monitors.
 *
 * @param user the id of who monitors
 * @see <a href="https://ircv3.net/specs/extensions/extended-monitor">extended-monitor</a>
 */
record MonitorLines(Conversation conversation, long user) implements MonitorList.Teller {

  @Override
  public void isHere(Nick nick, String username, String host) {
    send(Numeric.RPL_MONONLINE, mask(nick, username, host));
  }

  @Override
  public void isGone(Nick nick) {
    send(Numeric.RPL_MONOFFLINE, nick.text());
  }

  static String mask(Nick nick, String username, String host) {
    return nick + "!" + username + "@" + host;
  }

  private void send(Numeric numeric, String text) {
    conversation.send(
        ReplyLine.of(conversation.serverName(), numeric.code(), text, conversation.nick()));
  }

  @Override
  public boolean follows(User who) {
    return conversation.has(Capability.EXTENDED_MONITOR) && !hearsAnyway(who);
  }

  /** Who shares a channel is told as a member. */
  private boolean hearsAnyway(User who) {
    User me = conversation.context().state().user(user);
    return me == null || me == who || me.sharesChannelWith(who);
  }

  @Override
  public void changed(Occurrence occurrence) {
    byte[] lines = conversation.unpositioned().render(occurrence, Hearing.PRESENT);
    if (lines != null) {
      conversation.send(lines);
    }
  }

  @Override
  public void describe(User who) {
    changed(now(new Event.AwayChanged(who.id(), who.away())));
    changed(now(new Event.RealnameChanged(who.id(), who.realname())));
    changed(now(account(who)));
  }

  private static Event account(User who) {
    String account = who.account();
    return account == null
        ? new Event.LoggedOut(who.id())
        : new Event.LoggedIn(who.id(), who.accountId(), Nick.trusted(account));
  }

  private Occurrence now(Event event) {
    State state = conversation.context().state();
    Stamped stamped = new Stamped(conversation.now(), conversation.context().nowMs(), event);
    return new Occurrence(stamped, Scenes.of(event, state));
  }
}
