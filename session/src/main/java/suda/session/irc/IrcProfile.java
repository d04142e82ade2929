package suda.session.irc;

import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
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
      Capability.ACCOUNT_TAG.bit()
          | Capability.AWAY_NOTIFY.bit()
          | Capability.CHGHOST.bit()
          | Capability.EXTENDED_JOIN.bit()
          | Capability.INVITE_NOTIFY.bit()
          | Capability.MESSAGE_TAGS.bit()
          | Capability.RESUME.bit()
          | Capability.SERVER_TIME.bit()
          | Capability.SETNAME.bit();

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

  @Override
  public byte @Nullable [] render(Occurrence occurrence, Hearing hearing) {
    EventLines lines = new EventLines(this, occurrence);
    return switch (occurrence.event()) {
      case Event.MessageSent e ->
          hearing == Hearing.OWN
              ? MessageLines.own(this, occurrence, e)
              : MessageLines.of(this, occurrence, e);
      case Event.Joined e -> lines.joined(e);
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
    };
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
