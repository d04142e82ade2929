package suda.session.irc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.name.MetadataKey;
import suda.core.state.User;
import suda.session.Context;
import suda.wire.irc.Capability;

/** What both phases have: the connection, and the capabilities that its client asked for. */
final class Conversation {
  /** The version of capability negotiation from which values and cap-notify are understood. */
  static final int CAP_302 = 302;

  private final Context context;
  private final Tally tally;
  private @Nullable Sasl sasl;
  private final Set<MetadataKey> subscriptions = new LinkedHashSet<>();
  private final Map<MetadataKey, String> earlyMetadata = new LinkedHashMap<>();
  private long capabilities;
  private int capVersion;
  private String nick = "*";
  private long user;
  private int batches;
  private int historyAsked;
  private boolean ended;

  Conversation(Context context, Tally tally) {
    this.context = context;
    this.tally = tally;
  }

  Context context() {
    return context;
  }

  Tally tally() {
    return tally;
  }

  /** Most clients never ask for it. */
  Sasl sasl() {
    if (sasl == null) {
      sasl = new Sasl(this);
    }
    return sasl;
  }

  String serverName() {
    return context.server().identity().name();
  }

  /** By what the server addresses its client: the nick, or {@code *} before there is one. */
  String nick() {
    User self = self();
    if (self != null) {
      nick = self.nick().text();
    }
    return nick;
  }

  /** Who the client is, or null before it is somebody. */
  @Nullable User self() {
    return user == 0 ? null : context.state().user(user);
  }

  /** The client is this user from now on. */
  void become(long to) {
    user = to;
  }

  boolean has(Capability capability) {
    return capability.in(capabilities);
  }

  long capabilities() {
    return capabilities;
  }

  void setCapabilities(long bits) {
    capabilities = bits;
  }

  int capVersion() {
    return capVersion;
  }

  /** The client said which version it knows; it never goes back. */
  void raiseCapVersion(int to) {
    capVersion = Math.max(capVersion, to);
    if (capVersion >= CAP_302) {
      capabilities |= Capability.CAP_NOTIFY.bit();
    }
  }

  IrcProfile profile() {
    return IrcProfile.of(serverName(), told());
  }

  /** Who subscribes to nothing is not told of metadata. */
  private long told() {
    return subscriptions.isEmpty() ? capabilities & ~Capability.METADATA.bit() : capabilities;
  }

  /** The keys of metadata that the client wants to hear of; to be changed by who asks. */
  Set<MetadataKey> subscriptions() {
    return subscriptions;
  }

  /**
   * Keeps what the client sets before it is a user; an empty value takes it back.
   *
   * @return false where it is too much
   */
  boolean attachEarly(MetadataKey key, String value) {
    if (value.isEmpty()) {
      earlyMetadata.remove(key);
      return true;
    }
    if (earlyMetadata.size() >= Limit.METADATA_KEYS.max() && !earlyMetadata.containsKey(key)) {
      return false;
    }
    earlyMetadata.put(key, value);
    return true;
  }

  /** What was set before the client was a user, once. */
  Map<MetadataKey, String> takeEarlyMetadata() {
    Map<MetadataKey, String> taken = new LinkedHashMap<>(earlyMetadata);
    earlyMetadata.clear();
    return taken;
  }

  /** How a line looks that tells of the past, out of its order. */
  IrcProfile unpositioned() {
    return profile().unpositioned();
  }

  /** How this client alone is told of events, long after they happened. */
  IrcProfile retelling() {
    return IrcProfile.own(serverName(), told());
  }

  /** The sequence of the last event that happened. */
  long now() {
    return context.state().nextSequence() - 1;
  }

  /** A name for a batch, new on this connection. */
  String newBatch() {
    return Integer.toString(++batches, Character.MAX_RADIX);
  }

  /** How many questions about history are not answered yet. */
  int historyAsked() {
    return historyAsked;
  }

  void asksHistory() {
    historyAsked++;
  }

  void gotHistory() {
    historyAsked--;
  }

  void send(String line) {
    context.connection().send((line + "\r\n").getBytes(UTF_8));
  }

  void send(byte[] lines) {
    context.connection().send(lines);
  }

  /** Lines that are made as the client takes them. */
  void send(Iterator<String> lines, Runnable then) {
    context.connection().send(new Encoded(lines), then);
  }

  private record Encoded(Iterator<String> lines) implements Iterator<byte[]> {
    @Override
    public boolean hasNext() {
      return lines.hasNext();
    }

    @Override
    public byte[] next() {
      return (lines.next() + "\r\n").getBytes(UTF_8);
    }
  }

  /** Whether the server has said its last word. */
  boolean ended() {
    return ended;
  }

  /** Says why and closes. */
  void end(String reason) {
    if (ended) {
      return;
    }
    ended = true;
    send("ERROR :Closing Link: " + context.connection().address() + " (" + reason + ")");
    context.connection().close();
  }
}
