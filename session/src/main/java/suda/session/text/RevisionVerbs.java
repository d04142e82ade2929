package suda.session.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import suda.core.Limit;
import suda.core.Text;
import suda.core.command.Command;
import suda.core.event.Kind;
import suda.core.event.Said;
import suda.core.state.Channel;
import suda.core.state.Recent;
import suda.session.MessageId;
import suda.session.verb.Arguments;

/** What a plain-text user does to what was said. */
final class RevisionVerbs {
  private static final int REACTION_BYTES_MAX = 64;

  private RevisionVerbs() {}

  static void edit(TextUser user, Arguments arguments) {
    Said last = user.own(1);
    if (last == null) {
      user.tell("you have said nothing that could be changed");
    } else if (Text.bytes(arguments.text()) > Limit.MULTILINE_BYTES.max()) {
      user.tell("that is longer than %,d bytes".formatted(Limit.MULTILINE_BYTES.max()));
    } else {
      user.edit(last, arguments.text());
    }
  }

  static void delete(TextUser user, Arguments arguments) {
    int number = arguments.isEmpty() ? 1 : number(arguments.first());
    Said said = user.own(number);
    if (said == null) {
      user.tell(
          "you have said nothing that could be taken back; /delete takes back the last message,"
              + " /delete 2 the one before, up to /delete "
              + Limit.OWN_MESSAGES.max());
    } else {
      user.redact(said);
    }
  }

  /** 0 for what is no number. */
  private static int number(String typed) {
    return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
  }

  static void react(TextUser user, Arguments arguments) {
    Channel channel = user.roomOrTell();
    if (channel == null) {
      return;
    }
    String reaction = arguments.first();
    Optional<Recent> to = lastBy(user, channel, arguments.rest().first());
    if (Text.bytes(reaction) > REACTION_BYTES_MAX) {
      user.tell("a reaction is one word or sign");
    } else if (to.isEmpty()) {
      user.tell("nobody has said anything that you could react to");
    } else {
      user.submit(
          new Command.SayToChannel(
              user.id(),
              channel.id(),
              null,
              Kind.TAGS,
              "",
              tags(to.get(), reaction),
              /* send= */ null));
    }
  }

  private static Map<String, String> tags(Recent to, String reaction) {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("+draft/reply", MessageId.of(to.sequence(), to.timeMs()));
    tags.put(EventWords.REACT, reaction);
    return tags;
  }

  /** The last thing said by {@code nick}, or by anybody else where none is named. */
  private static Optional<Recent> lastBy(TextUser user, Channel channel, String nick) {
    return channel.recent().stream()
        .filter(said -> isBy(user, said, nick))
        .reduce((earlier, later) -> later);
  }

  private static boolean isBy(TextUser user, Recent said, String nick) {
    return nick.isEmpty()
        ? said.message().author().user() != user.id()
        : said.message().author().nick().text().equalsIgnoreCase(nick);
  }
}
