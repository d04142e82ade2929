package suda.session.irc;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.name.Nick;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.core.state.ClientSession;
import suda.core.state.User;
import suda.session.Context;
import suda.session.Listing;
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
  private @Nullable String away;
  private boolean saidAway;
  private @Nullable String password;
  private boolean negotiating;
  private long user;
  private long account;
  private @Nullable Return wanted;

  /**
   * A session that the client wants to go on with.
   *
   * @param sequence the last event that it heard of
   */
  record Return(String token, ClientSession session, long sequence) {

    Return from(long heard) {
      return new Return(token, session, heard);
    }
  }

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

  /** From its first moment on, the user is away with this message, or here for null. */
  void setAway(@Nullable String message) {
    away = message;
    saidAway = true;
  }

  private void submitAway(Exchange exchange, long of) {
    if (saidAway) {
      exchange.submit(new Command.SetAway(of, away), decision -> {});
    }
  }

  void setPassword(String given) {
    password = given;
  }

  /** Tells whether the client has said nothing about itself yet. */
  boolean isFresh() {
    return !negotiating
        && conversation.capVersion() == 0
        && nick == null
        && username == null
        && password == null;
  }

  void negotiate() {
    negotiating = true;
  }

  /** The nick that the client gave, or empty. */
  String nickWanted() {
    return nick == null ? "" : nick.text();
  }

  boolean negotiating() {
    return negotiating;
  }

  /** The client has proved that it may use this account. */
  void logIn(long to) {
    account = to;
  }

  void logOut() {
    account = 0;
  }

  /** The account that the client is to be logged in to, or 0. */
  long account() {
    return account;
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
    conversation
        .context()
        .listing(exchange.awaited(listing -> resume(back, listing.orElse(null), exchange)));
  }

  /** Since the client asked for it, the session may have ended. */
  private void resume(Return back, @Nullable Listing listing, Exchange exchange) {
    Context context = conversation.context();
    User self = context.state().user(back.session().user());
    if (self == null || self.session(back.session().id()) == null) {
      ResumeCommands.refuseToken(exchange);
      return;
    }
    if (listing != null && listing.keepsOut(self.accountId())) {
      turnAway(listing, exchange);
      return;
    }
    if (!context.canReplay(self.id(), back.sequence())) {
      ResumeCommands.refusePosition(exchange);
      return;
    }
    Chatting chatting = chatAs(self.id());
    chatting.returned(back.token());
    Welcome.again(chatting, exchange);
    context.resume(back.session(), back.sequence(), chatting::caughtUp);
    submitAway(exchange, self.id());
  }

  private Chatting chatAs(long self) {
    Chatting chatting = new Chatting(conversation, self);
    conversation.context().connection().use(conversation.profile());
    next.accept(chatting);
    return chatting;
  }

  /** Whoever is here by this nick and account already, or null. */
  private @Nullable User sameUser(Nick as) {
    User present = conversation.context().state().user(as);
    boolean shared =
        present != null
            && account != 0
            && present.accountId() == account
            && present.accountHas(AccountFlag.SHARED);
    return shared ? present : null;
  }

  /** The client is one more of somebody's who is here. */
  private void attach(User self, Exchange exchange) {
    Chatting chatting = chatAs(self.id());
    conversation.context().attach(self.id());
    Welcome.attached(chatting, exchange);
    beginSession(chatting, exchange);
    submitAway(exchange, self.id());
  }

  private void beginSession(Chatting chatting, Exchange exchange) {
    if (conversation.has(Capability.RESUME)) {
      chatting.beginSession(exchange);
    }
  }

  private void arrive(Nick as, String name, Exchange exchange) {
    conversation.sasl().abandon(exchange);
    Context context = conversation.context();
    if (!context.server().entrance().admits(password)) {
      exchange.reply(Numeric.ERR_PASSWDMISMATCH);
      conversation.end(password == null ? "This server has a password" : "Bad password");
      return;
    }
    context.listing(
        exchange.awaited(listing -> {
          if (listing.isPresent() && listing.get().keepsOut(account)) {
            turnAway(listing.get(), exchange);
          } else {
            enter(as, name, exchange);
          }
        }));
  }

  private void turnAway(Listing listing, Exchange exchange) {
    switch (listing.consequence()) {
      case REFUSE -> exchange.replyText(Numeric.ERR_YOUREBANNEDCREEP, listing.reason());
      case REQUIRE_ACCOUNT -> {
        if (conversation.has(Capability.STANDARD_REPLIES)) {
          exchange.line("FAIL", "Log in to come in from there", "*", "ACCOUNT_REQUIRED");
        }
      }
    }
    conversation.end(listing.words());
  }

  private void enter(Nick as, String name, Exchange exchange) {
    User present = sameUser(as);
    if (present != null) {
      attach(present, exchange);
      return;
    }
    Context context = conversation.context();
    String address = context.connection().address();
    String host = Hosts.shown(context.server().cloak().of(address));
    boolean secure = context.connection().secure();
    exchange.submit(
        new Command.Arrive(as, name, host, address, realname, Client.IRC, secure, account),
        decision -> arrived(decision, exchange));
  }

  private void arrived(Decision decision, Exchange exchange) {
    if (!decision.accepted()) {
      decision.refusals().forEach(refusal -> refuse(refusal, exchange));
      return;
    }
    Chatting chatting = chatAs(user);
    Welcome.say(chatting, exchange);
    submitAway(exchange, user);
    beginSession(chatting, exchange);
    MetadataCommands.begin(chatting, exchange);
  }

  private void refuse(Refusal refusal, Exchange exchange) {
    Refusals.say(exchange, refusal, "", refusal.about());
    if (refusal.reason() == Refusal.Reason.BANNED_FROM_SERVER) {
      conversation.end("You are banned: " + refusal.about());
    }
    if (refusal.reason() == Refusal.Reason.DEFENDED) {
      conversation.end("Nobody new is let in now; try again later");
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
  public void entered(Occurrence occurrence, Exchange exchange) {
    // Nobody is this client yet.
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
