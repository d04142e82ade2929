package suda.core.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.event.AccountFlag;
import suda.core.event.ChannelChange;
import suda.core.event.Client;
import suda.core.event.Credential;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Kind;
import suda.core.event.OperatorPrivilege;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.event.Said;
import suda.core.event.SendId;
import suda.core.event.SpamFilter;
import suda.core.event.UserFlag;
import suda.core.name.BanTarget;
import suda.core.name.ChannelName;
import suda.core.name.MetadataKey;
import suda.core.name.Nick;
import suda.core.name.UserPattern;
import suda.core.name.Vhost;

/**
 * What somebody wants. {@code user} is who wants it; where {@code by} may be {@link
 * suda.core.event.Event#OPERATOR}, the server's operator wants it and no privilege is asked for.
 */
public sealed interface Command {

  /**
   * {@code nick} is null for a guest, who is given a free one.
   *
   * @param host what others are to be shown in the place of the address
   * @param address where the user comes from
   * @param account the account that the user is logged in to, or 0 for none
   */
  record Arrive(
      @Nullable Nick nick,
      String username,
      String host,
      String address,
      String realname,
      Client client,
      boolean secure,
      long account)
      implements Command {

    /** Somebody without an account, whose address everybody may see. */
    public Arrive(
        @Nullable Nick nick,
        String username,
        String address,
        String realname,
        Client client,
        boolean secure) {
      this(nick, username, address, address, realname, client, secure, 0);
    }
  }

  record Leave(long user, Departure departure, String reason) implements Command {}

  /** Lets a client of the user come back after its connection broke. */
  record BeginSession(long user, String tokenHash) implements Command {}

  record EndSession(long user, long session) implements Command {}

  /** No client of the user is connected now. */
  record Unattended(long user) implements Command {}

  /** A client of the user is connected again. */
  record Attended(long user) implements Command {}

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

  /**
   * Keeps those whom the target means out; who is here already stays until told to leave.
   *
   * @param untilMs milliseconds since 1970, or 0 for ever
   */
  record Ban(long by, BanTarget target, String reason, long untilMs) implements Command {
    /** For ever, by the server's operator. */
    public Ban(UserPattern pattern, String reason) {
      this(Event.OPERATOR, new BanTarget.Users(pattern), reason, 0);
    }
  }

  record Unban(long by, BanTarget target) implements Command {
    /** By the server's operator. */
    public Unban(UserPattern pattern) {
      this(Event.OPERATOR, new BanTarget.Users(pattern));
    }
  }

  /**
   * What somebody wants of an account. {@code by} is the account of who wants it, or {@link
   * suda.core.event.Event#OPERATOR}.
   */
  sealed interface OfAccount extends Command {}

  /**
   * @param user who registers and is logged in with it, or 0 for somebody who is not here yet
   * @param codeHash of the code that must be told first, or null
   */
  record Register(
      long user,
      Nick name,
      @Nullable Credential credential,
      @Nullable String email,
      @Nullable String codeHash)
      implements OfAccount {}

  /** The code was told; {@code user} is logged in, unless 0. */
  record Verify(long user, long account, String codeHash) implements OfAccount {}

  record Drop(long account) implements OfAccount {}

  /** Takes back all that was said under the account. Whoever checked the secret says so. */
  record Forget(long account) implements OfAccount {}

  /**
   * Sets for how long what the account's holder says and is told in private is kept.
   *
   * @param days as in {@link suda.core.event.Event.RetentionChanged}
   */
  record SetAccountRetention(long account, int days) implements OfAccount {}

  record ChangeCredential(long account, @Nullable Credential credential) implements OfAccount {}

  record MakeCode(long account, String codeHash) implements OfAccount {}

  record AddCertificate(long account, String fingerprint) implements OfAccount {}

  record RemoveCertificate(long account, String fingerprint) implements OfAccount {}

  record GroupNick(long account, Nick nick) implements OfAccount {}

  record UngroupNick(long account, Nick nick) implements OfAccount {}

  record SetAccountFlag(long account, AccountFlag flag, boolean on) implements OfAccount {}

  /** {@code host} is null where the account is to have none of its own. */
  record SetVhost(long by, long account, @Nullable Vhost host) implements OfAccount {}

  /** Whoever checked the secret says so; nothing is checked here. */
  record LogIn(long user, long account) implements OfAccount {}

  record LogOut(long user) implements OfAccount {}

  /** Takes one of the account's nicks back from whoever has it. */
  record Regain(long user, Nick nick) implements OfAccount {}

  record RegisterChannel(long user, long channel) implements OfAccount {}

  record UnregisterChannel(long by, long channel) implements OfAccount {}

  record TransferChannel(long by, long channel, long to) implements OfAccount {}

  record SetAccess(long by, long channel, long account, @Nullable Privilege privilege)
      implements OfAccount {}

  record MakeInvitation(long by, String codeHash, int uses, long untilMs, List<Long> channels)
      implements OfAccount {}

  /**
   * Opens a code's channels to the user, at the time {@code nowMs}.
   *
   * @param channel where the user wants to go by the code; 0 for wherever it leads
   */
  record UseInvitation(long user, String codeHash, long channel, long nowMs) implements OfAccount {}

  record RevokeInvitation(long by, long invitation) implements OfAccount {}

  /** Lets {@code other} write to the user although he holds callers off, or no longer. */
  record SetAccepted(long user, long other, boolean on) implements Command {}

  /** Drops what those whom the pattern means write to the user, or no longer. */
  record SetSilenced(long user, UserPattern pattern, boolean on) implements Command {}

  /** Asks those who run a channel to be let in. */
  record Knock(long user, long channel, String reason) implements Command {}

  record RenameChannel(long by, long channel, ChannelName name, String reason) implements Command {}

  /** Takes a pattern whose time is over out of a channel's list. */
  record LapsePattern(long channel, PatternList list, UserPattern pattern) implements Command {}

  /**
   * Sets for how long what is said in a channel is kept.
   *
   * @param days as in {@link suda.core.event.Event.RetentionChanged}
   */
  record SetRetention(long by, long channel, int days) implements Command {}

  /**
   * Takes a message back.
   *
   * @param message as the archive has it
   * @param sinceMs its author may take back what was said from then on
   */
  record Redact(long by, Said message, long sinceMs, String reason) implements Command {}

  /**
   * Writes a message anew.
   *
   * @param message as the archive has it
   * @param sinceMs what was said from then on may be edited
   * @param tags those that the message has from now on
   */
  record Edit(long user, Said message, long sinceMs, String text, Map<String, String> tags)
      implements Command {}

  /**
   * Says something to a channel in the name of somebody who is elsewhere.
   *
   * @param as nobody's nick here
   */
  record Relay(
      long user,
      long channel,
      Nick as,
      Kind kind,
      String text,
      Map<String, String> tags,
      @Nullable SendId send)
      implements Command {}

  /**
   * Marks as read what was said until {@code untilMs}; never goes back.
   *
   * @param target the key of a channel's name or of a nick
   */
  record MarkRead(long user, String target, long untilMs) implements Command {}

  /** {@code value} is null to remove it. */
  record SetUserMetadata(long user, MetadataKey key, @Nullable String value) implements Command {}

  /** {@code value} is null to remove it. */
  record SetChannelMetadata(long by, long channel, MetadataKey key, @Nullable String value)
      implements Command {}

  /** What only operators of the server may want, or what makes somebody one. */
  sealed interface OfOperators extends Command {}

  /** The ban's time is over. */
  record LapseBan(BanTarget target) implements OfOperators {}

  /** The user has shown to be the operator of this name. */
  record BecomeOperator(long user, String name, Set<OperatorPrivilege> privileges)
      implements OfOperators {}

  record ResignOperator(long user) implements OfOperators {}

  /** Removes a user from the server. */
  record Kill(long by, long user, String reason) implements OfOperators {}

  /** Brings a user into a channel, whoever keeps its door. */
  record BringIn(long by, long user, ChannelName channel) implements OfOperators {}

  /** Has a user leave a channel. */
  record TakeOut(long by, long user, long channel, String reason) implements OfOperators {}

  /** Gives a user another nick, which must be free. */
  record GiveNick(long by, long user, Nick nick) implements OfOperators {}

  /** Speaks to the operators and to who listens to them. */
  record SendWallops(long by, String text) implements OfOperators {}

  /** The server tells its operators. */
  record WarnOperators(String text) implements OfOperators {}

  record AddFilter(long by, SpamFilter filter) implements OfOperators {}

  record RemoveFilter(long by, long filter) implements OfOperators {}

  record SetDefence(long by, int level) implements OfOperators {}

  /** Notes for the audit what an operator does that no event tells, if the operator may. */
  record Act(long by, OperatorPrivilege privilege, String action, String target, String reason)
      implements OfOperators {}
}
