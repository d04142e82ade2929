package suda.session.irc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.name.ChannelName;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.Topic;
import suda.core.state.User;
import suda.session.account.CodeAsKey;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/** Coming into channels, going, and what members do there besides talking. */
final class ChannelCommands {
  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "JOIN",
              1,
              "JOIN <channel>{,<channel>} [<key>{,<key>}] | JOIN 0",
              CommandRow.MODERN,
              "Joins channels, opening those that are not there; 0 leaves all.",
              ChannelCommands::join),
          CommandRow.of(
              "PART",
              1,
              "PART <channel>{,<channel>} [:<reason>]",
              CommandRow.MODERN,
              "Leaves channels.",
              ChannelCommands::part),
          CommandRow.of(
              "TOPIC",
              1,
              "TOPIC <channel> [:<topic>]",
              CommandRow.MODERN,
              "Shows or sets a channel's topic; an empty one removes it.",
              ChannelCommands::topic),
          CommandRow.of(
              "KICK",
              2,
              "KICK <channel>{,<channel>} <nick>{,<nick>} [:<reason>]",
              CommandRow.MODERN,
              "Removes members from a channel, or each from its own.",
              ChannelCommands::kick),
          CommandRow.of(
              "INVITE",
              0,
              "INVITE [<nick> <channel>]",
              CommandRow.MODERN,
              "Lets somebody into a channel once; alone, lists your own invitations.",
              ChannelCommands::invite));

  private ChannelCommands() {}

  private static void join(Chatting phase, Exchange exchange) {
    if (exchange.param(0).equals("0")) {
      partAll(phase, exchange);
      return;
    }
    String[] keys = exchange.param(1).split(",", -1);
    String[] names = exchange.param(0).split(",");
    for (int i = 0; i < names.length; i++) {
      String key = i < keys.length && !keys[i].isEmpty() ? keys[i] : null;
      join(phase, exchange, names[i], key);
    }
  }

  private static void join(Chatting phase, Exchange exchange, String typed, @Nullable String key) {
    ChannelName name = ChannelName.parse(typed).orElse(null);
    if (name == null) {
      exchange.reply(Numeric.ERR_NOSUCHCHANNEL, typed);
    } else {
      join(phase, exchange, name, key);
    }
  }

  static void join(Chatting phase, Exchange exchange, ChannelName name, @Nullable String key) {
    CodeAsKey.use(
        phase.context(),
        phase.id(),
        name,
        key,
        exchange.awaited(others ->
            exchange.submit(
                new Command.Join(phase.id(), name, key),
                decision -> {
                  joined(phase, exchange, name, decision);
                  others.forEach(other -> exchange.notice(CodeAsKey.opensToo(other)));
                })));
  }

  private static void joined(
      Chatting phase, Exchange exchange, ChannelName name, Decision decision) {
    Refusals.say(exchange, decision, name.text(), "");
    decision.refusals().stream()
        .filter(refusal -> refusal.reason() == Refusal.Reason.FORWARDED)
        .forEach(refusal -> join(phase, exchange, refusal.about(), null));
    decision.events().forEach(event -> sayEntry(phase, exchange, event));
  }

  /** What a client is told of the channel that its user came into, if that has happened. */
  static void sayEntry(Chatting phase, Exchange exchange, Event event) {
    Channel channel =
        switch (event) {
          case Event.Joined e when e.user() == phase.id() -> phase.state().channel(e.channel());
          case Event.JoinedUnseen e when e.user() == phase.id() ->
              phase.state().channel(e.channel());
          default -> null;
        };
    if (channel != null) {
      sayEntry(phase, exchange, channel);
    }
  }

  /** What a client is told of a channel that it came into. */
  static void sayEntry(Chatting phase, Exchange exchange, Channel channel) {
    if (channel.topic() != null) {
      sayTopic(exchange, channel, channel.topic());
    }
    if (!phase.has(Capability.NO_IMPLICIT_NAMES)
        && !phase.has(Capability.NO_IMPLICIT_NAMES_DRAFT)) {
      ReadMarkerCommands.tell(phase, exchange, channel);
      Names.say(phase, exchange, channel, () -> Metadata.afterJoin(phase, exchange, channel));
    }
  }

  private static void partAll(Chatting phase, Exchange exchange) {
    for (Membership membership : List.copyOf(phase.me().memberships())) {
      exchange.submit(new Command.Part(phase.id(), membership.channel().id(), ""), decision -> {});
    }
  }

  private static void part(Chatting phase, Exchange exchange) {
    for (String typed : exchange.param(0).split(",")) {
      Channel channel = phase.channel(typed);
      if (channel == null) {
        exchange.reply(Numeric.ERR_NOSUCHCHANNEL, typed);
      } else {
        exchange.submit(
            new Command.Part(phase.id(), channel.id(), exchange.param(1)),
            decision -> Refusals.say(exchange, decision, channel.name().text(), ""));
      }
    }
  }

  private static void topic(Chatting phase, Exchange exchange) {
    Channel channel = phase.channel(exchange.param(0));
    if (channel == null) {
      exchange.reply(Numeric.ERR_NOSUCHCHANNEL, exchange.param(0));
    } else if (exchange.params() > 1) {
      setTopic(phase, exchange, channel);
    } else if (channel.topic() == null) {
      exchange.reply(Numeric.RPL_NOTOPIC, channel.name().text());
    } else {
      sayTopic(exchange, channel, channel.topic());
    }
  }

  private static void setTopic(Chatting phase, Exchange exchange, Channel channel) {
    String topic = exchange.param(1);
    if (!Relay.fits(phase.me(), "TOPIC", channel.name().text(), topic)) {
      exchange.reply(Numeric.ERR_INPUTTOOLONG);
      return;
    }
    exchange.submit(
        new Command.SetTopic(phase.id(), channel.id(), topic),
        decision -> Refusals.say(exchange, decision, channel.name().text(), ""));
  }

  private static void sayTopic(Exchange exchange, Channel channel, Topic topic) {
    String name = channel.name().text();
    exchange.replyText(Numeric.RPL_TOPIC, topic.text(), name);
    exchange.replyWords(
        Numeric.RPL_TOPICWHOTIME, name, topic.setBy(), String.valueOf(topic.timeMs() / 1000));
  }

  private static void kick(Chatting phase, Exchange exchange) {
    String[] nicks = exchange.param(1).split(",");
    String[] channels = exchange.param(0).split(",");
    if (channels.length != 1 && channels.length != nicks.length) {
      exchange.reply(Numeric.ERR_NEEDMOREPARAMS, exchange.verb());
      return;
    }
    for (int i = 0; i < nicks.length; i++) {
      if (i >= Limit.TARGETS_PER_COMMAND.max()) {
        exchange.reply(Numeric.ERR_TOOMANYTARGETS, nicks[i]);
      } else {
        kick(phase, exchange, channels[channels.length == 1 ? 0 : i], nicks[i]);
      }
    }
  }

  private static void kick(Chatting phase, Exchange exchange, String name, String nick) {
    Channel channel = phase.channel(name);
    User user = phase.state().userNamed(nick);
    if (channel == null) {
      exchange.reply(Numeric.ERR_NOSUCHCHANNEL, name);
    } else if (channel.member(phase.id()) == null) {
      exchange.reply(Numeric.ERR_NOTONCHANNEL, channel.name().text());
    } else if (user == null) {
      exchange.reply(Numeric.ERR_NOSUCHNICK, nick);
    } else {
      kick(phase, exchange, channel, user, Text.cut(exchange.param(2), Limit.REASON_BYTES));
    }
  }

  private static void kick(
      Chatting phase, Exchange exchange, Channel channel, User user, String reason) {
    String name = channel.name().text();
    String nick = user.nick().text();
    if (!Relay.fits(phase.me(), "KICK", name + " " + nick, reason)) {
      exchange.reply(Numeric.ERR_INPUTTOOLONG);
      return;
    }
    exchange.submit(
        new Command.Kick(phase.id(), channel.id(), user.id(), reason),
        decision -> Refusals.say(exchange, decision, name, nick));
  }

  private static void invite(Chatting phase, Exchange exchange) {
    switch (exchange.params()) {
      case 0 -> listInvitations(phase, exchange);
      case 1 -> exchange.reply(Numeric.ERR_NEEDMOREPARAMS, exchange.verb());
      default -> invite(phase, exchange, exchange.param(0), exchange.param(1));
    }
  }

  private static void invite(Chatting phase, Exchange exchange, String nick, String name) {
    User user = phase.state().userNamed(nick);
    Channel channel = phase.channel(name);
    if (user == null) {
      exchange.reply(Numeric.ERR_NOSUCHNICK, nick);
    } else if (channel == null) {
      exchange.reply(Numeric.ERR_NOSUCHCHANNEL, name);
    } else {
      exchange.submit(
          new Command.Invite(phase.id(), channel.id(), user.id()),
          decision -> invited(exchange, decision, user, channel.name().text()));
    }
  }

  private static void invited(Exchange exchange, Decision decision, User user, String channel) {
    Refusals.say(exchange, decision, channel, user.nick().text());
    if (decision.accepted()) {
      exchange.replyWords(Numeric.RPL_INVITING, user.nick().text(), channel);
      MessageCommands.sayIfAway(exchange, user);
    }
  }

  private static void listInvitations(Chatting phase, Exchange exchange) {
    for (long id : phase.me().invitations()) {
      Channel channel = phase.state().channel(id);
      if (channel != null) {
        exchange.replyWords(Numeric.RPL_INVITELIST, channel.name().text());
      }
    }
    exchange.reply(Numeric.RPL_ENDOFINVITELIST);
  }
}
