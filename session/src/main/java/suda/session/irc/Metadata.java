package suda.session.irc;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.name.MetadataKey;
import suda.core.state.Channel;
import suda.core.state.Membership;
import suda.core.state.User;
import suda.wire.irc.Capability;

/** What is attached to users and channels, told to a client that wants to know. */
final class Metadata {
  /** Everybody may know what is attached to whom. */
  static final String VISIBLE = "*";

  private Metadata() {}

  /** What of the channel and its members the client is subscribed to. */
  static void afterJoin(Chatting phase, Exchange exchange, Channel channel) {
    if (phase.has(Capability.METADATA) && !phase.conversation().subscriptions().isEmpty()) {
      sync(phase, exchange, channel.name().text(), of(channel));
    }
  }

  /** Of a channel and of all who are in it. */
  static Stream<Owner> of(Channel channel) {
    return Stream.concat(
        Stream.of(new Owner(channel.name().text(), channel.metadata())),
        channel.members().stream().map(Membership::user).map(Metadata::of));
  }

  static Owner of(User user) {
    return new Owner(user.nick().text(), user.metadata());
  }

  /** Who has metadata, as clients call it. */
  record Owner(String name, Map<MetadataKey, String> metadata) {}

  /** Of the user's channels and of all who are in them, each once. */
  static Stream<Owner> around(User user) {
    Set<User> users = new LinkedHashSet<>(List.of(user));
    List<Owner> owners = new ArrayList<>();
    for (Membership membership : user.memberships()) {
      Channel channel = membership.channel();
      owners.add(new Owner(channel.name().text(), channel.metadata()));
      channel.members().forEach(member -> users.add(member.user()));
    }
    users.forEach(each -> owners.add(of(each)));
    return owners.stream();
  }

  /** Tells of {@code owners} what the client is subscribed to, as it takes it. */
  static void sync(Chatting phase, Exchange exchange, String target, Stream<Owner> owners) {
    tell(phase, exchange, target, owners, phase.conversation().subscriptions());
  }

  static void tell(
      Chatting phase,
      Exchange exchange,
      String target,
      Stream<Owner> owners,
      Set<MetadataKey> keys) {
    @Nullable String batch = begin(phase.conversation(), exchange, "metadata", target);
    List<MetadataKey> wanted = List.copyOf(keys);
    Iterator<String> lines =
        owners
            .flatMap(owner -> lines(phase, owner, wanted))
            .map(line -> Exchange.marked(batch, line))
            .iterator();
    exchange.stream(lines, () -> end(exchange, batch));
  }

  private static Stream<String> lines(Chatting phase, Owner owner, List<MetadataKey> keys) {
    String server = phase.server().identity().name();
    return keys.stream()
        .filter(owner.metadata()::containsKey)
        .map(key ->
            ReplyLine.of(
                server, "METADATA", owner.metadata().get(key), owner.name(), key.text(), VISIBLE));
  }

  /** Begins a batch where the client knows of them; returns its name, or null. */
  static @Nullable String begin(
      Conversation conversation, Exchange exchange, String type, String... params) {
    if (!conversation.has(Capability.BATCH)) {
      return null;
    }
    String batch = conversation.newBatch();
    String[] middle = new String[params.length + 2];
    middle[0] = "+" + batch;
    middle[1] = type;
    System.arraycopy(params, 0, middle, 2, params.length);
    exchange.line("BATCH", null, middle);
    return batch;
  }

  static void end(Exchange exchange, @Nullable String batch) {
    if (batch != null) {
      exchange.line("BATCH", null, "-" + batch);
    }
  }
}
