package suda.session.irc;

import suda.core.rule.Decision;
import suda.core.rule.Refusal;
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
      case TOO_MANY_DAYS ->
          exchange.replyText(
              Numeric.ERR_UNKNOWNERROR, "Days are 1 to " + refusal.about(), exchange.verb());
    }
  }
}
