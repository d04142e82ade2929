package suda.session.irc;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.name.Nick;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.core.state.User;
import suda.session.Context;
import suda.session.Occurrence;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/** Until the client has said who it is and ended its negotiation of capabilities. */
final class Registering implements Phase {
  private final Conversation conversation;
  private final Consumer<Phase> next;
  private final long sinceMs;
  private @Nullable Nick nick;
  private @Nullable String username;
  private String realname = "";
  private boolean negotiating;
  private long user;
  private @Nullable Return wanted;

  /**
   * A session that the client wants to go on with.
   *
   * @param sequence the last event that it heard of
   */
  record Return(String token, long user, long sequence) {}

  /** {@code next} takes the phase that follows. */
  Registering(Conversation conversation, Consumer<Phase> next) {
    this.conversation = conversation;
    this.next = next;
    this.sinceMs = conversation.context().nowMs();
  }

  Conversation conversation() {
    return conversation;
  }

  @Override
  public void run(CommandRow row, Exchange exchange) {
    Action<Registering> action = row.registering();
    if (action == null) {
      exchange.reply(Numeric.ERR_NOTREGISTERED);
    } else if (exchange.params() < row.paramsMin()) {
      exchange.reply(Numeric.ERR_NEEDMOREPARAMS, exchange.verb());
    } else {
      action.run(this, exchange);
    }
  }

  void setNick(Nick to, Exchange exchange) {
    nick = to;
    arriveWhenReady(exchange);
  }

  void setUser(String name, String real, Exchange exchange) {
    username = name;
    realname = real;
    arriveWhenReady(exchange);
  }

  void negotiate() {
    negotiating = true;
  }

  void endNegotiation(Exchange exchange) {
    negotiating = false;
    arriveWhenReady(exchange);
  }

  /** The client need not say who it is: the session knows. */
  void comeBack(Return back, Exchange exchange) {
    wanted = back;
    arriveWhenReady(exchange);
  }

  private void arriveWhenReady(Exchange exchange) {
    if (negotiating) {
      return;
    }
    if (wanted != null) {
      resume(wanted, exchange);
    } else if (nick != null && username != null) {
      arrive(nick, username, exchange);
    }
  }

  private void resume(Return back, Exchange exchange) {
    wanted = null;
    Context context = conversation.context();
    User self = context.state().user(back.user());
    if (self == null) {
      ResumeCommands.refuseToken(exchange);
      return;
    }
    Chatting chatting = new Chatting(conversation, back.user());
    chatting.returned(back.token());
    conversation.setNick(self.nick().text());
    context.connection().use(conversation.profile());
    next.accept(chatting);
    Welcome.again(chatting, exchange);
    context.resume(back.user(), back.sequence(), chatting::caughtUp);
  }

  private void arrive(Nick as, String name, Exchange exchange) {
    Context context = conversation.context();
    String host = Hosts.shown(context.connection().address());
    exchange.submit(
        new Command.Arrive(as, name, host, realname, Client.IRC, context.connection().secure()),
        decision -> arrived(decision, exchange));
  }

  private void arrived(Decision decision, Exchange exchange) {
    if (!decision.accepted()) {
      decision.refusals().forEach(refusal -> refuse(refusal, exchange));
      return;
    }
    Chatting chatting = new Chatting(conversation, user);
    conversation.setNick(chatting.me().nick().text());
    conversation.context().connection().use(conversation.profile());
    next.accept(chatting);
    Welcome.say(chatting, exchange);
    if (conversation.has(Capability.RESUME)) {
      chatting.beginSession(exchange);
    }
    MetadataCommands.begin(chatting, exchange);
  }

  private void refuse(Refusal refusal, Exchange exchange) {
    Refusals.say(exchange, refusal, "", refusal.about());
    if (refusal.reason() == Refusal.Reason.BANNED_FROM_SERVER) {
      conversation.end("You are banned: " + refusal.about());
    }
    nick = null;
  }

  @Override
  public void hear(Occurrence occurrence, Exchange exchange) {
    if (occurrence.event() instanceof Event.UserArrived arrived) {
      user = arrived.user();
    }
  }

  @Override
  public void tick() {
    long waitedMs = conversation.context().nowMs() - sinceMs;
    if (waitedMs >= Limit.REGISTRATION_SECONDS.max() * 1000L) {
      conversation.end("Registration timed out");
    }
  }

  @Override
  public void closed(Departure departure, String reason) {
    // Nobody knew of it.
  }
}
