package suda.session.irc;

import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.ChannelFlag;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.OperatorPrivilege;
import suda.core.event.Stamped;
import suda.core.event.Target;
import suda.core.event.UserFlag;
import suda.core.state.Audience;
import suda.core.state.Channel;
import suda.core.state.Receipt;
import suda.core.state.Scenes;
import suda.core.state.State;
import suda.core.state.User;
import suda.session.Context;
import suda.session.Hearing;
import suda.session.MonitorList;
import suda.session.Occurrence;
import suda.session.Position;
import suda.session.ServerInfo;
import suda.session.Token;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/** From registration to the end: the client is a user. */
final class Chatting implements Phase {
  private final Conversation conversation;
  private final long user;
  private @Nullable String token;
  private @Nullable MonitorList monitored;
  private @Nullable IncomingBatch incoming;
  private boolean gone;
  private boolean asked;
  private long askedMs;

  Chatting(Conversation conversation, long user) {
    this.conversation = conversation;
    this.user = user;
    conversation.become(user);
    this.askedMs = conversation.context().nowMs();
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

  /** The nicks that this connection monitors. */
  MonitorList monitored() {
    if (monitored == null) {
      monitored = new MonitorList(context(), new MonitorLines(conversation, user));
    }
    return monitored;
  }

  /** Whether the user may learn that the channel exists. */
  boolean sees(Channel channel) {
    return !channel.has(ChannelFlag.SECRET)
        || channel.member(user) != null
        || me().may(OperatorPrivilege.SEE_ALL);
  }

  /** The channel of this name that the user may learn of, or null. */
  @Nullable Channel channel(String name) {
    Channel channel = state().channelNamed(name);
    return channel != null && sees(channel) ? channel : null;
  }

  /** The message of several lines that the client is sending, or null. */
  @Nullable IncomingBatch incoming() {
    return incoming;
  }

  void setIncoming(@Nullable IncomingBatch batch) {
    incoming = batch;
  }

  @Override
  public void run(CommandRow row, Exchange exchange) {
    if (gone) {
      return;
    }
    Action<Chatting> action = row.chatting();
    String batch = BatchCommands.batchOf(this, exchange.message());
    if (batch != null) {
      BatchCommands.take(this, exchange, batch);
    } else if (action == null) {
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
      case Event.UserLeft e when hears(occurrence) -> tell(occurrence, exchange);
      case Event.UserRenamed e when hears(occurrence) -> tell(occurrence, exchange);
      case MessageSent e -> echo(e, occurrence, exchange);
      case Event.MessageSilenced e -> echo(e.message(), said(occurrence, e.message()), exchange);
      case Event.SilenceChanged e -> tell(occurrence, exchange);
      case Event.Joined e when e.user() == user || hears(occurrence) -> tell(occurrence, exchange);
      case Event.JoinedUnseen e when e.user() == user || hears(occurrence) ->
          tell(occurrence, exchange);
      case Event.Revealed e when hears(occurrence) -> tell(occurrence, exchange);
      case Event.ViewChanged e when e.user() == user -> tell(occurrence, exchange);
      case Event.Parted e when hears(occurrence) -> tell(occurrence, exchange);
      case Event.Kicked e -> tell(occurrence, exchange);
      case Event.TopicChanged e -> tell(occurrence, exchange);
      case Event.ChannelRenamed e -> tell(occurrence, exchange);
      case Event.UserFlagChanged e -> tell(occurrence, exchange);
      case Event.OperatorBegan e when e.user() == user -> tell(occurrence, exchange);
      case Event.OperatorEnded e when e.user() == user -> tell(occurrence, exchange);
      case Event.LoggedOut e when e.user() == user -> LoggedIn.sayOver(conversation, exchange);
      case Event.LoggedOut e when hears(occurrence) -> tell(occurrence, exchange);
      case Event.LoggedIn e when e.user() != user && hears(occurrence) ->
          tell(occurrence, exchange);
      case Event.AwayChanged e when e.user() != user && hears(occurrence) ->
          tell(occurrence, exchange);
      case Event.HostChanged e when hears(occurrence) -> tell(occurrence, exchange);
      case Event.WallopsSent e when me().has(UserFlag.WALLOPS) -> tell(occurrence, exchange);
      case Event.RealnameChanged e -> tell(occurrence, exchange);
      case Event.RetentionChanged e when isMember(e.channel()) -> tell(occurrence, exchange);
      case Event.ChannelChanged e when isMember(e.channel()) -> tell(occurrence, exchange);
      case Event.MessageRedacted e -> tell(occurrence, exchange);
      case Event.MessageEdited e -> edited(e, occurrence, exchange);
      // Of the others numerics tell, or nobody.
      default -> {}
    }
  }

  @Override
  public void entered(Occurrence occurrence, Exchange exchange) {
    tell(occurrence, exchange);
    ChannelCommands.sayEntry(this, exchange, occurrence.event());
  }

  /** The same as if it had been heard. */
  private static Occurrence said(Occurrence silenced, MessageSent message) {
    Stamped stamped = new Stamped(silenced.sequence(), silenced.timeMs(), message);
    return new Occurrence(stamped, silenced.scene());
  }

  /** Tells a client that does not know of new names what it does know: going and coming. */
  boolean renamed(Occurrence occurrence, Event.ChannelRenamed event, Exchange exchange) {
    Channel channel = state().channel(event.channel());
    byte[] lines = conversation.profile().reentered(occurrence, event, user);
    if (channel == null || lines == null) {
      return false;
    }
    exchange.add(lines);
    ChannelCommands.sayEntry(this, exchange, channel);
    return true;
  }

  /** Whether this user is among those who hear of it; an operator has others come and go. */
  private boolean hears(Occurrence occurrence) {
    return Audience.of(occurrence.event(), occurrence.scene()).stream()
        .anyMatch(audience -> audience.includes(user, state()));
  }

  private boolean isMember(long channel) {
    Channel known = state().channel(channel);
    return known != null && known.member(user) != null;
  }

  private void tell(Occurrence occurrence, Exchange exchange) {
    exchange.add(conversation.profile().render(occurrence, Hearing.PRESENT));
  }

  /** What one says comes back as an echo, and again where one is one's own addressee. */
  private void echo(MessageSent message, Occurrence occurrence, Exchange exchange) {
    boolean toSelf = message.target() instanceof Target.ToUser to && to.user() == user;
    if (conversation.has(Capability.ECHO_MESSAGE)) {
      // Only the last line of what is told has the position.
      IrcProfile profile = toSelf ? conversation.unpositioned() : conversation.profile();
      exchange.add(profile.render(occurrence, Hearing.PRESENT));
    }
    if (toSelf) {
      byte[] lines = conversation.profile().render(occurrence, Hearing.ADDRESSED);
      if (lines != null) {
        conversation.send(lines);
      }
    }
  }

  /** Who edits is told as everybody is, where everything said comes back. */
  private void edited(Event.MessageEdited event, Occurrence occurrence, Exchange exchange) {
    boolean toSelf = event.message().target() instanceof Target.ToUser to && to.user() == user;
    if (conversation.has(Capability.ECHO_MESSAGE) || toSelf) {
      tell(occurrence, exchange);
    }
  }

  /** A retry is answered as the first time was. */
  void echoAgain(MessageSent message, Receipt receipt, Exchange exchange) {
    if (conversation.has(Capability.ECHO_MESSAGE)) {
      Stamped first = new Stamped(receipt.sequence(), receipt.timeMs(), message);
      // Without a position: the client is past it, or will be brought there in order.
      Occurrence again = new Occurrence(first, Scenes.of(message, state()));
      exchange.add(conversation.unpositioned().render(again, Hearing.PRESENT));
    }
  }

  private void leave(Event.UserLeft event) {
    gone = true;
    conversation.end(event.reason());
  }

  /**
   * From now on the user can come back after a lost connection, by a new token; or by the one that
   * it came back by.
   */
  void beginSession(Exchange exchange) {
    if (token == null) {
      String fresh = context().newToken();
      token = fresh;
      exchange.submit(
          new Command.BeginSession(user, Token.hash(fresh)),
          decision -> {
            context().confirmed(conversation.now());
            tellToken(fresh, exchange);
          });
    } else {
      tellToken(token, exchange);
    }
  }

  /** The user is here again, by this token. */
  void returned(String by) {
    token = by;
  }

  /** All that was missed is told; what comes now happens now. */
  void caughtUp() {
    long now = conversation.now();
    conversation.send(
        Positioned.line(ReplyLine.of(conversation.serverName(), "RESUME", null, "CAUGHTUP"), now));
  }

  private void tellToken(String secret, Exchange exchange) {
    String grace = String.valueOf(server().timing().graceMs() / 1000);
    exchange.positioned("RESUME", null, "TOKEN", secret, grace);
  }

  /** The client has answered a PING that said how far it had heard. */
  void answered(String said) {
    if (token != null) {
      Position.parse(said).ifPresent(context()::confirmed);
    }
  }

  @Override
  public void tick() {
    if (monitored != null) {
      monitored.catchUp();
    }
    BatchCommands.tick(this);
    long silentMs = context().nowMs() - context().connection().lastHeardMs();
    ServerInfo server = server();
    if (silentMs < server.timing().pingIntervalMs()) {
      asked = false;
      if (token != null && context().nowMs() - askedMs >= server.timing().pingIntervalMs()) {
        // A client to whom nothing happens must still learn how far it has heard.
        ask();
      }
    } else if (!asked) {
      asked = true;
      ask();
    } else if (silentMs >= server.timing().pingIntervalMs() + server.timing().pingTimeoutMs()) {
      lose(Departure.TIMED_OUT, "Ping timeout: " + silentMs / 1000 + " seconds");
      conversation.end("Ping timeout: " + silentMs / 1000 + " seconds");
    }
  }

  private void ask() {
    askedMs = context().nowMs();
    long now = conversation.now();
    conversation.send(
        token == null
            ? "PING :" + server().identity().name()
            : Positioned.line("PING :" + Position.of(now), now));
  }

  @Override
  public void closed(Departure departure, String reason) {
    if (monitored != null) {
      monitored.clear();
    }
    lose(departure, reason);
  }

  /** The connection is no use any more; a session's client may come back by another. */
  private void lose(Departure departure, String reason) {
    if (gone) {
      return;
    }
    gone = true;
    context().lost(user, departure, reason);
  }
}
