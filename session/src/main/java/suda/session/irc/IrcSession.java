package suda.session.irc;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.session.Context;
import suda.session.Occurrence;
import suda.session.Profile;
import suda.session.Session;
import suda.wire.irc.Capability;
import suda.wire.irc.IrcFramer.Fault;
import suda.wire.irc.Message;
import suda.wire.irc.Numeric;

/** One client's conversation in IRC: takes its messages one after the other. */
final class IrcSession implements Session<IrcInput> {
  private static final Message NOTHING = Message.of("NOTHING");

  private final Conversation conversation;
  private final Queue<IrcInput> waiting = new ArrayDeque<>();
  private final Exchange unasked;
  private @Nullable Phase phase;
  private @Nullable Exchange current;
  private boolean over;

  IrcSession(Context context, Tally tally) {
    this.conversation = new Conversation(context, tally);
    this.unasked = new Exchange(conversation, NOTHING, () -> {});
  }

  @Override
  public void open() {
    phase = new Registering(conversation, this::registered);
    conversation.tally().registers(true);
  }

  private void registered(Phase chatting) {
    phase = chatting;
    conversation.tally().registers(false);
  }

  @Override
  public void receive(IrcInput input) {
    waiting.add(input);
    takeNext();
  }

  /**
   * A message waits until the one before has had its effect: who sends JOIN and PRIVMSG at once
   * expects to speak as a member.
   */
  private void takeNext() {
    while (current == null && !over && !conversation.ended() && !waiting.isEmpty()) {
      switch (waiting.remove()) {
        case IrcInput.Said said -> run(said.message());
        case IrcInput.Malformed malformed -> run(malformed.fault());
      }
    }
  }

  private void run(Message message) {
    Exchange exchange = begin(message);
    CommandRow row = Commands.of(message.verb());
    if (row == null) {
      exchange.reply(Numeric.ERR_UNKNOWNCOMMAND, message.verb());
    } else if (phase != null) {
      conversation.tally().heard(row.verb());
      phase.run(row, exchange);
    }
    exchange.ran();
  }

  private void run(Fault fault) {
    Exchange exchange = begin(NOTHING);
    switch (fault) {
      case LINE_TOO_LONG, TAGS_TOO_LONG -> exchange.reply(Numeric.ERR_INPUTTOOLONG);
      case INVALID_UTF8 -> refuseEncoding(exchange);
    }
    exchange.ran();
  }

  private void refuseEncoding(Exchange exchange) {
    String text = "Your line was not accepted: it is not UTF-8";
    if (conversation.has(Capability.STANDARD_REPLIES)) {
      exchange.line("FAIL", text, "*", "INVALID_UTF8");
    } else {
      exchange.notice(text);
    }
  }

  private Exchange begin(Message message) {
    Exchange exchange = new Exchange(conversation, message, this::decided);
    current = exchange;
    return exchange;
  }

  private void decided() {
    if (current != null) {
      current = null;
      takeNext();
    }
  }

  @Override
  public void hear(Occurrence occurrence) {
    if (phase != null) {
      phase.hear(occurrence, current == null ? unasked : current);
    }
  }

  @Override
  public void entered(Occurrence occurrence) {
    if (phase != null) {
      phase.entered(occurrence, unasked);
    }
  }

  @Override
  public boolean renamed(Occurrence occurrence) {
    return phase instanceof Chatting chatting
        && occurrence.event() instanceof Event.ChannelRenamed event
        && chatting.renamed(occurrence, event, unasked);
  }

  @Override
  public Profile retelling() {
    return conversation.retelling();
  }

  @Override
  public void closed(Departure departure, String reason) {
    over = true;
    waiting.clear();
    if (phase instanceof Registering) {
      conversation.tally().registers(false);
    }
    if (phase != null) {
      phase.closed(departure, reason);
    }
  }

  @Override
  public void tick() {
    if (phase != null && !over && !conversation.ended()) {
      phase.tick();
    }
  }

  @Override
  public void notice(String text) {
    unasked.notice(text);
  }

  @Override
  public void stop(String reason) {
    over = true;
    conversation.end(reason);
  }
}
