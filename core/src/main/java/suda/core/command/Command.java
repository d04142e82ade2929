package suda.core.command;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suda.core.event.ChannelChange;
import suda.core.event.Client;
import suda.core.event.Departure;
import suda.core.event.Kind;
import suda.core.event.Privilege;
import suda.core.event.SendId;
import suda.core.event.UserFlag;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.core.name.UserPattern;

/**
 * What somebody wants. {@code user} is who wants it; where {@code by} may be {@link
 * suda.core.event.Event#OPERATOR}, the server's operator wants it and no privilege is asked for.
 */
public sealed interface Command {

  /** {@code nick} is null for a guest, who is given a free one. */
  record Arrive(
      @Nullable Nick nick,
      String username,
      String host,
      String realname,
      Client client,
      boolean secure)
      implements Command {}

  record Leave(long user, Departure departure, String reason) implements Command {}

  /** Lets a client of the user come back after its connection broke; once for each user. */
  record BeginSession(long user, String tokenHash) implements Command {}

  record Rename(long user, Nick nick) implements Command {}

  record Describe(long user, String realname) implements Command {}

  record ChangeHost(long user, String username, String host) implements Command {}

  /** {@code message} is null where the user is back. */
  record SetAway(long user, @Nullable String message) implements Command {}

  record SetUserFlag(long user, UserFlag flag, boolean on) implements Command {}

  /** Opens a channel that stays; does nothing where it is open. */
  record OpenPermanent(ChannelName name) implements Command {}

  record Join(long user, ChannelName channel, @Nullable String key) implements Command {}

  record Part(long user, long channel, String reason) implements Command {}

  record Kick(long by, long channel, long user, String reason) implements Command {}

  record Invite(long by, long channel, long user) implements Command {}

  record SetTopic(long by, long channel, String topic) implements Command {}

  record ChangeChannel(long by, long channel, List<ChannelChange> changes) implements Command {}

  /**
   * Says something to a channel.
   *
   * @param atLeast the least privilege that hears it, or null for every member
   */
  record SayToChannel(
      long user,
      long channel,
      @Nullable Privilege atLeast,
      Kind kind,
      String text,
      Map<String, String> tags,
      @Nullable SendId send)
      implements Command {}

  record SayToUser(
      long user, long to, Kind kind, String text, Map<String, String> tags, @Nullable SendId send)
      implements Command {}

  /** The operator speaks to everybody. */
  record Announce(String text) implements Command {}

  /** Keeps those whom the pattern means out; who is here already stays until told to leave. */
  record Ban(UserPattern pattern, String reason) implements Command {}

  record Unban(UserPattern pattern) implements Command {}

  /**
   * Sets for how long what is said in a channel is kept.
   *
   * @param days as in {@link suda.core.event.Event.RetentionChanged}
   */
  record SetRetention(long by, long channel, int days) implements Command {}
}
