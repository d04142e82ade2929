package suda.session.text;

import suda.core.event.Kind;
import suda.core.state.Channel;
import suda.core.state.User;
import suda.session.verb.Arguments;

/** What a plain-text user says otherwise than by typing it. */
final class TalkVerbs {
  private TalkVerbs() {}

  static void msg(TextUser user, Arguments arguments) {
    String to = arguments.first();
    String text = arguments.rest().text();
    if (to.startsWith("#")) {
      Channel channel = user.roomNamed(to);
      if (channel != null) {
        user.sayTo(channel, text);
      }
    } else {
      toUser(user, to, text);
    }
  }

  private static void toUser(TextUser user, String nick, String text) {
    User to = user.userNamed(nick);
    if (to == null) {
      return;
    }
    user.sayTo(to, text);
    if (to.away() != null) {
      user.tell(to.nick() + " is away: " + to.away());
    }
  }

  static void me(TextUser user, Arguments arguments) {
    user.sayHere(Kind.ACTION, arguments.text());
  }
}
