package suda.session.irc;

import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.session.text.RefusalWords;
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
          INVITATION_OVER ->
          exchange.replyText(Numeric.ERR_UNKNOWNERROR, RefusalWords.of(refusal), exchange.verb());
    }
  }
}
