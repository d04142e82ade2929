package suda.session.irc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.Privilege;
import suda.core.name.MetadataKey;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.core.state.Channel;
import suda.core.state.User;
import suda.session.irc.Metadata.Owner;
import suda.wire.irc.Capability;
import suda.wire.irc.Numeric;

/**
 * What users attach to themselves and to their channels.
 *
 * @see <a href="https://ircv3.net/specs/extensions/metadata">Metadata</a>
 */
final class MetadataCommands {
  private static final String SELF = "*";

  static final List<CommandRow> ROWS =
      List.of(
          new CommandRow(
              "METADATA",
              2,
              "METADATA <target> GET|LIST|SET|CLEAR|SUB|UNSUB|SUBS|SYNC [<key>] [:<value>]",
              "https://ircv3.net/specs/extensions/metadata",
              "Tells and sets what is attached to you, to others and to channels; * is yourself.",
              MetadataCommands::whileRegistering,
              MetadataCommands::whileChatting));

  private MetadataCommands() {}

  // Before the client is a user.

  private static void whileRegistering(Registering phase, Exchange exchange) {
    Conversation conversation = phase.conversation();
    if (!conversation.has(Capability.METADATA)) {
      exchange.reply(Numeric.ERR_UNKNOWNCOMMAND, exchange.verb());
    } else if (!exchange.param(0).equals(SELF)) {
      exchange.fail("INVALID_TARGET", "Invalid metadata target", exchange.param(0));
    } else if (subcommand(exchange).equals("SET")) {
      setEarly(conversation, exchange);
    } else if (!subscribes(conversation, exchange)) {
      exchange.fail("SUBCOMMAND_INVALID", "Not before you are connected", exchange.param(1));
    }
  }

  private static void setEarly(Conversation conversation, Exchange exchange) {
    Optional<MetadataKey> key = MetadataKey.parse(exchange.param(2));
    if (key.isEmpty()) {
      invalid(exchange, exchange.param(2));
    } else if (!conversation.attachEarly(key.get(), exchange.param(3))) {
      exchange.fail("LIMIT_REACHED", "Metadata limit reached", SELF);
    } else {
      keyValue(exchange, null, SELF, key.get(), exchange.param(3));
    }
  }

  /** What was set before the client was a user, and then all that is set. */
  static void begin(Chatting phase, Exchange exchange) {
    if (!phase.has(Capability.METADATA)) {
      return;
    }
    phase
        .conversation()
        .takeEarlyMetadata()
        .forEach((key, value) ->
            exchange.submit(
                new Command.SetUserMetadata(phase.id(), key, value),
                decision -> refuse(exchange, decision, phase.me().nick().text(), key.text())));
    list(phase, exchange, Metadata.of(phase.me()));
  }

  // Afterwards.

  private static void whileChatting(Chatting phase, Exchange exchange) {
    if (!phase.has(Capability.METADATA)) {
      exchange.reply(Numeric.ERR_UNKNOWNCOMMAND, exchange.verb());
      return;
    }
    Owner owner = owner(phase, exchange.param(0));
    if (owner == null) {
      exchange.fail("INVALID_TARGET", "Invalid metadata target", exchange.param(0));
      return;
    }
    switch (subcommand(exchange)) {
      case "GET" -> get(phase, exchange, owner);
      case "LIST" -> list(phase, exchange, owner);
      case "SET" -> set(phase, exchange, owner);
      case "CLEAR" -> clear(phase, exchange, owner);
      case "SYNC" -> sync(phase, exchange, owner);
      case "SUB", "UNSUB", "SUBS" -> subscriptions(phase, exchange);
      default -> exchange.fail("SUBCOMMAND_INVALID", "Invalid subcommand", exchange.param(1));
    }
  }

  private static String subcommand(Exchange exchange) {
    return exchange.param(1).toUpperCase(Locale.ROOT);
  }

  private static @Nullable Owner owner(Chatting phase, String target) {
    if (target.startsWith("#")) {
      Channel channel = phase.channel(target);
      return channel == null ? null : new Owner(channel.name().text(), channel.metadata());
    }
    User user = target.equals(SELF) ? phase.me() : phase.state().userNamed(target);
    return user == null ? null : Metadata.of(user);
  }

  private static void get(Chatting phase, Exchange exchange, Owner owner) {
    String batch = Metadata.begin(phase.conversation(), exchange, "metadata", owner.name());
    for (String typed : keys(exchange)) {
      MetadataKey.parse(typed)
          .ifPresentOrElse(
              key -> keyValue(exchange, batch, owner.name(), key, owner.metadata().get(key)),
              () ->
                  exchange.lineIn(
                      batch,
                      ReplyLine.of(
                          phase.server().identity().name(),
                          "FAIL",
                          "Invalid key",
                          "METADATA",
                          "KEY_INVALID",
                          typed)));
    }
    Metadata.end(exchange, batch);
  }

  private static List<String> keys(Exchange exchange) {
    List<String> params = exchange.message().params();
    return params.subList(Math.min(2, params.size()), params.size());
  }

  private static void list(Chatting phase, Exchange exchange, Owner owner) {
    String batch = Metadata.begin(phase.conversation(), exchange, "metadata", owner.name());
    owner.metadata().forEach((key, value) -> keyValue(exchange, batch, owner.name(), key, value));
    Metadata.end(exchange, batch);
  }

  /** A value, or that there is none. */
  private static void keyValue(
      Exchange exchange,
      @Nullable String batch,
      String target,
      MetadataKey key,
      @Nullable String value) {
    String line =
        value == null || value.isEmpty()
            ? exchange.replyLine(
                Numeric.RPL_KEYNOTSET, Numeric.RPL_KEYNOTSET.text(), target, key.text())
            : exchange.replyLine(Numeric.RPL_KEYVALUE, value, target, key.text(), Metadata.VISIBLE);
    exchange.lineIn(batch, line);
  }

  private static void set(Chatting phase, Exchange exchange, Owner owner) {
    String typed = exchange.param(2);
    Optional<MetadataKey> key = MetadataKey.parse(typed);
    if (key.isEmpty()) {
      invalid(exchange, typed);
      return;
    }
    Command command = setting(phase, owner, key.get(), exchange.has(3) ? exchange.param(3) : null);
    if (command == null) {
      forbidden(exchange, owner.name(), typed);
      return;
    }
    exchange.submit(
        command,
        decision -> {
          refuse(exchange, decision, owner.name(), typed);
          if (decision.accepted()) {
            keyValue(exchange, null, owner.name(), key.get(), exchange.param(3));
          }
        });
  }

  /** Null where it is about another user. */
  private static @Nullable Command setting(
      Chatting phase, Owner owner, MetadataKey key, @Nullable String value) {
    Channel channel = phase.channel(owner.name());
    if (channel != null) {
      return new Command.SetChannelMetadata(phase.id(), channel.id(), key, value);
    }
    return owner.name().equals(phase.me().nick().text())
        ? new Command.SetUserMetadata(phase.id(), key, value)
        : null;
  }

  private static void refuse(Exchange exchange, Decision decision, String target, String key) {
    for (Refusal refusal : decision.refusals()) {
      switch (refusal.reason()) {
        case METADATA_FULL -> exchange.fail("LIMIT_REACHED", "Metadata limit reached", target);
        case METADATA_UNFIT -> exchange.fail("VALUE_INVALID", "Invalid value", target, key);
        case METADATA_NOT_SET -> exchange.fail("KEY_NOT_SET", "Key not set", target, key);
        default -> forbidden(exchange, target, key);
      }
    }
  }

  private static void forbidden(Exchange exchange, String target, String key) {
    exchange.fail("KEY_NO_PERMISSION", "You do not have permission to set it", target, key);
  }

  private static void invalid(Exchange exchange, String key) {
    exchange.fail("KEY_INVALID", "Invalid key", key);
  }

  private static void clear(Chatting phase, Exchange exchange, Owner owner) {
    List<MetadataKey> keys = List.copyOf(owner.metadata().keySet());
    if (!maySet(phase, owner)) {
      forbidden(exchange, owner.name(), "*");
      return;
    }
    String batch = Metadata.begin(phase.conversation(), exchange, "metadata", owner.name());
    for (MetadataKey key : keys) {
      Command command = setting(phase, owner, key, null);
      if (command != null) {
        exchange.submit(command, decision -> keyValue(exchange, batch, owner.name(), key, null));
      }
    }
    exchange.afterwards(() -> Metadata.end(exchange, batch));
  }

  /** A channel's operators, and everybody for himself. */
  private static boolean maySet(Chatting phase, Owner owner) {
    Channel channel = phase.channel(owner.name());
    if (channel == null) {
      return owner.name().equals(phase.me().nick().text());
    }
    var member = channel.member(phase.id());
    return member != null && member.reaches(Privilege.OPERATOR);
  }

  private static void sync(Chatting phase, Exchange exchange, Owner owner) {
    Channel channel = phase.channel(owner.name());
    if (channel != null && channel.member(phase.id()) == null) {
      exchange.fail("INVALID_TARGET", "Invalid metadata target", owner.name());
    } else {
      Metadata.sync(
          phase, exchange, owner.name(), channel == null ? Stream.of(owner) : Metadata.of(channel));
    }
  }

  // Subscriptions.

  private static void subscriptions(Chatting phase, Exchange exchange) {
    Conversation conversation = phase.conversation();
    Set<MetadataKey> before = Set.copyOf(conversation.subscriptions());
    if (!exchange.param(0).equals(SELF)) {
      exchange.fail("INVALID_TARGET", "Invalid metadata target", exchange.param(0));
    } else if (subscribes(conversation, exchange)) {
      phase.context().connection().use(conversation.profile());
      Set<MetadataKey> fresh = new LinkedHashSet<>(conversation.subscriptions());
      fresh.removeAll(before);
      if (!fresh.isEmpty()) {
        Metadata.tell(
            phase, exchange, phase.me().nick().text(), Metadata.around(phase.me()), fresh);
      }
    }
  }

  /** Whether it was one of the subcommands about subscriptions. */
  private static boolean subscribes(Conversation conversation, Exchange exchange) {
    switch (subcommand(exchange)) {
      case "SUB" -> subscribe(conversation, exchange);
      case "UNSUB" -> unsubscribe(conversation, exchange);
      case "SUBS" -> {
        List<String> keys = conversation.subscriptions().stream().map(MetadataKey::text).toList();
        exchange.replyList(Numeric.RPL_METADATASUBS, keys);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void subscribe(Conversation conversation, Exchange exchange) {
    Set<MetadataKey> all = conversation.subscriptions();
    List<String> accepted = new ArrayList<>();
    for (String typed : keys(exchange)) {
      Optional<MetadataKey> key = MetadataKey.parse(typed);
      if (key.isEmpty()) {
        invalid(exchange, typed);
      } else if (all.size() >= Limit.METADATA_SUBSCRIPTIONS.max() && !all.contains(key.get())) {
        exchange.fail("TOO_MANY_SUBS", "Too many subscriptions", typed);
        break;
      } else {
        all.add(key.get());
        accepted.add(key.get().text());
      }
    }
    exchange.replyList(Numeric.RPL_METADATASUBOK, accepted);
  }

  private static void unsubscribe(Conversation conversation, Exchange exchange) {
    List<String> accepted = new ArrayList<>();
    for (String typed : keys(exchange)) {
      Optional<MetadataKey> key = MetadataKey.parse(typed);
      if (key.isEmpty()) {
        invalid(exchange, typed);
      } else {
        conversation.subscriptions().remove(key.get());
        accepted.add(key.get().text());
      }
    }
    exchange.replyList(Numeric.RPL_METADATAUNSUBOK, accepted);
  }
}
