package suda.session.text;

import java.util.function.LongFunction;
import suda.core.event.ChannelChange;
import suda.core.event.ChannelFlag;
import suda.core.event.PatternList;
import suda.core.event.Privilege;
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
      case ChannelChange.PatternAdded c -> added(c.list(), Printable.of(c.pattern().text()));
      case ChannelChange.PatternRemoved c -> removed(c.list(), Printable.of(c.pattern().text()));
      case ChannelChange.Granted c ->
          c.privilege() == Privilege.VOICE
              ? "gave " + nick.apply(c.user()) + " a voice"
              : "made " + nick.apply(c.user()) + " " + privilege(c.privilege());
      case ChannelChange.Revoked c ->
          c.privilege() == Privilege.VOICE
              ? "took the voice of " + nick.apply(c.user())
              : "made " + nick.apply(c.user()) + " no longer " + privilege(c.privilege());
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
    };
  }

  private static String limit(int members) {
    return members == 0 ? "lifted the limit on members" : "set a limit of " + members + " members";
  }

  private static String added(PatternList list, String pattern) {
    return switch (list) {
      case BAN -> "banned " + pattern;
      case BAN_EXCEPTION -> "let " + pattern + " in past bans";
      case INVITE_EXCEPTION -> "let " + pattern + " in without an invitation";
    };
  }

  private static String removed(PatternList list, String pattern) {
    return switch (list) {
      case BAN -> "lifted the ban of " + pattern;
      case BAN_EXCEPTION -> "no longer lets " + pattern + " in past bans";
      case INVITE_EXCEPTION -> "no longer lets " + pattern + " in without an invitation";
    };
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
