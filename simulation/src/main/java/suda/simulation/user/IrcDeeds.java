package suda.simulation.user;

import java.util.List;
import suda.simulation.time.Chance;

/** What IRC users do besides talking, as lines. */
final class IrcDeeds {
  private static final List<String> MODES =
      List.of(
          "+m", "-m", "-m", "+n", "-n", "+t", "-t", "+i", "-i", "-i", "+s", "-s", "-k *", "-l",
          "+u", "-u", "+C", "+U", "-U", "-U", "+L 5:10", "-L", "+j 2:5", "-j", "+F", "-f");

  private static final List<String> OWN_MODES =
      List.of("+g", "-g", "-g", "+T", "-T", "+i", "-i", "+p", "-p", "+R", "-R", "-R");

  private IrcDeeds() {}

  /** One of them, on {@code channel}, by the user who is called {@code me} just now. */
  static String any(Surroundings around, Chance chance, String channel, String name, String me) {
    String other = around.nick(chance);
    return switch (chance.below(30)) {
      case 28, 29 -> account(chance, channel, other);
      case 25 -> "METADATA * SET url :http://" + chance.below(5) + ".example";
      case 26 -> "METADATA " + channel + " SET url :http://" + chance.below(5) + ".example";
      case 27 -> "MARKREAD " + channel + " timestamp=2030-01-01T00:00:00.000Z";
      case 0, 1, 2, 3 -> "JOIN " + around.channel(chance);
      case 4, 5 -> "PART " + channel + " :enough";
      case 6, 7 -> "TOPIC " + channel + " :topic " + chance.below(1000);
      case 8 -> "NICK " + name + (chance.oneIn(2) ? "" : (char) ('a' + chance.below(3)));
      case 9 -> "NICK " + other;
      case 10, 11 -> "KICK " + channel + " " + other + " :out";
      case 12, 13 -> "MODE " + channel + " " + mode(chance, other);
      case 14 ->
          chance.oneIn(3)
              ? "TBAN " + channel + " " + chance.between(1, 10) + " " + other
              : "MODE " + channel + " +o " + other;
      case 15 -> "AWAY" + (chance.oneIn(2) ? "" : " :gone fishing");
      case 16 ->
          switch (chance.below(4)) {
            case 0 -> "RENAME " + channel + " #r" + chance.below(4) + " :new";
            case 1 -> "KNOCK " + around.channel(chance);
            default -> "NAMES " + channel;
          };
      case 17 -> "WHOIS " + other;
      case 18 -> "JOIN " + around.channel(chance) + "," + around.channel(chance);
      case 19 -> "SILENCE " + (chance.oneIn(2) ? "+" : "-") + other;
      case 20 -> "ACCEPT " + (chance.oneIn(4) ? "-" : "") + other;
      case 21 -> "MODE " + me + " " + chance.of(OWN_MODES);
      case 22 -> "MONITOR " + (chance.oneIn(3) ? "-" : "+") + " " + other;
      case 23 -> retention(chance, channel);
      default -> "INVITE " + other + " " + channel;
    };
  }

  /** Who has an account keeps a nick from others, or lets go of it. */
  private static String account(Chance chance, String channel, String other) {
    return switch (chance.below(11)) {
      case 0, 1 -> "NS REGISTER password";
      case 2 -> "NS IDENTIFY " + other + " password";
      case 3 -> "NS LOGOUT";
      case 4 -> "NS SET protect " + (chance.oneIn(3) ? "on" : "off");
      case 5 -> "NS REGAIN " + other;
      case 6 -> "CS REGISTER " + channel;
      case 7 -> "NS SET history " + (chance.oneIn(2) ? "default" : 1 + chance.below(99));
      case 8 -> "NS FORGET password";
      case 9 -> "CS AMODE " + channel + (chance.oneIn(3) ? " -o " : " +o ") + other;
      default -> "CS OP " + channel;
    };
  }

  /** Not off: what users then look for in history would rightly not be there. */
  private static String retention(Chance chance, String channel) {
    return "RETENTION " + channel + (chance.oneIn(2) ? " default" : " " + (1 + chance.below(99)));
  }

  private static String mode(Chance chance, String nick) {
    return switch (chance.below(8)) {
      case 0 -> "+b " + nick + "!*@*";
      case 1, 2 -> "-b " + nick + "!*@*";
      case 3 -> chance.oneIn(3) ? "+b ~m:" + nick : "+v " + nick;
      case 4 -> chance.oneIn(2) ? "-o " + nick : "-v " + nick;
      case 5 -> "+k key";
      default -> chance.of(MODES);
    };
  }
}
