package suda.simulation.user;

import java.util.Locale;
import suda.simulation.time.Chance;

/** What IRC users do besides talking, as lines. */
final class IrcDeeds {
  /** With users, channels and messages. */
  private static final Deeds COMMON =
      new Deeds(
          """
          12 JOIN {room}
          3 JOIN {room},{room}
          6 PART {here} :enough
          4 TOPIC {here} :topic {n}
          2 NICK {name}{|a|b|c}
          2 NICK {nick}
          4 KICK {here} {nick} :out
          4 MODE {here} {+|-}b {nick}!*@*
          1 MODE {here} {+v|-v|+h|-h|+o|-o} {nick}
          1 MODE {here} +b ~m:{nick}
          1 MODE {here} {+e|+I|-e|-I} {nick}!*@*
          2 MODE {here} {+k key|-k *|-k *|+l 5|-l|-l}
          6 MODE {here} {+m|-m|-m|+n|-n|-n|+t|-t|+i|-i|-i|+s|-s|+C|+U|-U|-U|+F}
          4 MODE {here} {+u|+u|-u}
          2 MODE {here} {+L 5:10|-L|+j 2:5|-j|+f #a|-f}
          3 MODE {here} +o {nick}
          1 TBAN {here} {2|5|9} {nick}
          3 MODE {me} {+g|-g|-g|+T|-T|+i|-i|+p|-p|+R|-R|-R|+w|+w|+B}
          3 AWAY{| :gone fishing}
          1 RENAME {here} #r{0|1|2|3} :new
          2 KNOCK {room}
          3 INVITE {nick} {here}
          3 SILENCE {+|-}{nick}
          3 ACCEPT {|-}{nick}
          2 MONITOR {+|+|-} {nick}
          2 RETENTION {here} {default|1|9|50}
          2 METADATA * SET url :http://{n}.example
          2 METADATA {here} SET url :http://{n}.example
          2 METADATA {here} LIST
          2 MARKREAD {here} timestamp=2030-01-01T00:00:00.000Z
          2 SETNAME :{name} {n}
          8 REDACT {reference} :oops
          4 @+draft/reply={msgid};+draft/react=x{n} TAGMSG {where}
          2 @+typing=active TAGMSG {here}
          2 RELAYMSG {here} {name}/far :{n} from afar
          1 REGISTER {*|nothing} * password
          1 VERIFY {nick} 123456
          """);

  /** Questions, which change nothing. */
  private static final Deeds QUESTIONS =
      new Deeds(
          """
          2 CHATHISTORY LATEST {here} * 5
          1 CHATHISTORY BEFORE {here} msgid={msgid} 5
          1 CHATHISTORY TARGETS timestamp=2020-01-01T00:00:00.000Z timestamp=2040-01-01T00:00:00.000Z 9
          2 SEARCH in={here};text=and;limit=5
          2 NAMES {here}
          2 WHO {here|{nick}} %tcuhnfa,7
          2 WHO {nick}
          2 WHOIS {nick}
          2 WHOWAS {nick}
          1 LIST{| #a| >1| T<5}
          1 INVITE
          1 USERHOST {nick}
          1 USERIP {nick}
          1 ISON {nick} {nick}
          1 MOTD
          1 LUSERS
          1 VERSION
          1 TIME
          1 ADMIN
          1 INFO
          1 LINKS
          1 STATS {u|m|o|x}
          1 HELP{| JOIN}
          1 HELPOP MODES
          1 ISUPPORT
          1 CAP {LS|LIST}
          1 MONITOR {L|S}
          1 SILENCE
          1 ACCEPT *
          1 WEBIRC secret gateway host 10.9.9.9
          1 PASS secret
          1 USER again 0 * :again
          1 ERROR :what?
          """);

  private IrcDeeds() {}

  /** One of them. */
  static String any(Chance chance, Deeds.Words words) {
    int what = chance.below(100);
    if (what < 60) {
      return COMMON.any(chance, words);
    }
    if (what < 70) {
      return QUESTIONS.any(chance, words);
    }
    if (what < 82) {
      return service(chance, "NS", "NICKSERV", ServiceDeeds.account(chance, words));
    }
    if (what < 90) {
      return service(chance, "CS", "CHANSERV", ServiceDeeds.room(chance, words));
    }
    if (what < 92) {
      return service(chance, "HS", "HOSTSERV", ServiceDeeds.host(chance, words));
    }
    if (what < 95) {
      return chance.oneIn(4) ? "DEOPER" : "OPER boss password";
    }
    return chance.oneIn(8)
        ? "SAMODE " + words.apply("room") + (chance.oneIn(2) ? " +n" : " -n")
        : verb(ServiceDeeds.operator(chance, words));
  }

  private static String service(Chance chance, String word, String other, String rest) {
    return (chance.oneIn(3) ? other : word) + " " + rest;
  }

  /** The operators' verbs are commands of IRC. */
  private static String verb(String line) {
    int end = line.contains(" ") ? line.indexOf(' ') : line.length();
    return line.substring(0, end).toUpperCase(Locale.ROOT) + line.substring(end);
  }
}
