package suda.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;

/**
 * What all handlers share: who we are, what the server can do, whom to write to and whom to tell.
 * Under the client's lock.
 */
final class Session {
  private final ClientOptions options;
  private final Consumer<ClientEvent> telling;
  private final Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
  private Support support = new Support();
  private @Nullable Consumer<Message> uplink;
  private boolean online;
  private String nick;

  Session(ClientOptions options, Consumer<ClientEvent> telling) {
    this.options = options;
    this.telling = telling;
    this.nick = options.nick();
  }

  /** A connection is there; nothing is known of its server yet. */
  void opened(Consumer<Message> writes) {
    uplink = writes;
    support = new Support();
    capabilities.clear();
  }

  /** Registration is done: talking is possible. */
  void becomeOnline() {
    online = true;
  }

  void lost() {
    online = false;
    uplink = null;
  }

  boolean isOnline() {
    return online;
  }

  ClientOptions options() {
    return options;
  }

  Support support() {
    return support;
  }

  Set<Capability> capabilities() {
    return capabilities;
  }

  boolean has(Capability capability) {
    return capabilities.contains(capability);
  }

  /** Whether the server's answers carry the label of what they answer. */
  boolean hasLabels() {
    return has(Capability.LABELED_RESPONSE) && has(Capability.BATCH);
  }

  String nick() {
    return nick;
  }

  void setNick(String changed) {
    nick = changed;
  }

  /** Where what {@code message} says belongs: a channel, or the other one's nick. */
  String place(Message message) {
    String target = support.withoutStatus(message.param(0));
    String author = author(message);
    return support.isChannel(target) || isSelf(author) ? target : author;
  }

  boolean isSelf(String other) {
    return fold(other).equals(fold(nick));
  }

  String fold(String name) {
    return support.fold(name);
  }

  /** Writes to the server; does nothing while there is no connection. Does not block. */
  void write(Message message) {
    if (uplink != null) {
      uplink.accept(message);
    }
  }

  void write(String verb, String... params) {
    write(Message.of(verb, params));
  }

  void tell(ClientEvent event) {
    telling.accept(event);
  }

  long nowMs() {
    return options.tuning().clock().millis();
  }

  /** When the server took {@code message}; now, where it does not say. */
  Instant time(Message message) {
    String time = message.tag("time");
    try {
      return time == null ? options.tuning().clock().instant() : Instant.parse(time);
    } catch (DateTimeException _) {
      return options.tuning().clock().instant();
    }
  }

  static Optional<String> id(Message message) {
    return Optional.ofNullable(message.tag("msgid")).filter(id -> !id.isEmpty());
  }

  /** The nick in a message's source, or the server's name; empty if it has no source. */
  static String author(Message message) {
    String source = Objects.requireNonNullElse(message.source(), "");
    int end = source.indexOf('!');
    return end < 0 ? source : source.substring(0, end);
  }
}
