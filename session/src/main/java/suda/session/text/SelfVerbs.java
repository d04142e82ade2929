package suda.session.text;

import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.name.Nick;
import suda.core.rule.Decision;
import suda.session.account.Services;
import suda.session.verb.Arguments;

/** What a plain-text user does about itself. */
final class SelfVerbs {
  private SelfVerbs() {}

  static void help(TextUser user, Arguments arguments) {
    user.tell(TextVerbs.help(user, arguments.first()));
  }

  static void nick(TextUser user, Arguments arguments) {
    Nick.parse(arguments.text(), user.server().customs().nickRule())
        .filter(nick -> !Services.isService(nick))
        .ifPresentOrElse(
            nick -> user.submit(new Command.Rename(user.id(), nick)),
            () -> user.tell(notANick(user, arguments.text())));
  }

  /** Says what a nick is, as what was typed is none. */
  static String notANick(TextUser user, String typed) {
    String letters =
        switch (user.server().customs().nickRule()) {
          case ASCII -> "letters a to z, digits and []\\`_^{|}-";
          case UNICODE -> "letters, digits and []\\`_^{|}-";
        };
    return "%s cannot be a nick: it has %s, begins with no digit or -, at most %d bytes"
        .formatted(typed, letters, Limit.NICK_BYTES.max());
  }

  static void away(TextUser user, Arguments arguments) {
    String message = arguments.isEmpty() ? null : arguments.text();
    user.submit(
        new Command.SetAway(user.id(), message), decision -> tellAway(user, message, decision));
  }

  private static void tellAway(TextUser user, @Nullable String message, Decision decision) {
    user.tellRefusals(decision);
    if (decision.accepted()) {
      user.tell(message == null ? "you are back" : "you are away: " + message);
    }
  }

  static void quit(TextUser user, Arguments arguments) {
    user.quit(arguments.text());
  }
}
