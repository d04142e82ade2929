package suda.simulation.user;

/**
 * What users ask of NickServ, ChanServ and HostServ, or of the operators' desk, in any protocol.
 */
final class ServiceDeeds {
  private static final Deeds ACCOUNTS =
      new Deeds(
          """
          4 register password
          3 identify {nick} password
          2 logout
          1 verify {nick} 123456
          1 info {|{nick}}
          1 passwd password
          1 resetpass {nick}
          1 newpass {nick} 123456 password
          5 cert {add|del|del} {print}
          1 cert list
          9 group
          9 ungroup {name}{a|b|c}
          2 regain {nick}
          1 ghost {nick}
          3 set protect {on|off|off}
          1 set always-on {on|off}
          1 set multiclient {on|on|off}
          1 set auto-away {on|off}
          2 set history {default|7|50}
          1 set
          1 export
          2 forget password
          1 unregister password
          """);

  /** Not for nobody's history: what users then look for would rightly not be there. */
  private static final Deeds ROOMS =
      new Deeds(
          """
          6 register {here}
          6 unregister {here}
          1 transfer {here} {nick}
          1 info {room}
          14 amode {here} {+|+|-}{o|v|a} {nick}
          1 amode {here}
          6 op {here}
          1 op {here} {nick}
          1 deop {here} {|{nick}}
          1 set {here}
          1 set {here} history {default|5|90}
          1 clear {here} access
          1 list
          8 code {here} {n} 1
          1 code {here},{room} {n} 1
          4 enter {code}
          1 enter nothing
          5 codes
          10 revoke {code-number}
          """);

  private static final Deeds HOSTS =
      new Deeds(
          """
          2 on
          1 off
          2 set {nick} {nick}.example
          1 del {nick}
          """);

  /** Whatever keeps people out ends by itself before all must be back. */
  private static final Deeds OPERATORS =
      new Deeds(
          """
          1 kill {nick} out
          2 sajoin {nick} {room}
          1 sajoin {room}
          1 sapart {nick} {room} {n}
          1 sanick {nick} other{n}
          4 saset {room} {key off|invite-only on|invite-only off|members-speak off|auditorium on}
          4 saset {room} {op|op|deop} {nick}
          2 saset {here} op {me}
          1 uban add {1|2|3|4}s {nick}!*@* out for a while
          1 uban add 2s {nick} out for a while
          1 uban list
          1 uban info {nick}
          1 uban del {nick}!*@*
          1 kline {1|2|3}s {nick}!*@* out
          1 unkline {nick}!*@*
          1 dline 2s 10.1.0.{1|2|3|4|5|6|7|8|9} out
          1 undline 10.1.0.{1|2|3|4|5|6|7|8|9}
          2 spamfilter add {warn|block} {channel|all|topic,nick} {1|2|3|4|5|6|7|8|9}7 not that
          3 spamfilter list
          6 spamfilter del {filter-number}
          2 defcon {5|4|3|2}
          1 defcon
          2 wallops {n}
          1 audit {|{nick}}
          1 rehash
          1 opers
          """);

  private ServiceDeeds() {}

  static String account(Deeds.Whim whim) {
    return ACCOUNTS.any(whim);
  }

  static String room(Deeds.Whim whim) {
    return ROOMS.any(whim);
  }

  static String host(Deeds.Whim whim) {
    return HOSTS.any(whim);
  }

  static String operator(Deeds.Whim whim) {
    return OPERATORS.any(whim);
  }
}
