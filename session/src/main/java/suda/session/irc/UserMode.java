package suda.session.irc;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.event.UserFlag;

/** The modes that a user may set for himself. */
enum UserMode {
  INVISIBLE('i', UserFlag.INVISIBLE, "not shown to users who share no channel"),
  BOT('B', UserFlag.BOT, "is a program, not a person"),
  HOLDS_CALLERS_OFF(
      'g', UserFlag.HOLDS_CALLERS_OFF, "takes private messages only of those it has accepted"),
  ACCOUNTS_ONLY(
      'R', UserFlag.ACCOUNTS_ONLY, "takes private messages only of users with an account"),
  NO_QUESTIONS('T', UserFlag.NO_QUESTIONS, "takes no CTCP but actions"),
  HIDES_CHANNELS('p', UserFlag.HIDES_CHANNELS, "WHOIS tells only channels that one shares"),
  UNRECORDED('u', UserFlag.UNRECORDED, "what is said in private, either way, is not kept"),
  OPERATOR('o', UserFlag.OPERATOR, "is an operator of the server: set by OPER, and taken by -o"),
  WALLOPS('w', UserFlag.WALLOPS, "hears what is said to operators with WALLOPS");

  private final char letter;
  private final UserFlag flag;
  private final String help;

  UserMode(char letter, UserFlag flag, String help) {
    this.letter = letter;
    this.flag = flag;
    this.help = help;
  }

  static @Nullable UserMode of(char letter) {
    for (UserMode mode : values()) {
      if (mode.letter == letter) {
        return mode;
      }
    }
    return null;
  }

  static UserMode of(UserFlag flag) {
    return switch (flag) {
      case INVISIBLE -> INVISIBLE;
      case BOT -> BOT;
      case HOLDS_CALLERS_OFF -> HOLDS_CALLERS_OFF;
      case ACCOUNTS_ONLY -> ACCOUNTS_ONLY;
      case NO_QUESTIONS -> NO_QUESTIONS;
      case HIDES_CHANNELS -> HIDES_CHANNELS;
      case UNRECORDED -> UNRECORDED;
      case OPERATOR -> OPERATOR;
      case WALLOPS -> WALLOPS;
    };
  }

  static String letters() {
    return Stream.of(values()).map(m -> String.valueOf(m.letter)).collect(Collectors.joining());
  }

  char letter() {
    return letter;
  }

  UserFlag flag() {
    return flag;
  }

  String help() {
    return help;
  }
}
