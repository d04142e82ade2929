package suda.session.irc;

import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.ChannelFlag;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.state.Channel;
import suda.core.state.Receipt;
import suda.core.state.State;
import suda.core.state.User;
import suda.session.Context;
import suda.session.Hearing;
import suda.session.Occurrence;
import suda.session.ServerInfo;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/** From registration to the end: the client is a user. */
final class Chatting implements Phase {
  private final Conversation conversation;
  private final long user;
  private boolean gone;
  private boolean asked;

  Chatting(Conversation conversation, long user) {
    this.conversation = conversation;
    this.user = user;
  }

  Conversation conversation() {
    return conversation;
  }

  Context context() {
    return conversation.context();
  }

  State state() {
    return context().state();
  }

  ServerInfo server() {
    return context().server();
  }

  boolean has(Capability capability) {
    return conversation.has(capability);
  }

  /** This session's user. */
  User me() {
    User me = state().user(user);
    if (me == null) {
      throw new IllegalStateException("user " + user + " is gone");
    }
    return me;
  }

  long id() {
    return user;
  }

  /** Whether the user may learn that the channel exists. */
  boolean sees(Channel channel) {
    return !channel.has(ChannelFlag.SECRET) || channel.member(user) != null;
  }

  /** The channel of this name that the user may learn of, or null. */
  @Nullable Channel channel(String name) {
    Channel channel = state().channelNamed(name);
    return channel != null && sees(channel) ? channel : null;
  }

  @Override
  public void run(CommandRow row, Exchange exchange) {
    if (gone) {
      return;
    }
    Action<Chatting> action = row.chatting();
    if (action == null) {
      exchange.reply(Numeric.ERR_ALREADYREGISTERED);
    } else if (exchange.params() < row.paramsMin()) {
      exchange.reply(Numeric.ERR_NEEDMOREPARAMS, exchange.verb());
    } else {
      action.run(this, exchange);
    }
  }

  @Override
  public void hear(Occurrence occurrence, Exchange exchange) {
    switch (occurrence.event()) {
      case Event.UserLeft e when e.user() == user -> leave(e);
      case Event.UserRenamed e when e.user() == user -> {
        tell(occurrence, exchange);
        conversation.setNick(e.nick().text());
      }
      case MessageSent e -> echo(e, occurrence, exchange);
      case Event.Joined e when e.user() == user -> tell(occurrence, exchange);
      case Event.Parted e -> tell(occurrence, exchange);
      case Event.Kicked e -> tell(occurrence, exchange);
      case Event.TopicChanged e -> tell(occurrence, exchange);
      case Event.UserFlagChanged e -> tell(occurrence, exchange);
      case Event.RealnameChanged e -> tell(occurrence, exchange);
      case Event.ChannelChanged e when isMember(e.channel(), occurrence) ->
          tell(occurrence, exchange);
      // Of the others numerics tell, or nobody.
      default -> {}
    }
  }

  private boolean isMember(long channel, Occurrence occurrence) {
    Channel known = occurrence.before().channel(channel);
    return known != null && known.member(user) != null;
  }

  private void tell(Occurrence occurrence, Exchange exchange) {
    exchange.add(conversation.profile().render(occurrence, Hearing.PRESENT));
  }

  /** What one says comes back as an echo, and again where one is one's own addressee. */
  private void echo(MessageSent message, Occurrence occurrence, Exchange exchange) {
    if (conversation.has(Capability.ECHO_MESSAGE)) {
      tell(occurrence, exchange);
    }
    if (message.target() instanceof Target.ToUser to && to.user() == user) {
      byte[] lines = conversation.profile().render(occurrence, Hearing.ADDRESSED);
      if (lines != null) {
        conversation.send(lines);
      }
    }
  }

  /** A retry is answered as the first time was. */
  void echoAgain(MessageSent message, Receipt receipt, Exchange exchange) {
    if (conversation.has(Capability.ECHO_MESSAGE)) {
      Stamped first = new Stamped(receipt.sequence(), receipt.timeMs(), message);
      tell(new Occurrence(first, state()), exchange);
    }
  }

  private void leave(Event.UserLeft event) {
    gone = true;
    conversation.end(event.reason());
  }

  @Override
  public void tick() {
    long silentMs = context().nowMs() - context().connection().lastHeardMs();
    ServerInfo server = server();
    if (silentMs < server.pingIntervalMs()) {
      asked = false;
    } else if (!asked) {
      asked = true;
      conversation.send("PING :" + server.name());
    } else if (silentMs >= server.pingIntervalMs() + server.pingTimeoutMs()) {
      leave(Departure.TIMED_OUT, "Ping timeout: " + silentMs / 1000 + " seconds");
    }
  }

  @Override
  public void closed(Departure departure, String reason) {
    leave(departure, reason);
  }

  private void leave(Departure departure, String reason) {
    if (!gone) {
      gone = true;
      context().submit(new Command.Leave(user, departure, reason), decision -> {});
    }
  }
}
