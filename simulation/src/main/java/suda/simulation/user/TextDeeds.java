package suda.simulation.user;

/** What users with a terminal do besides talking, as lines. */
final class TextDeeds {
  private static final Deeds COMMON =
      new Deeds(
          """
          10 /join {room}
          3 /part{| enough}
          2 /nick {name}{|a|b|c}
          3 /topic topic {n}
          2 /kick {nick} out
          3 /op {nick}
          1 /deop {nick}
          1 /{voice|devoice} {nick}
          2 /ban {nick} {2s|5s|9s}
          2 /unban {nick}
          1 /mute {nick} 5s
          1 /unmute {nick}
          1 /bans
          3 /set {invite-only|moderated|secret|members-speak|auditorium|topic-locked} {on|off|off}
          1 /set
          1 /knock {room}
          1 /rename #r{0|1|2|3}
          2 /invite {nick}
          1 /history{| 5| 90| default}
          3 /edit better {n}
          2 /delete{| 1| 2| 4}
          2 /react x{n}
          2 /who
          1 /rooms
          1 /whois {nick}
          1 /whowas {nick}
          1 /search and
          2 /away{| back soon}
          1 /watch{| {nick}}
          1 /unwatch {nick}
          2 /ignore {nick}
          2 /unignore {nick}
          1 /ignored
          1 /accept{| {nick}}
          1 /unaccept {nick}
          2 /self {bot|accepted-only|accounts-only|invisible|wallops} {on|off|off}
          1 /help{| kick}
          1 /register password
          1 /login {nick} password
          1 /verify {nick} 123456
          1 /logout
          """);

  private TextDeeds() {}

  /** One of them. */
  static String any(Deeds.Whim whim) {
    int what = whim.chance().below(100);
    if (what < 60) {
      return COMMON.any(whim);
    }
    if (what < 68) {
      return "/account " + ServiceDeeds.account(whim);
    }
    if (what < 78) {
      return "/room " + ServiceDeeds.room(whim);
    }
    if (what < 80) {
      return "/host " + ServiceDeeds.host(whim);
    }
    if (what < 84) {
      return whim.chance().oneIn(4) ? "/deoper" : "/oper boss password";
    }
    return "/" + ServiceDeeds.operator(whim);
  }
}
