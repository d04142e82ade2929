package suda.engine;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Stamped;
import suda.core.state.Audience;
import suda.core.state.Redacted;
import suda.core.state.Whereabouts;
import suda.journal.Batch;
import suda.session.Hearing;
import suda.session.Occurrence;
import suda.session.Profile;

/**
 * Tells one client of a user again what happened: what was for that user when it happened, and as
 * it would have been told. Needs no state, as events come with their scenes. Immutable; any thread.
 *
 * @param ownUntil what the user did from this event on was done by another client; before it,
 *     perhaps by this one
 */
record Retelling(Profile profile, Whereabouts whereabouts, Redacted redacted, long ownUntil) {

  /**
   * Some of what happened, told.
   *
   * @param next the first event that is not in it
   */
  record Page(byte[] bytes, long next) {}

  /**
   * Tells the events of {@code batches} from {@code from} on and before {@code until}, until there
   * are {@code bytesMax} bytes or a few more.
   */
  Page page(List<Batch> batches, long from, long until, int bytesMax) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long next = from;
    for (Batch batch : batches) {
      while (next < Math.min(batch.nextSequence(), until) && bytes.size() < bytesMax) {
        int at = (int) (next - batch.firstSequence());
        if (at < 0) {
          return new Page(bytes.toByteArray(), next);
        }
        Stamped stamped = new Stamped(next, batch.timeMs(), batch.events().get(at));
        byte[] told = tell(new Occurrence(stamped, batch.scenes().get(at)));
        if (told != null) {
          bytes.writeBytes(told);
        }
        next++;
      }
    }
    return new Page(bytes.toByteArray(), next);
  }

  /** What the user is told of the event, or null. */
  byte @Nullable [] tell(Occurrence occurrence) {
    Hearing hearing = hearing(occurrence);
    return hearing == null || isOver(occurrence, hearing)
        ? null
        : profile.retell(occurrence, hearing, whereabouts.user());
  }

  /**
   * Whether there is no point in telling it any more: what was redacted since, and what only said
   * how it was at that moment. Its author still has to learn that it was recorded.
   */
  private boolean isOver(Occurrence occurrence, Hearing hearing) {
    return switch (occurrence.event()) {
      case MessageSent e when e.kind() == Kind.PASSING -> true;
      case MessageSent e ->
          hearing != Hearing.OWN && redacted.covers(occurrence.sequence(), e.author());
      case Event.MessageEdited e -> redacted.covers(e.message().sequence(), e.author());
      default -> false;
    };
  }

  private @Nullable Hearing hearing(Occurrence occurrence) {
    boolean own = isOwn(occurrence.event());
    if (own && occurrence.sequence() < ownUntil) {
      return Hearing.OWN;
    }
    for (Audience audience : Audience.of(occurrence.event(), occurrence.scene())) {
      if (includes(audience, occurrence.sequence())) {
        return audience instanceof Audience.Addressee ? Hearing.ADDRESSED : Hearing.PRESENT;
      }
    }
    return own ? Hearing.PRESENT : null;
  }

  private boolean includes(Audience audience, long sequence) {
    return switch (audience) {
      case Audience.Members a -> whereabouts.wasIn(a.channel(), sequence);
      case Audience.Some a -> a.users().contains(whereabouts.user());
      case Audience.Neighbours a ->
          a.user() == whereabouts.user() || whereabouts.wasInAny(a.channels(), sequence);
      case Audience.Addressee a -> a.user() == whereabouts.user();
      case Audience.Everyone a -> sequence > whereabouts.user();
    };
  }

  /** Whether it is something that the user did, and that only the user is told of otherwise. */
  private boolean isOwn(Event event) {
    long me = whereabouts.user();
    return switch (event) {
      case MessageSent e -> e.author().user() == me;
      case Event.Joined e -> e.user() == me;
      case Event.JoinedUnseen e -> e.user() == me;
      case Event.UserRenamed e -> e.user() == me;
      case Event.RealnameChanged e -> e.user() == me;
      case Event.AwayChanged e -> e.user() == me;
      case Event.UserFlagChanged e -> e.user() == me;
      case Event.Invited e -> e.by() == me;
      case Event.SilenceChanged e -> e.user() == me;
      case Event.MessageSilenced e -> e.message().author().user() == me;
      // What a member does in a channel is for all members.
      case Event.Parted e -> false;
      case Event.Kicked e -> false;
      case Event.TopicChanged e -> false;
      case Event.ChannelChanged e -> false;
      case Event.RetentionChanged e -> false;
      case Event.HostChanged e -> false;
      case Event.UserLeft e -> false;
      case Event.UserArrived e -> false;
      case Event.SessionBegan e -> false;
      case Event.ChannelOpened e -> false;
      case Event.ChannelClosed e -> false;
      case Event.Announced e -> false;
      case Event.Banned e -> false;
      case Event.Unbanned e -> false;
      case Event.SendRemembered e -> false;
      case Event.SpeechRemembered e -> false;
      case Event.StayRemembered e -> false;
      case Event.SessionEnded e -> false;
      case Event.OfAccount e -> false;
      case Event.AcceptChanged e -> false;
      case Event.CallerHeldOff e -> false;
      case Event.PaceRemembered e -> false;
      case Event.Revealed e -> false;
      case Event.ViewChanged e -> false;
      case Event.Knocked e -> false;
      case Event.ChannelRenamed e -> false;
      case Event.MessageRedacted e -> e.by() == me;
      case Event.MessageEdited e -> e.author().user() == me;
      case Event.ReadMarked e -> false;
      case Event.UserMetadataChanged e -> e.user() == me;
      case Event.ChannelMetadataChanged e -> false;
      case Event.RedactionRemembered e -> false;
      case Event.OfOperators e -> false;
    };
  }
}
