package suda.session.irc;

import org.jspecify.annotations.Nullable;
import suda.core.event.OperatorPrivilege;
import suda.core.state.User;

/**
 * What WHOX tells of a user, in the order in which it is told. The real name, which may have
 * spaces, is the last.
 *
 * @see <a href="https://ircv3.net/specs/extensions/whox">WHOX</a>
 */
enum WhoField {
  TOKEN('t'),
  CHANNEL('c'),
  USERNAME('u'),
  IP('i'),
  HOST('h'),
  SERVER('s'),
  NICK('n'),
  FLAGS('f'),
  HOPS('d'),
  IDLE('l'),
  ACCOUNT('a'),
  LEVEL('o'),
  REALNAME('r');

  /** What stands for an address that is nobody else's business. */
  private static final String HIDDEN_IP = "255.255.255.255";

  private final char letter;

  WhoField(char letter) {
    this.letter = letter;
  }

  static @Nullable WhoField of(int letter) {
    for (WhoField field : values()) {
      if (field.letter == letter) {
        return field;
      }
    }
    return null;
  }

  String of(Chatting phase, WhoQuery query, WhoAnswer answer) {
    User user = answer.user();
    return switch (this) {
      case TOKEN -> query.token();
      case CHANNEL -> answer.channel();
      case USERNAME -> user.username();
      case IP -> address(phase, user);
      case HOST -> user.host();
      case SERVER -> phase.server().identity().name();
      case NICK -> user.nick().text();
      case FLAGS -> answer.flags(phase);
      case HOPS -> "0";
      case IDLE -> String.valueOf((phase.context().nowMs() - user.lastSpokeMs()) / 1000);
      case ACCOUNT -> user.account() == null ? "0" : user.account();
      case LEVEL -> "n/a";
      case REALNAME -> user.realname();
    };
  }

  /** Everybody knows his own, and some operators know all. */
  static String address(Chatting phase, User user) {
    if (user == phase.me()) {
      return Hosts.shown(phase.context().connection().address());
    }
    return phase.me().may(OperatorPrivilege.SEE_ALL) ? Hosts.shown(user.address()) : HIDDEN_IP;
  }
}
