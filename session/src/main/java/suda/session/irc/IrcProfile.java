package suda.session.irc;

import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Person;
import suda.core.name.ChannelName;
import suda.session.Hearing;
import suda.session.Occurrence;
import suda.session.Profile;
import suda.wire.irc.Capability;

/**
 * How events look to clients that asked for the same capabilities.
 *
 * @param server the server's name
 * @param capabilities the bits of those that change a line which several clients get
 */
record IrcProfile(String server, long capabilities) implements Profile {
  private static final long RELEVANT =
      Capability.ACCOUNT_NOTIFY.bit()
          | Capability.ACCOUNT_TAG.bit()
          | Capability.AWAY_NOTIFY.bit()
          | Capability.CHANNEL_RENAME.bit()
          | Capability.CHGHOST.bit()
          | Capability.EXTENDED_JOIN.bit()
          | Capability.INVITE_NOTIFY.bit()
          | Capability.MESSAGE_TAGS.bit()
          | Capability.OPER_TAG.bit()
          | Capability.RESUME.bit()
          | Capability.SERVER_TIME.bit()
          | Capability.SETNAME.bit()
          | Capability.BATCH.bit()
          | Capability.MULTILINE.bit()
          | Capability.MESSAGE_REDACTION.bit()
          | Capability.METADATA.bit()
          | Capability.READ_MARKER.bit()
          | Capability.RELAYMSG.bit()
          | Capability.EDIT.bit();

  static IrcProfile of(String server, long capabilities) {
    return new IrcProfile(server, capabilities & RELEVANT);
  }

  /** For one client alone: with what changes only how it is told of its own doing. */
  static IrcProfile own(String server, long capabilities) {
    return new IrcProfile(server, capabilities);
  }

  /** The same without the tag that says how far one has heard. */
  IrcProfile unpositioned() {
    return new IrcProfile(server, capabilities & ~Capability.RESUME.bit());
  }

  /** How what happened is told within history: what was so then, and nothing beside it. */
  IrcProfile historical() {
    long besides = Capability.RESUME.bit() | Capability.AWAY_NOTIFY.bit();
    return new IrcProfile(server, capabilities & ~besides);
  }

  boolean has(Capability capability) {
    return capability.in(capabilities);
  }

  /** Whether a message of several lines comes as one. */
  boolean takesMultiline() {
    return has(Capability.MULTILINE) && has(Capability.BATCH);
  }

  @Override
  public byte @Nullable [] render(Occurrence occurrence, Hearing hearing) {
    EventLines lines = new EventLines(this, occurrence);
    return switch (occurrence.event()) {
      case Event.MessageSent e ->
          hearing == Hearing.OWN
              ? MessageLines.own(this, occurrence, e)
              : MessageLines.of(this, occurrence, e);
      case Event.Joined e -> lines.joined(e.channel(), e.user());
      case Event.Parted e -> lines.parted(e);
      case Event.Kicked e -> lines.kicked(e);
      case Event.UserLeft e -> lines.left(e);
      case Event.UserRenamed e -> lines.renamed(e);
      case Event.TopicChanged e -> lines.topicChanged(e);
      case Event.ChannelChanged e -> lines.channelChanged(e);
      case Event.UserFlagChanged e -> lines.flagChanged(e);
      case Event.RetentionChanged e -> lines.retentionChanged(e);
      case Event.Announced e -> lines.announced(e);
      case Event.Invited e -> hearsInvitation(hearing) ? lines.invited(e) : null;
      // Who goes away is told by a numeric.
      case Event.AwayChanged e ->
          hearing != Hearing.OWN && has(Capability.AWAY_NOTIFY) ? lines.awayChanged(e) : null;
      case Event.RealnameChanged e -> has(Capability.SETNAME) ? lines.realnameChanged(e) : null;
      case Event.HostChanged e -> has(Capability.CHGHOST) ? lines.hostChanged(e) : null;
      case Event.UserArrived e -> null;
      case Event.ChannelOpened e -> null;
      case Event.ChannelClosed e -> null;
      case Event.Banned e -> null;
      case Event.Unbanned e -> null;
      case Event.SendRemembered e -> null;
      case Event.SpeechRemembered e -> null;
      case Event.SessionBegan e -> null;
      case Event.StayRemembered e -> null;
      case Event.SessionEnded e -> null;
      case Event.OfAccount e -> render(lines, e);
      case Event.SilenceChanged e -> lines.silenceChanged(e);
      // Whom it was said to does not hear it; its author's clients are told as of any message.
      case Event.MessageSilenced e ->
          hearing == Hearing.OWN
              ? MessageLines.own(this, occurrence, e.message())
              : MessageLines.of(this, occurrence, e.message());
      case Event.CallerHeldOff e -> hearing == Hearing.ADDRESSED ? lines.callerHeldOff(e) : null;
      case Event.AcceptChanged e -> null;
      case Event.PaceRemembered e -> null;
      case Event.JoinedUnseen e -> lines.joined(e.channel(), e.user());
      case Event.Revealed e -> lines.joined(e.channel(), e.user());
      case Event.ViewChanged e -> lines.viewChanged(e);
      case Event.Knocked e -> lines.knocked(e);
      case Event.ChannelRenamed e -> has(Capability.CHANNEL_RENAME) ? lines.renamed(e) : null;
      case Event.MessageRedacted e ->
          has(Capability.MESSAGE_REDACTION) ? RevisionLines.redacted(this, occurrence, e) : null;
      case Event.MessageEdited e ->
          hearing != Hearing.OWN || has(Capability.ECHO_MESSAGE)
              ? RevisionLines.edited(this, occurrence, e)
              : null;
      case Event.ReadMarked e -> has(Capability.READ_MARKER) ? lines.readMarked(e) : null;
      case Event.UserMetadataChanged e ->
          hearing != Hearing.OWN && has(Capability.METADATA) ? lines.userMetadata(e) : null;
      case Event.ChannelMetadataChanged e ->
          has(Capability.METADATA) ? lines.channelMetadata(e) : null;
      case Event.RedactionRemembered e -> null;
      case Event.OfOperators e -> render(lines, e);
    };
  }

  private static byte @Nullable [] render(EventLines lines, Event.OfOperators event) {
    return switch (event) {
      case Event.OperatorBegan e -> lines.operatorChanged(e.user(), true);
      case Event.OperatorEnded e -> lines.operatorChanged(e.user(), false);
      case Event.WallopsSent e -> lines.wallops(e);
      case Event.OperatorsWarned e -> lines.warned(e);
      case Event.ServerBanned e -> null;
      case Event.ServerUnbanned e -> null;
      case Event.FilterAdded e -> null;
      case Event.FilterRemoved e -> null;
      case Event.DefenceChanged e -> null;
      case Event.OperatorActed e -> null;
      case Event.AuditRemembered e -> null;
    };
  }

  private byte @Nullable [] render(EventLines lines, Event.OfAccount event) {
    return switch (event) {
      case Event.LoggedIn e -> accountChanged(lines, e.user(), e.name().text());
      case Event.LoggedOut e -> accountChanged(lines, e.user(), "*");
      // Of the others their holder alone is told, and asked for them.
      case Event.AccountRegistered e -> null;
      case Event.AccountVerified e -> null;
      case Event.AccountDropped e -> null;
      case Event.AccountForgotten e -> null;
      case Event.AccountRetentionChanged e -> null;
      case Event.CredentialChanged e -> null;
      case Event.CodeMade e -> null;
      case Event.CertificateAdded e -> null;
      case Event.CertificateRemoved e -> null;
      case Event.NickGrouped e -> null;
      case Event.NickUngrouped e -> null;
      case Event.AccountFlagChanged e -> null;
      case Event.VhostChanged e -> null;
      case Event.ChannelRegistered e -> null;
      case Event.ChannelUnregistered e -> null;
      case Event.AccessChanged e -> null;
      case Event.InvitationMade e -> null;
      case Event.InvitationUsed e -> null;
      case Event.InvitationRevoked e -> null;
    };
  }

  private byte @Nullable [] accountChanged(EventLines lines, long user, String account) {
    return has(Capability.ACCOUNT_NOTIFY) ? lines.accountChanged(user, account) : null;
  }

  @Override
  public byte @Nullable [] retell(Occurrence occurrence, Hearing hearing, long user) {
    return occurrence.event() instanceof Event.ChannelRenamed e && !has(Capability.CHANNEL_RENAME)
        ? reentered(occurrence, e, user)
        : render(occurrence, hearing);
  }

  /** What a client is told that does not know of new names; null where it need not be. */
  byte @Nullable [] reentered(Occurrence occurrence, Event.ChannelRenamed event, long user) {
    Person person = occurrence.person(user);
    ChannelName before = occurrence.channel(event.channel());
    boolean other = before == null || !before.key().equals(event.name().key());
    return person != null && other && !has(Capability.CHANNEL_RENAME)
        ? new EventLines(this, occurrence).reentered(event, person)
        : null;
  }

  private boolean hearsInvitation(Hearing hearing) {
    return switch (hearing) {
      case ADDRESSED -> true;
      case PRESENT -> has(Capability.INVITE_NOTIFY);
      // Who invites is told by a numeric.
      case OWN -> false;
    };
  }
}
