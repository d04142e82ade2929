package suda.session.console;

import org.jspecify.annotations.Nullable;
import suda.core.event.Event;
import suda.core.name.ChannelName;
import suda.session.Occurrence;
import suda.session.text.EventWords;
import suda.wire.text.Printable;

/** What happens to accounts, as the operator is told; null for what is not shown. */
final class AccountWords {
  private AccountWords() {}

  static @Nullable String of(EventWords words, Occurrence o, Event.OfAccount event) {
    return switch (event) {
      case Event.AccountRegistered e -> "-- registered account " + printable(e.name().text());
      case Event.AccountVerified e -> null;
      case Event.AccountDropped e -> "-- an account was removed";
      case Event.AccountForgotten e ->
          "-- what was said under " + printable(e.name().text()) + " was taken back";
      case Event.AccountRetentionChanged e -> null;
      case Event.CredentialChanged e -> null;
      case Event.CodeMade e -> null;
      case Event.CertificateAdded e -> null;
      case Event.CertificateRemoved e -> null;
      case Event.NickGrouped e -> null;
      case Event.NickUngrouped e -> null;
      case Event.AccountFlagChanged e -> null;
      case Event.VhostChanged e -> null;
      case Event.LoggedIn e ->
          "-- " + words.nick(o, e.user()) + " is logged in as " + printable(e.name().text());
      case Event.LoggedOut e -> "-- " + words.nick(o, e.user()) + " is logged out";
      case Event.ChannelRegistered e -> "-- " + channel(o, e.channel()) + " is registered";
      case Event.ChannelUnregistered e -> "-- " + channel(o, e.channel()) + " is nobody's now";
      case Event.AccessChanged e -> null;
      case Event.InvitationMade e -> "-- an invitation was made";
      case Event.InvitationUsed e -> "-- an invitation was used";
      case Event.InvitationRevoked e -> "-- an invitation was revoked";
    };
  }

  private static String channel(Occurrence o, long id) {
    ChannelName channel = o.channel(id);
    return channel == null ? "a room" : printable(channel.text());
  }

  private static String printable(String text) {
    return Printable.of(text);
  }
}
