package suda.session.irc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.Author;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Privilege;
import suda.core.event.SendId;
import suda.core.event.Target;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.core.rule.Refusal.Reason;
import suda.core.state.Channel;
import suda.core.state.Receipt;
import suda.core.state.User;
import suda.session.account.Services;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;
import suda.wire.irc.Numeric;

/** Talking. */
final class MessageCommands {
  private static final String SEND_ID = Capability.SEND_ID.token();

  /** Tags that say what is so at this moment, and matter to nobody later. */
  private static final Set<String> TYPING = Set.of("+typing", "+draft/typing");

  private static final String ACTION = "\u0001ACTION ";

  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "PRIVMSG",
              0,
              "PRIVMSG <target>{,<target>} :<text>",
              CommandRow.MODERN,
              "Says something to a channel, its members from a prefix on (@#tea), or a user.",
              (phase, exchange) -> say(phase, exchange, kind(exchange), text(exchange))),
          CommandRow.of(
              "NOTICE",
              0,
              "NOTICE <target>{,<target>} :<text>",
              CommandRow.MODERN,
              "Says something that no program may answer by itself.",
              (phase, exchange) -> say(phase, exchange, Kind.NOTICE, exchange.param(1))),
          CommandRow.of(
              "TAGMSG",
              1,
              "TAGMSG <target>{,<target>}",
              "https://ircv3.net/specs/extensions/message-tags",
              "Sends tags without a text, such as a reaction.",
              MessageCommands::tags),
          new CommandRow(
              "AWAY",
              0,
              "AWAY [:<message>]",
              CommandRow.MODERN,
              "Marks you as away with a message, or as back without one.",
              MessageCommands::awayFromTheStart,
              MessageCommands::away));

  private MessageCommands() {}

  private static Kind kind(Exchange exchange) {
    return exchange.param(1).startsWith(ACTION) ? Kind.ACTION : Kind.MESSAGE;
  }

  /** What is said, without CTCP's quotes where it is an action. */
  private static String text(Exchange exchange) {
    String text = exchange.param(1);
    if (kind(exchange) != Kind.ACTION) {
      return text;
    }
    int end = text.endsWith("\u0001") ? text.length() - 1 : text.length();
    return text.substring(ACTION.length(), Math.max(end, ACTION.length()));
  }

  private static void tags(Chatting phase, Exchange exchange) {
    if (phase.has(Capability.MESSAGE_TAGS)) {
      if (!isAllDenied(phase, exchange)) {
        boolean passing = TYPING.containsAll(clientTags(phase, exchange.message()).keySet());
        send(phase, exchange, passing ? Kind.PASSING : Kind.TAGS, "");
      }
    } else {
      exchange.reply(Numeric.ERR_UNKNOWNCOMMAND, exchange.verb());
    }
  }

  /** Then nothing is left to tell anybody; clients know it from CLIENTTAGDENY. */
  private static boolean isAllDenied(Chatting phase, Exchange exchange) {
    return exchange.message().tags().keySet().stream().anyMatch(ClientTags::isForClients)
        && clientTags(phase, exchange.message()).isEmpty();
  }

  private static void say(Chatting phase, Exchange exchange, Kind kind, String text) {
    if (!exchange.has(0)) {
      String what = Numeric.ERR_NORECIPIENT.text(exchange.verb());
      quietly(kind, () -> exchange.replyText(Numeric.ERR_NORECIPIENT, what));
    } else if (!exchange.has(1)) {
      quietly(kind, () -> exchange.reply(Numeric.ERR_NOTEXTTOSEND));
    } else {
      send(phase, exchange, kind, text);
    }
  }

  /** A notice is never answered, lest two programs answer each other for ever. */
  private static void quietly(Kind kind, Runnable answer) {
    if (kind != Kind.NOTICE) {
      answer.run();
    }
  }

  private static void send(Chatting phase, Exchange exchange, Kind kind, String text) {
    send(phase, exchange, exchange.message(), exchange.param(0), kind, text);
  }

  /**
   * Says something.
   *
   * @param message has the tags that go with it
   * @param to one target or several, by commas
   */
  static void send(
      Chatting phase, Exchange exchange, Message message, String to, Kind kind, String text) {
    if (EditCommands.isEdit(phase, message)) {
      EditCommands.edit(phase, exchange, message, to, text);
      return;
    }
    String[] targets = to.split(",");
    Author author = phase.me().author();
    Speech speech = new Speech(author, kind, text, clientTags(phase, message), null);
    String sendTag = phase.has(Capability.SEND_ID) ? message.tag(SEND_ID) : null;
    if (sendTag != null) {
      Optional<SendId> send = SendId.parse(sendTag);
      if (send.isEmpty() || targets.length > 1) {
        unfit(exchange, sendTag, "A send id is <key>.<number>, and for one target");
        return;
      }
      speech = new Speech(author, kind, text, speech.tags(), send.get());
    }
    for (int i = 0; i < targets.length; i++) {
      String target = targets[i];
      if (i >= Limit.TARGETS_PER_COMMAND.max()) {
        quietly(kind, () -> exchange.reply(Numeric.ERR_TOOMANYTARGETS, target));
      } else if (ZncPlayback.isMeant(phase, target)) {
        ZncPlayback.said(phase, exchange, text);
      } else if (!target.isEmpty()) {
        send(phase, exchange, speech, target);
      }
    }
  }

  /** What is said, to whomever. */
  private record Speech(
      Author author, Kind kind, String text, Map<String, String> tags, @Nullable SendId send) {

    /** The message as it is told: without its send id. */
    MessageSent to(Target target) {
      return new MessageSent(author, target, kind, text, tags, null);
    }
  }

  /** Whom {@code name} means, as lines show it; the id is nobody's. */
  private static Target named(String name, @Nullable Privilege least) {
    return name.startsWith("#")
        ? new Target.ToChannel(0, ChannelName.trusted(name), least)
        : new Target.ToUser(0, Nick.trusted(name));
  }

  /** Only tags that begin with {@code +} are for other clients. */
  static Map<String, String> clientTags(Chatting phase, Message message) {
    Map<String, String> all = message.tags();
    if (all.isEmpty() || !phase.has(Capability.MESSAGE_TAGS)) {
      return Map.of();
    }
    return ClientTags.passing(all, phase.server().customs().clientTagsDenied());
  }

  private static void send(Chatting phase, Exchange exchange, Speech speech, String target) {
    int prefixes = prefixes(target);
    String name = target.substring(prefixes);
    Receipt receipt = speech.send() == null ? null : phase.state().receipt(speech.send());
    if (receipt != null) {
      // What was recorded stays so, even where its addressee or its channel is gone by now.
      phase.echoAgain(speech.to(named(name, least(target, prefixes))), receipt, exchange);
    } else if (!Relay.fits(phase.me(), exchange.verb(), target, exchange.param(1))) {
      exchange.reply(Numeric.ERR_INPUTTOOLONG);
    } else if (name.startsWith("#")) {
      toChannel(phase, exchange, speech, name, least(target, prefixes));
    } else {
      toUser(phase, exchange, speech, target);
    }
  }

  /** How many symbols of privileges stand before a channel's name. */
  private static int prefixes(String target) {
    int count = 0;
    while (count < target.length() && ChannelMode.privilegeOf(target.charAt(count)) != null) {
      count++;
    }
    return count < target.length() && target.charAt(count) == '#' ? count : 0;
  }

  /** Of several symbols the lowest counts. */
  private static @Nullable Privilege least(String target, int prefixes) {
    Privilege least = null;
    for (int i = 0; i < prefixes; i++) {
      Privilege named = ChannelMode.privilegeOf(target.charAt(i));
      if (named != null && (least == null || least.reaches(named))) {
        least = named;
      }
    }
    return least;
  }

  private static void toChannel(
      Chatting phase, Exchange exchange, Speech speech, String name, @Nullable Privilege least) {
    Channel channel = phase.channel(name);
    if (channel == null) {
      quietly(speech.kind(), () -> exchange.reply(Numeric.ERR_NOSUCHCHANNEL, name));
      return;
    }
    Target target = new Target.ToChannel(channel.id(), channel.name(), least);
    exchange.submit(
        new Command.SayToChannel(
            phase.id(),
            channel.id(),
            least,
            speech.kind(),
            speech.text(),
            speech.tags(),
            speech.send()),
        decision -> said(phase, exchange, speech, target, channel.name().text(), decision));
  }

  private static void toUser(Chatting phase, Exchange exchange, Speech speech, String nick) {
    Services service = Services.of(nick.split("@", 2)[0]);
    if (service != null) {
      if (speech.kind() == Kind.MESSAGE) {
        ServiceCommands.ask(phase, exchange, service, speech.text());
      }
      return;
    }
    User to = phase.state().userNamed(nick);
    if (to == null) {
      quietly(speech.kind(), () -> exchange.reply(Numeric.ERR_NOSUCHNICK, nick));
      return;
    }
    Target target = new Target.ToUser(to.id(), to.nick());
    exchange.submit(
        new Command.SayToUser(
            phase.id(), to.id(), speech.kind(), speech.text(), speech.tags(), speech.send()),
        decision -> {
          said(phase, exchange, speech, target, nick, decision);
          if (speech.kind() == Kind.MESSAGE || speech.kind() == Kind.ACTION) {
            sayMore(exchange, to, decision);
          }
        });
  }

  /** What there is to know of an addressee who does not answer at once. */
  private static void sayMore(Exchange exchange, User to, Decision decision) {
    if (decision.events().stream().anyMatch(e -> e instanceof Event.CallerHeldOff)) {
      exchange.reply(Numeric.RPL_TARGNOTIFY, to.nick().text());
    }
    if (decision.accepted()) {
      sayIfAway(exchange, to);
    }
  }

  private static void said(
      Chatting phase,
      Exchange exchange,
      Speech speech,
      Target target,
      String name,
      Decision decision) {
    for (Refusal refusal : decision.refusals()) {
      if (refusal.reason() == Reason.SEND_TOO_OLD) {
        unfit(exchange, refusal.about(), "So many were sent since that it may be recorded");
        return;
      }
    }
    quietly(speech.kind(), () -> Refusals.say(exchange, decision, name, name));
    Receipt receipt = decision.repeats();
    if (receipt != null) {
      phase.echoAgain(speech.to(target), receipt, exchange);
    }
  }

  private static void unfit(Exchange exchange, String send, String why) {
    exchange.fail("INVALID_SEND_ID", why, send);
  }

  static void sayIfAway(Exchange exchange, User user) {
    if (user.away() != null) {
      exchange.replyText(Numeric.RPL_AWAY, user.away(), user.nick().text());
    }
  }

  /**
   * @see <a href="https://ircv3.net/specs/extensions/pre-away">pre-away</a>
   */
  private static void awayFromTheStart(Registering phase, Exchange exchange) {
    if (!phase.conversation().has(Capability.PRE_AWAY)) {
      exchange.reply(Numeric.ERR_NOTREGISTERED);
      return;
    }
    phase.setAway(exchange.has(0) ? exchange.param(0) : null);
    exchange.reply(exchange.has(0) ? Numeric.RPL_NOWAWAY : Numeric.RPL_UNAWAY);
  }

  private static void away(Chatting phase, Exchange exchange) {
    String message = exchange.has(0) ? exchange.param(0) : null;
    exchange.submit(
        new Command.SetAway(phase.id(), message),
        decision -> exchange.reply(message == null ? Numeric.RPL_UNAWAY : Numeric.RPL_NOWAWAY));
  }
}
