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
          | Capability.SERVER_TIME.bit()
          | Capability.SETNAME.bit();

  static IrcProfile of(String server, long capabilities) {
    return new IrcProfile(server, capabilities & RELEVANT);
  }

  boolean has(Capability capability) {
    return capability.in(capabilities);
  }

  @Override
  public byte @Nullable [] render(Occurrence occurrence, Hearing hearing) {
    EventLines lines = new EventLines(this, occurrence);
    return switch (occurrence.event()) {
      case Event.MessageSent e -> MessageLines.of(this, occurrence, e);
      case Event.Joined e -> lines.joined(e);
      case Event.Parted e -> lines.parted(e);
      case Event.Kicked e -> lines.kicked(e);
      case Event.UserLeft e -> lines.left(e);
      case Event.UserRenamed e -> lines.renamed(e);
      case Event.TopicChanged e -> lines.topicChanged(e);
      case Event.ChannelChanged e -> lines.channelChanged(e);
      case Event.UserFlagChanged e -> lines.flagChanged(e);
      case Event.Announced e -> lines.announced(e);
      case Event.Invited e ->
          hearing == Hearing.ADDRESSED || has(Capability.INVITE_NOTIFY) ? lines.invited(e) : null;
      case Event.AwayChanged e -> has(Capability.AWAY_NOTIFY) ? lines.awayChanged(e) : null;
      case Event.RealnameChanged e -> has(Capability.SETNAME) ? lines.realnameChanged(e) : null;
      case Event.HostChanged e -> has(Capability.CHGHOST) ? lines.hostChanged(e) : null;
      case Event.UserArrived e -> null;
      case Event.ChannelOpened e -> null;
      case Event.ChannelClosed e -> null;
      case Event.Banned e -> null;
      case Event.Unbanned e -> null;
      case Event.SendRemembered e -> null;
      case Event.SpeechRemembered e -> null;
    };
  }
}
