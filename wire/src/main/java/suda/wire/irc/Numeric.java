package suda.wire.irc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numeric replies, one row each: code, customary text, and where it is defined. A text may have
 * places for arguments, {@code %s}; where it is empty, the reply's last parameter is data.
 */
public enum Numeric {
  RPL_WELCOME(1, "Welcome to the %s Network, %s", Source.RFC2812_5_1),
  RPL_YOURHOST(2, "Your host is %s, running version %s", Source.RFC2812_5_1),
  RPL_CREATED(3, "This server was created %s", Source.RFC2812_5_1),
  RPL_MYINFO(4, "", Source.RFC2812_5_1),
  RPL_ISUPPORT(5, "are supported by this server", Source.MODERN),
  RPL_BOUNCE(10, "Please use this server and port instead", Source.MODERN),

  RPL_REMOTEISUPPORT(105, "are supported by this server", Source.MODERN),

  RPL_TRACELINK(200, "", Source.RFC2812_5_1),
  RPL_TRACECONNECTING(201, "", Source.RFC2812_5_1),
  RPL_TRACEHANDSHAKE(202, "", Source.RFC2812_5_1),
  RPL_TRACEUNKNOWN(203, "", Source.RFC2812_5_1),
  RPL_TRACEOPERATOR(204, "", Source.RFC2812_5_1),
  RPL_TRACEUSER(205, "", Source.RFC2812_5_1),
  RPL_TRACESERVER(206, "", Source.RFC2812_5_1),
  RPL_TRACESERVICE(207, "", Source.RFC2812_5_1),
  RPL_TRACENEWTYPE(208, "", Source.RFC2812_5_1),
  RPL_TRACECLASS(209, "", Source.RFC2812_5_1),
  RPL_STATSLINKINFO(211, "", Source.RFC2812_5_1),
  RPL_STATSCOMMANDS(212, "", Source.RFC2812_5_1),
  RPL_ENDOFSTATS(219, "End of /STATS report", Source.RFC2812_5_1),
  RPL_UMODEIS(221, "", Source.RFC2812_5_1),
  RPL_SERVLIST(234, "", Source.RFC2812_5_1),
  RPL_SERVLISTEND(235, "End of service listing", Source.RFC2812_5_1),
  RPL_STATSUPTIME(242, "Server Up %s days %s", Source.RFC2812_5_1),
  RPL_STATSOLINE(243, "", Source.RFC2812_5_1),
  RPL_STATSCONN(
      250, "Highest connection count: %s (%s clients) (%s connections received)", Source.CUSTOM),
  RPL_LUSERCLIENT(251, "There are %s users and %s invisible on %s servers", Source.RFC2812_5_1),
  RPL_LUSEROP(252, "operator(s) online", Source.RFC2812_5_1),
  RPL_LUSERUNKNOWN(253, "unknown connection(s)", Source.RFC2812_5_1),
  RPL_LUSERCHANNELS(254, "channels formed", Source.RFC2812_5_1),
  RPL_LUSERME(255, "I have %s clients and %s servers", Source.RFC2812_5_1),
  RPL_ADMINME(256, "Administrative info", Source.RFC2812_5_1),
  RPL_ADMINLOC1(257, "", Source.RFC2812_5_1),
  RPL_ADMINLOC2(258, "", Source.RFC2812_5_1),
  RPL_ADMINEMAIL(259, "", Source.RFC2812_5_1),
  RPL_TRACELOG(261, "", Source.RFC2812_5_1),
  RPL_TRACEEND(262, "End of TRACE", Source.RFC2812_5_1),
  RPL_TRYAGAIN(263, "Please wait a while and try again.", Source.RFC2812_5_1),
  RPL_LOCALUSERS(265, "Current local users %s, max %s", Source.MODERN),
  RPL_GLOBALUSERS(266, "Current global users %s, max %s", Source.MODERN),
  RPL_SILELIST(271, "", Source.CUSTOM),
  RPL_ENDOFSILELIST(272, "End of silence list", Source.CUSTOM),
  RPL_WHOISCERTFP(276, "has client certificate fingerprint %s", Source.MODERN),
  RPL_ACCEPTLIST(281, "", Source.CUSTOM),
  RPL_ENDOFACCEPT(282, "End of /ACCEPT list", Source.CUSTOM),

  RPL_NONE(300, "", Source.RFC1459_6_2),
  RPL_AWAY(301, "", Source.RFC2812_5_1),
  RPL_USERHOST(302, "", Source.RFC2812_5_1),
  RPL_ISON(303, "", Source.RFC2812_5_1),
  RPL_UNAWAY(305, "You are no longer marked as being away", Source.RFC2812_5_1),
  RPL_NOWAWAY(306, "You have been marked as being away", Source.RFC2812_5_1),
  RPL_WHOISREGNICK(307, "has identified for this nick", Source.MODERN),
  RPL_WHOISUSER(311, "", Source.RFC2812_5_1),
  RPL_WHOISSERVER(312, "", Source.RFC2812_5_1),
  RPL_WHOISOPERATOR(313, "is an IRC operator", Source.RFC2812_5_1),
  RPL_WHOWASUSER(314, "", Source.RFC2812_5_1),
  RPL_ENDOFWHO(315, "End of WHO list", Source.RFC2812_5_1),
  RPL_WHOISIDLE(317, "seconds idle, signon time", Source.MODERN),
  RPL_ENDOFWHOIS(318, "End of /WHOIS list", Source.RFC2812_5_1),
  RPL_WHOISCHANNELS(319, "", Source.RFC2812_5_1),
  RPL_WHOISSPECIAL(320, "", Source.MODERN),
  RPL_LISTSTART(321, "Users  Name", Source.RFC2812_5_1),
  RPL_LIST(322, "", Source.RFC2812_5_1),
  RPL_LISTEND(323, "End of /LIST", Source.RFC2812_5_1),
  RPL_CHANNELMODEIS(324, "", Source.RFC2812_5_1),
  RPL_UNIQOPIS(325, "", Source.RFC2812_5_1),
  RPL_CREATIONTIME(329, "", Source.MODERN),
  RPL_WHOISACCOUNT(330, "is logged in as", Source.MODERN),
  RPL_NOTOPIC(331, "No topic is set", Source.RFC2812_5_1),
  RPL_TOPIC(332, "", Source.RFC2812_5_1),
  RPL_TOPICWHOTIME(333, "", Source.MODERN),
  RPL_WHOISBOT(335, "is a bot", Source.BOT_MODE),
  RPL_INVITELIST(336, "", Source.MODERN),
  RPL_ENDOFINVITELIST(337, "End of /INVITE list", Source.MODERN),
  RPL_WHOISACTUALLY(338, "Is actually using host", Source.MODERN),
  RPL_USERIP(340, "", Source.CUSTOM),
  RPL_INVITING(341, "", Source.RFC2812_5_1),
  RPL_SUMMONING(342, "Summoning user to IRC", Source.RFC2812_5_1),
  RPL_INVEXLIST(346, "", Source.MODERN),
  RPL_ENDOFINVEXLIST(347, "End of channel invite exception list", Source.MODERN),
  RPL_EXCEPTLIST(348, "", Source.RFC2812_5_1),
  RPL_ENDOFEXCEPTLIST(349, "End of channel exception list", Source.RFC2812_5_1),
  RPL_VERSION(351, "", Source.RFC2812_5_1),
  RPL_WHOREPLY(352, "", Source.RFC2812_5_1),
  RPL_NAMREPLY(353, "", Source.RFC2812_5_1),
  RPL_WHOSPCRPL(354, "", Source.WHOX),
  RPL_LINKS(364, "", Source.RFC2812_5_1),
  RPL_ENDOFLINKS(365, "End of /LINKS list", Source.RFC2812_5_1),
  RPL_ENDOFNAMES(366, "End of /NAMES list", Source.RFC2812_5_1),
  RPL_BANLIST(367, "", Source.RFC2812_5_1),
  RPL_ENDOFBANLIST(368, "End of channel ban list", Source.RFC2812_5_1),
  RPL_ENDOFWHOWAS(369, "End of WHOWAS", Source.RFC2812_5_1),
  RPL_INFO(371, "", Source.RFC2812_5_1),
  RPL_MOTD(372, "", Source.RFC2812_5_1),
  RPL_ENDOFINFO(374, "End of INFO list", Source.RFC2812_5_1),
  RPL_MOTDSTART(375, "- %s Message of the day - ", Source.RFC2812_5_1),
  RPL_ENDOFMOTD(376, "End of /MOTD command.", Source.RFC2812_5_1),
  RPL_WHOISHOST(378, "is connecting from %s", Source.MODERN),
  RPL_WHOISMODES(379, "is using modes %s", Source.MODERN),
  RPL_YOUREOPER(381, "You are now an IRC operator", Source.RFC2812_5_1),
  RPL_REHASHING(382, "Rehashing", Source.RFC2812_5_1),
  RPL_YOURESERVICE(383, "You are service %s", Source.RFC2812_5_1),
  RPL_TIME(391, "", Source.RFC2812_5_1),
  RPL_USERSSTART(392, "UserID   Terminal  Host", Source.RFC2812_5_1),
  RPL_USERS(393, "", Source.RFC2812_5_1),
  RPL_ENDOFUSERS(394, "End of users", Source.RFC2812_5_1),
  RPL_NOUSERS(395, "Nobody logged in", Source.RFC2812_5_1),
  RPL_VISIBLEHOST(396, "is now your displayed host", Source.CUSTOM),

  ERR_UNKNOWNERROR(400, "The command could not be carried out", Source.MODERN),
  ERR_NOSUCHNICK(401, "No such nick/channel", Source.RFC2812_5_2),
  ERR_NOSUCHSERVER(402, "No such server", Source.RFC2812_5_2),
  ERR_NOSUCHCHANNEL(403, "No such channel", Source.RFC2812_5_2),
  ERR_CANNOTSENDTOCHAN(404, "Cannot send to channel", Source.RFC2812_5_2),
  ERR_TOOMANYCHANNELS(405, "You have joined too many channels", Source.RFC2812_5_2),
  ERR_WASNOSUCHNICK(406, "There was no such nickname", Source.RFC2812_5_2),
  ERR_TOOMANYTARGETS(407, "Too many targets. Nothing was delivered.", Source.RFC2812_5_2),
  ERR_NOSUCHSERVICE(408, "No such service", Source.RFC2812_5_2),
  ERR_NOORIGIN(409, "No origin specified", Source.RFC2812_5_2),
  ERR_INVALIDCAPCMD(410, "Invalid CAP command", Source.CAPABILITIES),
  ERR_NORECIPIENT(411, "No recipient given (%s)", Source.RFC2812_5_2),
  ERR_NOTEXTTOSEND(412, "No text to send", Source.RFC2812_5_2),
  ERR_NOTOPLEVEL(413, "No toplevel domain specified", Source.RFC2812_5_2),
  ERR_WILDTOPLEVEL(414, "Wildcard in toplevel domain", Source.RFC2812_5_2),
  ERR_BADMASK(415, "Bad Server/host mask", Source.RFC2812_5_2),
  ERR_INPUTTOOLONG(417, "Input line was too long", Source.MODERN),
  ERR_UNKNOWNCOMMAND(421, "Unknown command", Source.RFC2812_5_2),
  ERR_NOMOTD(422, "MOTD File is missing", Source.RFC2812_5_2),
  ERR_NOADMININFO(423, "No administrative info available", Source.RFC2812_5_2),
  ERR_FILEERROR(424, "A file could not be read", Source.RFC2812_5_2),
  ERR_NONICKNAMEGIVEN(431, "No nickname given", Source.RFC2812_5_2),
  ERR_ERRONEUSNICKNAME(432, "Erroneous nickname", Source.RFC2812_5_2),
  ERR_NICKNAMEINUSE(433, "Nickname is already in use", Source.RFC2812_5_2),
  ERR_BANNICKCHANGE(435, "Cannot change nickname while banned on channel", Source.CUSTOM),
  ERR_NICKCOLLISION(436, "Nickname collision KILL", Source.RFC2812_5_2),
  ERR_UNAVAILRESOURCE(437, "Nick/channel is temporarily unavailable", Source.RFC2812_5_2),
  ERR_USERNOTINCHANNEL(441, "They aren't on that channel", Source.RFC2812_5_2),
  ERR_NOTONCHANNEL(442, "You're not on that channel", Source.RFC2812_5_2),
  ERR_USERONCHANNEL(443, "is already on channel", Source.RFC2812_5_2),
  ERR_NOLOGIN(444, "User not logged in", Source.RFC2812_5_2),
  ERR_SUMMONDISABLED(445, "SUMMON has been disabled", Source.RFC2812_5_2),
  ERR_USERSDISABLED(446, "USERS has been disabled", Source.RFC2812_5_2),
  ERR_NOTREGISTERED(451, "You have not registered", Source.RFC2812_5_2),
  ERR_ACCEPTFULL(456, "Accept list is full", Source.CUSTOM),
  ERR_ACCEPTEXIST(457, "is already on your accept list", Source.CUSTOM),
  ERR_ACCEPTNOT(458, "is not on your accept list", Source.CUSTOM),
  ERR_NEEDMOREPARAMS(461, "Not enough parameters", Source.RFC2812_5_2),
  ERR_ALREADYREGISTERED(462, "You may not reregister", Source.RFC2812_5_2),
  ERR_NOPERMFORHOST(463, "Your host isn't among the privileged", Source.RFC2812_5_2),
  ERR_PASSWDMISMATCH(464, "Password incorrect", Source.RFC2812_5_2),
  ERR_YOUREBANNEDCREEP(465, "You are banned from this server.", Source.RFC2812_5_2),
  ERR_KEYSET(467, "Channel key already set", Source.RFC2812_5_2),
  ERR_INVALIDUSERNAME(468, "Your username is not valid", Source.CUSTOM),
  ERR_LINKCHANNEL(470, "Forwarding to another channel", Source.CUSTOM),
  ERR_CHANNELISFULL(471, "Cannot join channel (+l)", Source.RFC2812_5_2),
  ERR_UNKNOWNMODE(472, "is unknown mode char to me", Source.RFC2812_5_2),
  ERR_INVITEONLYCHAN(473, "Cannot join channel (+i)", Source.RFC2812_5_2),
  ERR_BANNEDFROMCHAN(474, "Cannot join channel (+b)", Source.RFC2812_5_2),
  ERR_BADCHANNELKEY(475, "Cannot join channel (+k)", Source.RFC2812_5_2),
  ERR_BADCHANMASK(476, "Bad Channel Mask", Source.RFC2812_5_2),
  ERR_NEEDREGGEDNICK(477, "Cannot join channel (+R): joining needs an account", Source.CUSTOM),
  ERR_BANLISTFULL(478, "Channel list is full", Source.RFC2812_5_2),
  ERR_THROTTLE(480, "Cannot join channel (+j): too many joins, try again later", Source.CUSTOM),
  ERR_NOPRIVILEGES(481, "Permission Denied- You're not an IRC operator", Source.RFC2812_5_2),
  ERR_CHANOPRIVSNEEDED(482, "You're not channel operator", Source.RFC2812_5_2),
  ERR_CANTKILLSERVER(483, "You can't kill a server!", Source.RFC2812_5_2),
  ERR_RESTRICTED(484, "Your connection is restricted!", Source.RFC2812_5_2),
  ERR_UNIQOPPRIVSNEEDED(485, "You're not the original channel operator", Source.RFC2812_5_2),
  ERR_NOOPERHOST(491, "No O-lines for your host", Source.RFC2812_5_2),
  ERR_UMODEUNKNOWNFLAG(501, "Unknown MODE flag", Source.RFC2812_5_2),
  ERR_USERSDONTMATCH(502, "Cant change mode for other users", Source.RFC2812_5_2),
  ERR_SILELISTFULL(511, "Your silence list is full", Source.CUSTOM),
  ERR_HELPNOTFOUND(524, "No help available on this topic", Source.MODERN),
  ERR_INVALIDKEY(525, "Key is not well-formed", Source.MODERN),
  ERR_CANTSENDTOUSER(531, "You cannot send messages to this user", Source.CUSTOM),

  RPL_STARTTLS(670, "STARTTLS successful, proceed with TLS handshake", Source.STARTTLS),
  RPL_WHOISSECURE(671, "is using a secure connection", Source.MODERN),
  ERR_STARTTLS(691, "STARTTLS failed", Source.STARTTLS),
  ERR_INVALIDMODEPARAM(696, "Mode parameter is not valid", Source.MODERN),
  ERR_LISTMODEALREADYSET(697, "Channel list already contains it", Source.CUSTOM),
  ERR_LISTMODENOTSET(698, "Channel list does not contain it", Source.CUSTOM),
  RPL_HELPSTART(704, "", Source.MODERN),
  RPL_HELPTXT(705, "", Source.MODERN),
  RPL_ENDOFHELP(706, "End of /HELP", Source.MODERN),
  RPL_KNOCK(710, "has asked for an invite.", Source.CUSTOM),
  RPL_KNOCKDLVR(711, "Your KNOCK has been delivered.", Source.CUSTOM),
  ERR_TOOMANYKNOCK(712, "Too many KNOCKs.", Source.CUSTOM),
  ERR_CHANOPEN(713, "Channel is open.", Source.CUSTOM),
  ERR_KNOCKONCHAN(714, "You are already on that channel.", Source.CUSTOM),
  ERR_TARGUMODEG(
      716, "is in +g mode and must accept you before you can message them", Source.CUSTOM),
  RPL_TARGNOTIFY(717, "has been informed that you messaged them.", Source.CUSTOM),
  RPL_UMODEGMSG(718, "is messaging you, and you have user mode +g set.", Source.CUSTOM),
  ERR_NOPRIVS(723, "Insufficient oper privileges.", Source.MODERN),
  RPL_MONONLINE(730, "", Source.MONITOR),
  RPL_MONOFFLINE(731, "", Source.MONITOR),
  RPL_MONLIST(732, "", Source.MONITOR),
  RPL_ENDOFMONLIST(733, "End of MONITOR list", Source.MONITOR),
  ERR_MONLISTFULL(734, "Monitor list is full", Source.MONITOR),
  RPL_WHOISKEYVALUE(760, "", Source.METADATA),
  RPL_KEYVALUE(761, "", Source.METADATA),
  RPL_KEYNOTSET(766, "key not set", Source.METADATA),
  RPL_METADATASUBOK(770, "", Source.METADATA),
  RPL_METADATAUNSUBOK(771, "", Source.METADATA),
  RPL_METADATASUBS(772, "", Source.METADATA),
  RPL_METADATASYNCLATER(774, "", Source.METADATA),

  RPL_LOGGEDIN(900, "You are now logged in as %s", Source.SASL),
  RPL_LOGGEDOUT(901, "You are now logged out", Source.SASL),
  ERR_NICKLOCKED(902, "You must use a nick assigned to you", Source.SASL),
  RPL_SASLSUCCESS(903, "SASL authentication successful", Source.SASL),
  ERR_SASLFAIL(904, "SASL authentication failed", Source.SASL),
  ERR_SASLTOOLONG(905, "SASL message too long", Source.SASL),
  ERR_SASLABORTED(906, "SASL authentication aborted", Source.SASL),
  ERR_SASLALREADY(907, "You have already authenticated using SASL", Source.SASL),
  RPL_SASLMECHS(908, "are available SASL mechanisms", Source.SASL);

  private static final int CODES = 1_000;
  private static final @Nullable Numeric[] BY_CODE = new @Nullable Numeric[CODES];

  static {
    for (Numeric numeric : values()) {
      numeric.enter();
    }
  }

  private final int code;
  private final String codeText;
  private final String text;
  private final String definedIn;

  Numeric(int code, String text, String definedIn) {
    this.code = code;
    this.codeText = threeDigits(code);
    this.text = text;
    this.definedIn = definedIn;
  }

  /** The numeric with this code; null if it is not in the table. */
  public static @Nullable Numeric of(int code) {
    return code >= 0 && code < CODES ? BY_CODE[code] : null;
  }

  /** The numeric that a message's verb names; null if it names none in the table. */
  public static @Nullable Numeric of(String verb) {
    boolean digits = verb.length() == 3 && verb.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? of(Integer.parseInt(verb)) : null;
  }

  /** Three digits, as the verb of a message. */
  public String code() {
    return codeText;
  }

  /** Where it is defined, such as {@code RFC 2812 §5.1}. */
  public String definedIn() {
    return definedIn;
  }

  /** Whether it reports that a command was refused. */
  public boolean isError() {
    return name().startsWith("ERR_");
  }

  /** Whether it has a customary text; otherwise the last parameter is data. */
  public boolean hasText() {
    return !text.isEmpty();
  }

  /**
   * The customary text for the last parameter, with the arguments in their places; {@code ""} where
   * the last parameter is data.
   *
   * @throws IllegalArgumentException if there are fewer or more arguments than places
   */
  public String text(Object... args) {
    if (args.length != places()) {
      throw new IllegalArgumentException(
          this + " takes " + places() + " arguments, not " + args.length);
    }
    return args.length == 0 ? text : text.formatted(args);
  }

  /**
   * This reply with its customary text last: {@code :source CODE client middle... :text}.
   *
   * @throws IllegalArgumentException if the text is empty or has places: use {@link #replyWith}
   */
  public Message reply(String source, String client, String... middle) {
    if (!hasText()) {
      throw new IllegalArgumentException(this + " has no text of its own");
    }
    return message(source, client, middle, text());
  }

  /**
   * This reply with these parameters after the client's nick and nothing added. If the last is
   * text, write it {@link Message#withTrailing() with a colon}.
   */
  public Message replyWith(String source, String client, String... params) {
    return message(source, client, params);
  }

  private Message message(String source, String client, String[] params, String... text) {
    List<String> all = new ArrayList<>(params.length + 2);
    all.add(client);
    Collections.addAll(all, params);
    Collections.addAll(all, text);
    return new Message(Map.of(), source, codeText, all, text.length > 0);
  }

  private int places() {
    return text.split("%s", -1).length - 1;
  }

  private void enter() {
    if (code < 1 || code >= CODES || BY_CODE[code] != null) {
      throw new IllegalStateException(this + ": code " + code + " is wrong or taken");
    }
    if (text.replace("%s", "").indexOf('%') >= 0) {
      throw new IllegalStateException(this + ": a place is written %s, not '" + text + "'");
    }
    BY_CODE[code] = this;
  }

  private static String threeDigits(int code) {
    return Integer.toString(CODES + code).substring(1);
  }

  /** Where numerics are defined. */
  private static final class Source {
    static final String RFC1459_6_2 = "RFC 1459 §6.2";
    static final String RFC2812_5_1 = "RFC 2812 §5.1";
    static final String RFC2812_5_2 = "RFC 2812 §5.2";
    static final String MODERN = "modern.ircdocs.horse";
    static final String CAPABILITIES = "IRCv3 capability negotiation";
    static final String SASL = "IRCv3 SASL 3.1";
    static final String MONITOR = "IRCv3 Monitor";
    static final String METADATA = "IRCv3 draft/metadata-2";
    static final String BOT_MODE = "IRCv3 bot mode";
    static final String STARTTLS = "IRCv3 tls 3.1";
    static final String WHOX = "IRCv3 WHOX";
    static final String CUSTOM = "defs.ircdocs.horse";

    private Source() {}
  }
}
