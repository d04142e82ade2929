package suda.client;

import java.util.List;
import suda.wire.irc.Message;
import suda.wire.irc.Numeric;

/** The server's replies that are for people to read. */
final class Replies {
  private static final String FAIL = "FAIL";

  private Replies() {}

  static ClientEvent.ServerReply event(Message message) {
    return new ClientEvent.ServerReply(message.verb(), params(message), isRefusal(message));
  }

  private static List<String> params(Message message) {
    List<String> params = message.params();
    return isNumeric(message) && !params.isEmpty() ? params.subList(1, params.size()) : params;
  }

  static boolean isNumeric(Message message) {
    return message.verb().length() == 3 && Character.isDigit(message.verb().charAt(0));
  }

  /** Whether {@code message} says that something was not done. */
  static boolean isRefusal(Message message) {
    Numeric numeric = Numeric.of(message.verb());
    return message.verb().equals(FAIL)
        || (numeric != null ? numeric.isError() : message.verb().matches("[45][0-9]{2}"));
  }

  /** What a message refuses: the channel or nick it names; empty if it names none. */
  static String subject(Message message) {
    int most = message.params().size() - 1;
    return isNumeric(message) && most >= 2 ? message.param(1) : "";
  }
}
