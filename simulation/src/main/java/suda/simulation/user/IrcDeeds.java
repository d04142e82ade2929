package suda.simulation.user;

import java.util.List;
import suda.simulation.time.Chance;

/** What IRC users do besides talking, as lines. */
final class IrcDeeds {
  private static final List<String> MODES =
      List.of("+m", "-m", "-m", "+n", "-n", "+t", "-t", "+i", "-i", "-i", "+s", "-s", "-k *", "-l");

  private IrcDeeds() {}

  /** One of them, on {@code channel}. */
  static String any(Surroundings around, Chance chance, String channel, String name) {
    String other = around.nick(chance);
    return switch (chance.below(21)) {
      case 0, 1, 2, 3 -> "JOIN " + around.channel(chance);
      case 4, 5 -> "PART " + channel + " :enough";
      case 6, 7 -> "TOPIC " + channel + " :topic " + chance.below(1000);
      case 8 -> "NICK " + name + (chance.oneIn(2) ? "" : (char) ('a' + chance.below(3)));
      case 9 -> "NICK " + other;
      case 10, 11 -> "KICK " + channel + " " + other + " :out";
      case 12, 13 -> "MODE " + channel + " " + mode(chance, other);
      case 14 -> "MODE " + channel + " +o " + other;
      case 15 -> "AWAY" + (chance.oneIn(2) ? "" : " :gone fishing");
      case 16 -> "NAMES " + channel;
      case 17 -> "WHOIS " + other;
      case 19 -> retention(chance, channel);
      case 18 -> "JOIN " + around.channel(chance) + "," + around.channel(chance);
      default -> "INVITE " + other + " " + channel;
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
      case 3 -> "+v " + nick;
      case 4 -> "-o " + nick;
      case 5 -> "+k key";
      default -> chance.of(MODES);
    };
  }
}
