package suda.core.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.name.UserPattern;

/**
 * What happened. Users and channels are named by ids: the sequence of the event that brought them.
 * Each event has a sequence and a time, which its batch carries.
 *
 * <p>Where {@code by} names who did it, {@link #OPERATOR} is the server's operator.
 */
public sealed interface Event {
  /** The id that stands for the server's operator. */
  long OPERATOR = 0;

  record UserArrived(
      long user,
      Nick nick,
      String username,
      String host,
      String realname,
      Client client,
      boolean secure)
      implements Event {}

  /**
   * A client of the user may come back after its connection broke.
   *
   * @param tokenHash what is kept of the secret that the client shows then
   */
  record SessionBegan(long session, long user, String tokenHash) implements Event {}

  record UserLeft(long user, Departure departure, String reason) implements Event {}

  record UserRenamed(long user, Nick nick) implements Event {}

  record RealnameChanged(long user, String realname) implements Event {}

  record HostChanged(long user, String username, String host) implements Event {}

  /** {@code message} is null where the user is back. */
  record AwayChanged(long user, @Nullable String message) implements Event {}

  record UserFlagChanged(long user, UserFlag flag, boolean on) implements Event {}

  /** A permanent channel stays when its last member leaves, and nobody owns it. */
  record ChannelOpened(long channel, ChannelName name, boolean permanent) implements Event {}

  /** The channel and all that was set in it is forgotten; what was said stays in the archive. */
  record ChannelClosed(long channel) implements Event {}

  record Joined(long channel, long user, Set<Privilege> privileges) implements Event {}

  record Parted(long channel, long user, String reason) implements Event {}

  record Kicked(long channel, long user, long by, String reason) implements Event {}

  /** An empty topic is none. {@code setBy} is the nick to show, as it was then. */
  record TopicChanged(long channel, long by, String setBy, String topic) implements Event {}

  /** {@code setBy} is the nick to show in the lists, as it was then. */
  record ChannelChanged(long channel, long by, String setBy, List<ChannelChange> changes)
      implements Event {}

  record Invited(long channel, long user, long by) implements Event {}

  /**
   * @param text without line ends; empty for {@link Kind#TAGS}
   * @param tags what the author's client attached, in its order
   * @param send the client's own id of this send, or null
   */
  record MessageSent(
      Author author,
      Target target,
      Kind kind,
      String text,
      Map<String, String> tags,
      @Nullable SendId send)
      implements Event {

    /** The same message as others may know it. */
    public MessageSent withoutSend() {
      return send == null ? this : new MessageSent(author, target, kind, text, tags, null);
    }
  }

  /** The operator spoke to everybody. */
  record Announced(String text) implements Event {}

  record Banned(UserPattern pattern, String reason) implements Event {}

  record Unbanned(UserPattern pattern) implements Event {}

  /**
   * Restores what is known of a client's sends. Only snapshots hold it: in the journal each {@link
   * MessageSent} says so itself.
   */
  record SendRemembered(SendId send, long sequence, long timeMs) implements Event {}

  /** Restores when a user last said something. Only snapshots hold it, for the same reason. */
  record SpeechRemembered(long user) implements Event {}

  /** Restores in which channel a user was for a time. Only snapshots hold it, as before. */
  record StayRemembered(long user, long channel, long from, long until) implements Event {}

  /**
   * How long what is said in a channel is kept.
   *
   * @param setBy the nick to show, as it was then
   * @param days {@link suda.core.history.Retention#AS_SERVER}, {@link
   *     suda.core.history.Retention#NONE}, or how many
   */
  record RetentionChanged(long channel, long by, String setBy, int days) implements Event {}
}
