package suda.core.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.name.ChannelName;
import suda.core.name.MetadataKey;
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
   * @param text empty for {@link Kind#TAGS} and {@link Kind#PASSING}; a message of several lines
   *     has {@code \n} between them, and no other line end
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

    /** The message as it reads after {@code edit}: by the same author, at the same time. */
    public MessageSent edited(MessageEdited edit) {
      return new MessageSent(author, target, kind, edit.text(), edit.tags(), send);
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

  /** A message is taken back: nobody is to be shown it any more. */
  record MessageRedacted(Earlier message, long by, String reason) implements Event {}

  /**
   * Who wrote a message has written it anew.
   *
   * @param author as others know the author now
   * @param kind the message's own
   * @param tags those that the message has from now on
   */
  record MessageEdited(
      Earlier message, Author author, Kind kind, String text, Map<String, String> tags)
      implements Event {}

  /**
   * A user has read what was said up to a time.
   *
   * @param account the account's name, which keeps it when the user leaves; null for a guest
   * @param target the key of a channel's name or of a nick
   * @param untilMs milliseconds since 1970
   */
  record ReadMarked(long user, @Nullable String account, String target, long untilMs)
      implements Event {}

  /** {@code value} is null where it is no more. */
  record UserMetadataChanged(long user, MetadataKey key, @Nullable String value) implements Event {}

  /** {@code value} is null where it is no more. */
  record ChannelMetadataChanged(long channel, long by, MetadataKey key, @Nullable String value)
      implements Event {}

  /** Restores that a message was redacted. Only snapshots hold it, as before. */
  record RedactionRemembered(long message) implements Event {}
}
