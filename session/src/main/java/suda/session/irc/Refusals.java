package suda.session.irc;

import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.session.RefusalWords;
import suda.wire.irc.Numeric;

/** Refusals in IRC's words: which numeric each is. */
final class Refusals {
  private Refusals() {}

  /** Says why {@code decision} was refused, if it was. */
  static void say(Exchange exchange, Decision decision, String channel, String nick) {
    decision.refusals().forEach(refusal -> say(exchange, refusal, channel, nick));
  }

  /** {@code channel} and {@code nick} are those that the client named. */
  static void say(Exchange exchange, Refusal refusal, String channel, String nick) {
    switch (refusal.reason()) {
      case BANNED_FROM_SERVER -> exchange.reply(Numeric.ERR_YOUREBANNEDCREEP);
      case NICK_TAKEN -> exchange.reply(Numeric.ERR_NICKNAMEINUSE, nick);
      case NO_SUCH_USER -> exchange.reply(Numeric.ERR_NOSUCHNICK, nick);
      case NO_SUCH_CHANNEL -> exchange.reply(Numeric.ERR_NOSUCHCHANNEL, channel);
      case NOT_ON_CHANNEL -> exchange.reply(Numeric.ERR_NOTONCHANNEL, channel);
      case USER_NOT_ON_CHANNEL -> exchange.reply(Numeric.ERR_USERNOTINCHANNEL, nick, channel);
      case ALREADY_ON_CHANNEL -> exchange.reply(Numeric.ERR_USERONCHANNEL, nick, channel);
      case TOO_MANY_CHANNELS -> exchange.reply(Numeric.ERR_TOOMANYCHANNELS, channel);
      case CHANNEL_FULL -> exchange.reply(Numeric.ERR_CHANNELISFULL, channel);
      case INVITE_ONLY -> exchange.reply(Numeric.ERR_INVITEONLYCHAN, channel);
      case BANNED_FROM_CHANNEL -> exchange.reply(Numeric.ERR_BANNEDFROMCHAN, channel);
      case WRONG_KEY -> exchange.reply(Numeric.ERR_BADCHANNELKEY, channel);
      case NOT_AN_OPERATOR -> exchange.reply(Numeric.ERR_CHANOPRIVSNEEDED, channel);
      case OUTRANKED ->
          exchange.replyText(
              Numeric.ERR_CHANOPRIVSNEEDED, nick + " stands higher than you", channel);
      case MAY_NOT_SPEAK -> exchange.reply(Numeric.ERR_CANNOTSENDTOCHAN, channel);
      case LIST_FULL -> exchange.reply(Numeric.ERR_BANLISTFULL, channel, refusal.about());
      case TOO_MANY_BANS ->
          exchange.replyText(Numeric.ERR_UNKNOWNERROR, "Too many bans", exchange.verb());
      case NOT_BANNED ->
          exchange.replyText(Numeric.ERR_UNKNOWNERROR, "No such ban", exchange.verb());
      case NO_PRIVILEGE -> exchange.reply(Numeric.ERR_NOPRIVS, refusal.about());
      case FILTERED ->
          exchange.replyText(
              Numeric.ERR_CANNOTSENDTOCHAN,
              refusal.about().isEmpty()
                  ? "A filter has stopped it"
                  : "A filter has stopped it: " + refusal.about(),
              channel.isEmpty() ? nick : channel);
      case DEFENDED ->
          exchange.replyText(Numeric.ERR_RESTRICTED, "Not now: the server is defending itself");
      case TOO_MANY_FILTERS ->
          exchange.replyText(Numeric.ERR_UNKNOWNERROR, "Too many filters", exchange.verb());
      case NO_SUCH_FILTER ->
          exchange.replyText(Numeric.ERR_UNKNOWNERROR, "No such filter", exchange.verb());
      case NICK_RESERVED ->
          exchange.replyText(
              Numeric.ERR_NICKNAMEINUSE, "Nickname is reserved: log in to its account", nick);
      case ALREADY_REGISTERED,
          NO_SUCH_ACCOUNT,
          NOT_LOGGED_IN,
          NOT_VERIFIED,
          WRONG_CODE,
          NICK_IN_USE,
          TOO_MANY_ACCOUNTS,
          ACCOUNT_FULL,
          CERTIFICATE_TAKEN,
          IS_ACCOUNT_NAME,
          NOT_YOURS,
          CHANNEL_NOT_REGISTERED,
          TOO_MANY_INVITATIONS,
          INVITATION_FULL,
          INVITATION_OVER ->
          exchange.replyText(Numeric.ERR_UNKNOWNERROR, RefusalWords.of(refusal), exchange.verb());
      case HELD_OFF -> exchange.reply(Numeric.ERR_TARGUMODEG, nick);
      case GUESTS_UNHEARD ->
          exchange.replyText(
              Numeric.ERR_CANTSENDTOUSER,
              "You cannot send private messages to this user without an account (+R)",
              nick);
      case NO_QUESTIONS ->
          exchange.replyText(
              Numeric.ERR_CANTSENDTOUSER, "You cannot send CTCPs to this user (+T)", nick);
      case TOO_MANY_ACCEPTED -> exchange.reply(Numeric.ERR_ACCEPTFULL);
      case ALREADY_ACCEPTED -> exchange.reply(Numeric.ERR_ACCEPTEXIST, nick);
      case NOT_ACCEPTED -> exchange.reply(Numeric.ERR_ACCEPTNOT, nick);
      case TOO_MANY_SILENCED -> exchange.reply(Numeric.ERR_SILELISTFULL, refusal.about());
      case ACCOUNT_TO_JOIN -> exchange.reply(Numeric.ERR_NEEDREGGEDNICK, channel);
      case ACCOUNT_TO_SPEAK -> unheard(exchange, channel, "(+M): speaking needs an account");
      case NO_REQUESTS -> unheard(exchange, channel, "(+C): no CTCP");
      case LINES_TOO_FAST -> unheard(exchange, channel, "(+L): too many lines, wait a little");
      case JOINS_TOO_FAST -> exchange.reply(Numeric.ERR_THROTTLE, channel);
      case FORWARDED -> exchange.reply(Numeric.ERR_LINKCHANNEL, channel, refusal.about());
      case NO_FORWARD_TARGET -> exchange.reply(Numeric.ERR_NOSUCHCHANNEL, refusal.about());
      case MAY_NOT_FORWARD -> exchange.reply(Numeric.ERR_CHANOPRIVSNEEDED, refusal.about());
      case NO_DOOR -> exchange.reply(Numeric.ERR_CHANOPEN, channel);
      case KNOCKS_TOO_FAST -> exchange.reply(Numeric.ERR_TOOMANYKNOCK, channel);
      case INSIDE_ALREADY -> exchange.reply(Numeric.ERR_KNOCKONCHAN, channel);
      case CHANNEL_NAME_TAKEN ->
          exchange.replyText(Numeric.ERR_UNKNOWNERROR, "The name is taken", exchange.verb());
      case NAME_IS_KEPT ->
          exchange.replyText(Numeric.ERR_UNKNOWNERROR, "The name is kept", exchange.verb());
      case MAY_NOT_RENAME -> exchange.reply(Numeric.ERR_BANNICKCHANGE, nick, refusal.about());
      case TOO_MANY_DAYS ->
          exchange.replyText(
              Numeric.ERR_UNKNOWNERROR, "Days are 1 to " + refusal.about(), exchange.verb());
      case NO_SUCH_MESSAGE,
          NOT_YOUR_MESSAGE,
          MESSAGE_TOO_OLD,
          SEND_TOO_OLD,
          METADATA_FULL,
          METADATA_UNFIT,
          METADATA_NOT_SET ->
          // The commands that meet these say them in standard replies of their own.
          exchange.replyText(Numeric.ERR_UNKNOWNERROR, refusal.reason().name(), exchange.verb());
    }
  }

  private static void unheard(Exchange exchange, String channel, String why) {
    String text = Numeric.ERR_CANNOTSENDTOCHAN.text() + " " + why;
    exchange.replyText(Numeric.ERR_CANNOTSENDTOCHAN, text, channel);
  }
}
