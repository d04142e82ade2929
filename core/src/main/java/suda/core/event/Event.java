package suda.core.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.name.BanTarget;
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

  /**
   * @param host what others are shown in the place of the address
   * @param address where the user comes from, which is for operators and for bans
   */
  record UserArrived(
      long user,
      Nick nick,
      String username,
      String host,
      String address,
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

  /** What others are shown as the user's host; where the user comes from has not changed. */
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

    /** The same message to a channel as if that were called so. */
    public MessageSent in(ChannelName name) {
      return target instanceof Target.ToChannel to && !to.name().equals(name)
          ? new MessageSent(
              author,
              new Target.ToChannel(to.channel(), name, to.atLeast()),
              kind,
              text,
              tags,
              send)
          : this;
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

  /** The client of this session does not come back. */
  record SessionEnded(long session, long user) implements Event {}

  /**
   * What happens to accounts, and to what belongs to them. Accounts are named by ids too: the
   * sequence of the event that brought them.
   */
  sealed interface OfAccount extends Event {}

  /**
   * @param credential null where only certificates or bearer tokens open it
   * @param codeHash what is kept of the code that its holder must tell first; null where it may be
   *     used at once
   */
  record AccountRegistered(
      long account,
      Nick name,
      Set<AccountFlag> flags,
      @Nullable Credential credential,
      @Nullable String email,
      @Nullable String codeHash)
      implements OfAccount {}

  /** The holder told the code. */
  record AccountVerified(long account) implements OfAccount {}

  /** Forgets the account and what belongs to it; its channels are nobody's. */
  record AccountDropped(long account) implements OfAccount {}

  /**
   * All that was said under the account, by the name it has had since it was registered and before
   * this event, is taken back; and it is in no conversation of before any more.
   */
  record AccountForgotten(long account, Nick name) implements OfAccount {}

  /**
   * How long the holder wants what is said in private to be kept.
   *
   * @param days as in {@link RetentionChanged}
   */
  record AccountRetentionChanged(long account, Nick name, int days) implements OfAccount {}

  record CredentialChanged(long account, @Nullable Credential credential) implements OfAccount {}

  /** Who tells the code may set a new password. */
  record CodeMade(long account, String codeHash) implements OfAccount {}

  record CertificateAdded(long account, String fingerprint) implements OfAccount {}

  record CertificateRemoved(long account, String fingerprint) implements OfAccount {}

  record NickGrouped(long account, Nick nick) implements OfAccount {}

  record NickUngrouped(long account, Nick nick) implements OfAccount {}

  record AccountFlagChanged(long account, AccountFlag flag, boolean on) implements OfAccount {}

  /**
   * The account has a host of its own, which is shown in the place of its users' addresses.
   *
   * @param host null where it has none any more
   * @param by the nick to show, as it was then; empty where only a snapshot says so
   */
  record VhostChanged(long account, @Nullable String host, String by) implements OfAccount {}

  record LoggedIn(long user, long account, Nick name) implements OfAccount {}

  record LoggedOut(long user) implements OfAccount {}

  /** The channel is the account's from now on, and stays when its last member leaves. */
  record ChannelRegistered(long channel, long account) implements OfAccount {}

  record ChannelUnregistered(long channel) implements OfAccount {}

  /** What those who are logged in to the account are in the channel; null for nothing. */
  record AccessChanged(long channel, long account, @Nullable Privilege privilege)
      implements OfAccount {}

  /**
   * Lets people in by a code.
   *
   * @param by the account that made it, or {@link #OPERATOR}
   * @param uses how often it may be used
   * @param untilMs milliseconds since 1970
   * @param channels the channels that it opens
   */
  record InvitationMade(
      long invitation, String codeHash, long by, int uses, long untilMs, List<Long> channels)
      implements OfAccount {}

  record InvitationUsed(long invitation, long user) implements OfAccount {}

  record InvitationRevoked(long invitation) implements OfAccount {}

  /** The user lets {@code other} write to him although he holds callers off, or no longer. */
  record AcceptChanged(long user, long other, boolean on) implements Event {}

  /** The user wants to hear nothing in private of those whom the pattern means, or no longer. */
  record SilenceChanged(long user, UserPattern pattern, boolean on) implements Event {}

  /**
   * Something was said to a user who has silenced the author: as the author knows, it was said; but
   * nobody hears of it and no history has it.
   */
  record MessageSilenced(MessageSent message) implements Event {}

  /** {@code caller} wanted to write to the user, who holds callers off. */
  record CallerHeldOff(long user, long caller) implements Event {}

  /**
   * Restores how much of a rate is used up. Only snapshots hold it.
   *
   * @param user whose lines it is about, or 0 for the channel's joins
   */
  record PaceRemembered(long channel, long user, long usedUntilMs) implements Event {}

  /** Somebody without a privilege joined an auditorium: members with one hear of it. */
  record JoinedUnseen(long channel, long user) implements Event {}

  /** A member who joined unseen is seen by every member from now on. */
  record Revealed(long channel, long user) implements Event {}

  /** A member sees those who joined unseen from now on; where {@code all} is false, no longer. */
  record ViewChanged(long channel, long user, boolean all) implements Event {}

  /** Somebody asks to be let in; those who run the channel hear of it. */
  record Knocked(long channel, long user, String reason) implements Event {}

  /** The channel has another name; all else of it stays, its history as well. */
  record ChannelRenamed(long channel, long by, ChannelName name, String reason) implements Event {}

  /**
   * How long what is said in a channel is kept.
   *
   * @param setBy the nick to show, as it was then
   * @param days {@link suda.core.history.Retention#AS_SERVER}, {@link
   *     suda.core.history.Retention#NONE}, or how many
   */
  record RetentionChanged(long channel, long by, String setBy, int days) implements Event {}

  /** A message is taken back: nobody is to be shown it any more. */
  record MessageRedacted(Earlier message, long by, String reason) implements Event {}

  /**
   * Who wrote a message has written it anew.
   *
   * @param author as others know the author now, with the account under which the message was said
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

  /** What has to do with the operators of the server, and what only they have a say in. */
  sealed interface OfOperators extends Event {}

  /**
   * The user is an operator of the server.
   *
   * @param name of the operator's entry in the configuration
   */
  record OperatorBegan(long user, String name, Set<OperatorPrivilege> privileges)
      implements OfOperators {}

  record OperatorEnded(long user) implements OfOperators {}

  /** Somebody spoke to the operators and to who listens to them. */
  record WallopsSent(long by, String text) implements OfOperators {}

  /** The server found something that its operators should know. */
  record OperatorsWarned(String text) implements OfOperators {}

  /**
   * In the place of {@link Banned}, which only old journals have.
   *
   * @param by the nick to show, as it was then
   * @param untilMs when it lapses, in milliseconds since 1970; 0 for never
   */
  record ServerBanned(BanTarget target, String reason, String by, long untilMs)
      implements OfOperators {}

  /** {@code by} is empty where the ban has lapsed. */
  record ServerUnbanned(BanTarget target, String by) implements OfOperators {}

  record FilterAdded(long filter, SpamFilter what, String by) implements OfOperators {}

  record FilterRemoved(long filter, String by) implements OfOperators {}

  /** {@code level} is from 5, as usual, down to 1, nobody comes in. */
  record DefenceChanged(int level, String by) implements OfOperators {}

  /** An operator did what no other event tells of, or not by whom. For the audit. */
  record OperatorActed(String by, String action, String target, String reason)
      implements OfOperators {}

  /** Restores what the audit has. Only snapshots hold it: in the journal the events say so. */
  record AuditRemembered(String by, String action, String target, String reason)
      implements OfOperators {}
}
