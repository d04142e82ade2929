package suda.session.operator;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import suda.core.event.OperatorPrivilege;

/** All that operators can have done, in the order of the manual. */
public final class OperatorVerbs {
  public static final List<OperatorVerb> ALL =
      List.of(
          new OperatorVerb(
              "kill",
              OperatorPrivilege.KILL,
              "NICK [REASON]",
              "removes a user from the server",
              Removing::kill),
          new OperatorVerb(
              "sajoin",
              OperatorPrivilege.CHANNEL_OVERRIDE,
              "[NICK] #CHANNEL",
              "brings a user, or yourself, into a channel whoever keeps its door",
              Overriding::sajoin),
          new OperatorVerb(
              "sapart",
              OperatorPrivilege.CHANNEL_OVERRIDE,
              "NICK #CHANNEL [REASON]",
              "has a user leave a channel",
              Overriding::sapart),
          new OperatorVerb(
              "saset",
              OperatorPrivilege.CHANNEL_OVERRIDE,
              "#CHANNEL WHAT VALUE",
              "sets a channel up without a rank there: secret on, key off, op NICK, unban WHO",
              RoomChanging::saset),
          new OperatorVerb(
              "sanick",
              OperatorPrivilege.KILL,
              "NICK NEWNICK",
              "gives a user another nick, one that is nobody's",
              Overriding::sanick),
          new OperatorVerb(
              "uban",
              OperatorPrivilege.BAN,
              "ADD|DEL|LIST|INFO [DURATION] [WHOM] [REASON]",
              "bans addresses, users by a pattern, or an account; lifts, lists and explains bans",
              Banning::uban),
          new OperatorVerb(
              "kline",
              OperatorPrivilege.BAN,
              "[DURATION] PATTERN [REASON]",
              "is UBAN ADD for a pattern of nick!username@host",
              Banning::kline),
          new OperatorVerb(
              "unkline", OperatorPrivilege.BAN, "PATTERN", "is UBAN DEL", Banning::unkline),
          new OperatorVerb(
              "dline",
              OperatorPrivilege.BAN,
              "[DURATION] ADDRESS [REASON]",
              "is UBAN ADD for an address or a range of them",
              Banning::dline),
          new OperatorVerb(
              "undline", OperatorPrivilege.BAN, "ADDRESS", "is UBAN DEL", Banning::lift),
          new OperatorVerb(
              "spamfilter",
              OperatorPrivilege.SPAM_FILTER,
              "ADD|DEL|LIST [ACTION] [TARGETS] [PATTERN] [REASON]",
              "has what is said held against patterns",
              Filtering::spamfilter),
          new OperatorVerb(
              "defcon",
              OperatorPrivilege.DEFCON,
              "[LEVEL]",
              "shows or sets how much strangers may do, from 5 (all) to 1",
              Defending::defcon),
          new OperatorVerb(
              "wallops",
              OperatorPrivilege.WALLOPS,
              "TEXT",
              "speaks to the operators and to who listens to them",
              Removing::wallops),
          new OperatorVerb(
              "audit",
              OperatorPrivilege.AUDIT,
              "[WHO] [SINCE]",
              "shows what operators did, of one nick or channel, in the last 24h or for so long",
              Auditing::audit),
          new OperatorVerb(
              "rehash",
              OperatorPrivilege.REHASH,
              "",
              "has the server read its configuration again",
              Reloading::rehash),
          new OperatorVerb(
              "opers",
              OperatorPrivilege.SEE_ALL,
              "",
              "shows which operators are here",
              Removing::opers));

  private OperatorVerbs() {}

  /** The verb of that name, or null. */
  public static @Nullable OperatorVerb named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(verb -> verb.name().equals(lower)).findFirst().orElse(null);
  }
}
