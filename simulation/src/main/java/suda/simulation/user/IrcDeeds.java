package suda.simulation.user;

import java.util.List;
import suda.simulation.time.Chance;

/** What IRC users do besides talking, as lines. */
final class IrcDeeds {
  private static final List<String> MODES =
      List.of(
          "+m", "-m", "-m", "+n", "-n", "+t", "-t", "+i", "-i", "-i", "+s", "-s", "-k *", "-l",
          "+u", "-u", "+C", "+U", "-U", "-U", "+L 5:10", "-L", "+j 2:5", "-j", "+F", "-f");

  private IrcDeeds() {}

  /** One of them, on {@code channel}. */
  static String any(Surroundings around, Chance chance, String channel, String name) {
    String other = around.nick(chance);
    return switch (chance.below(20)) {
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
      default -> "INVITE " + other + " " + channel;
    };
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
