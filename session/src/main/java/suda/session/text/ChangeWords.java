package suda.session.text;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.Flow;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
import suda.core.event.Rate;
import suda.core.name.UserPattern;
import suda.wire.text.Printable;

/** A channel's changes, told after the name of who made them: "alice made bob an operator". */
final class ChangeWords {
  private ChangeWords() {}

  /**
   * @param nick gives the nick to show for a user's id
   */
  static String of(ChannelChange change, LongFunction<String> nick) {
    return switch (change) {
      case ChannelChange.FlagSet c -> flag(c.flag(), c.on());
      case ChannelChange.KeySet c -> c.key() == null ? "removed the key" : "set a key";
      case ChannelChange.LimitSet c -> limit(c.members());
      case ChannelChange.PatternAdded c -> added(c.list(), c.pattern());
      case ChannelChange.PatternRemoved c -> removed(c.list(), c.pattern());
      case ChannelChange.Granted c ->
          c.privilege() == Privilege.VOICE
              ? "gave " + nick.apply(c.user()) + " a voice"
              : "made " + nick.apply(c.user()) + " " + privilege(c.privilege());
      case ChannelChange.Revoked c ->
          c.privilege() == Privilege.VOICE
              ? "took the voice of " + nick.apply(c.user())
              : "made " + nick.apply(c.user()) + " no longer " + privilege(c.privilege());
      case ChannelChange.ForwardSet c ->
          c.to() == null
              ? "no longer sends on who is not let in"
              : "sends who is not let in to " + Printable.of(c.to().text());
      case ChannelChange.RateSet c -> rate(c.flow(), c.rate());
      case ChannelChange.PatternAddedUntil c -> added(c.list(), c.pattern()) + " for a time";
      case ChannelChange.PatternLapsed c -> lapsed(c.list(), c.pattern());
    };
  }

  private static String flag(ChannelFlag flag, boolean on) {
    return switch (flag) {
      case INVITE_ONLY -> on ? "let only invited users in" : "let everybody in";
      case MODERATED -> on ? "let only users with a voice speak" : "let every member speak";
      case MEMBERS_SPEAK -> on ? "let only members speak" : "let outsiders speak";
      case SECRET -> on ? "made the room secret" : "made the room public";
      case TOPIC_LOCKED ->
          on ? "let only operators set the topic" : "let every member set the topic";
      case ACCOUNTS_JOIN ->
          on ? "let only users with an account in" : "let users without an account in";
      case ACCOUNTS_SPEAK ->
          on ? "let only users with an account speak" : "let users without an account speak";
      case NO_REQUESTS -> on ? "forbade programs to ask others" : "let programs ask others";
      case OPERATORS_HEAR ->
          on ? "let only operators hear who has no voice" : "let all hear who has no voice";
      case AUDITORIUM -> on ? "hides who comes in without a voice" : "lets all see who comes in";
      case FORWARD_TARGET ->
          on ? "lets all rooms send users here" : "lets no other rooms send users here";
    };
  }

  private static String limit(int members) {
    return members == 0 ? "lifted the limit on members" : "set a limit of " + members + " members";
  }

  private static String rate(Flow flow, @Nullable Rate rate) {
    String what =
        switch (flow) {
          case JOINS -> "users coming in";
          case LINES -> "lines of a member";
        };
    return rate == null
        ? "lifted the bound on " + what
        : "allows %d %s in %d seconds".formatted(rate.count(), what, rate.seconds());
  }

  /** What is said alone, as nobody does it: time does. */
  private static String lapsed(PatternList list, UserPattern pattern) {
    String whom = whom(pattern);
    return switch (list) {
      case BAN -> (pattern.mutes() ? whom + " may speak" : "the ban of " + whom + " is over");
      case BAN_EXCEPTION -> whom + " is let in past bans no longer";
      case INVITE_EXCEPTION -> whom + " is let in without an invitation no longer";
    };
  }

  private static String added(PatternList list, UserPattern pattern) {
    String whom = whom(pattern);
    return switch (list) {
      case BAN -> (pattern.mutes() ? "muted " : "banned ") + whom;
      case BAN_EXCEPTION -> "let " + whom + " in past bans";
      case INVITE_EXCEPTION -> "let " + whom + " in without an invitation";
    };
  }

  private static String removed(PatternList list, UserPattern pattern) {
    String whom = whom(pattern);
    return switch (list) {
      case BAN -> (pattern.mutes() ? "unmuted " : "lifted the ban of ") + whom;
      case BAN_EXCEPTION -> "no longer lets " + whom + " in past bans";
      case INVITE_EXCEPTION -> "no longer lets " + whom + " in without an invitation";
    };
  }

  private static String whom(UserPattern pattern) {
    return Printable.of(pattern.whom());
  }

  private static String privilege(Privilege privilege) {
    return switch (privilege) {
      case OWNER -> "an owner";
      case ADMIN -> "an admin";
      case OPERATOR -> "an operator";
      case HALF_OPERATOR -> "a half-operator";
      case VOICE -> "a user with a voice";
    };
  }

  /** The highest privilege in a list of members: "alice (operator)". */
  static String rank(Privilege privilege) {
    String named = privilege(privilege);
    return privilege == Privilege.VOICE ? "voice" : named.substring(named.indexOf(' ') + 1);
  }
}
