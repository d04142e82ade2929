package suda.simulation.user;

import java.util.List;
import java.util.Locale;

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
          6 MODE {here} {+u|+u|-u}
          2 MODE {here} {+v|-v} {me}
          2 MODE {here} {+L 5:10|-L|+j 2:5|-j|+f #a|-f}
          3 MODE {here} +o {nick}
          1 TBAN {here} {2|5|9} {nick}
          3 MODE {me} {+g|-g|-g|+T|-T|+i|-i|+p|-p|+R|-R|-R|+w|+w|+B}
          3 AWAY{| :gone fishing}
          1 RENAME {here} #r{0|1|2|3} :new
          4 KNOCK {room}
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

  private static final List<String> OATHS =
      List.of("OPER boss password", "OPER boss password", "OPER boss guess", "DEOPER");

  private IrcDeeds() {}

  /** One of them. */
  static String any(Deeds.Whim whim) {
    int what = whim.chance().below(100);
    if (what < 42) {
      return COMMON.any(whim);
    }
    if (what < 50) {
      return QUESTIONS.any(whim);
    }
    if (what < 62) {
      return service(whim, "NS", "NICKSERV", ServiceDeeds.account(whim));
    }
    if (what < 77) {
      return service(whim, "CS", "CHANSERV", ServiceDeeds.room(whim));
    }
    if (what < 80) {
      return service(whim, "HS", "HOSTSERV", ServiceDeeds.host(whim));
    }
    if (what < 84) {
      return whim.of(OATHS);
    }
    return whim.chance().oneIn(8)
        ? "SAMODE " + whim.words().apply("room") + (whim.chance().oneIn(2) ? " +n" : " -n")
        : verb(ServiceDeeds.operator(whim));
  }

  private static String service(Deeds.Whim whim, String word, String other, String rest) {
    return (whim.chance().oneIn(3) ? other : word) + " " + rest;
  }

  /** The operators' verbs are commands of IRC. */
  private static String verb(String line) {
    int end = line.contains(" ") ? line.indexOf(' ') : line.length();
    return line.substring(0, end).toUpperCase(Locale.ROOT) + line.substring(end);
  }
}
