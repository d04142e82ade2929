package suda.session.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suda.core.command.Command.SetAccepted;
import suda.core.command.Command.SetUserFlag;
import suda.core.state.User;
import suda.session.SelfSetting;
import suda.session.verb.Arguments;

/** What a plain-text user chooses about itself, and who may write to it. */
final class ChoiceVerbs {
  private ChoiceVerbs() {}

  static void self(TextUser user, Arguments arguments) {
    User self = user.self();
    SelfSetting setting = SelfSetting.named(arguments.first());
    String value = arguments.rest().text().toLowerCase(Locale.ROOT);
    if (self == null) {
      return;
    }
    if (arguments.isEmpty()) {
      user.tell(List.of(all(self), "/self WHAT tells what it means, /self WHAT on sets it"));
    } else if (setting == null) {
      user.tell("there is no setting " + arguments.first() + "; /self shows them all");
    } else if (value.isEmpty()) {
      user.tell(shown(self, setting) + "; when on, " + setting.meaning());
    } else if (value.equals("on") || value.equals("off")) {
      set(user, setting, value.equals("on"));
    } else {
      user.tell(setting.word() + " is off or on");
    }
  }

  private static String all(User self) {
    return Stream.of(SelfSetting.values())
        .map(setting -> setting.word() + " " + value(self.has(setting.flag())))
        .collect(Collectors.joining(", "));
  }

  private static String shown(User self, SelfSetting setting) {
    return setting.word() + " is " + value(self.has(setting.flag()));
  }

  private static String value(boolean on) {
    return on ? "on" : "off";
  }

  private static void set(TextUser user, SelfSetting setting, boolean on) {
    user.submit(
        new SetUserFlag(user.id(), setting.flag(), on), setting.word() + " is " + value(on));
  }

  static void accept(TextUser user, Arguments arguments) {
    if (arguments.isEmpty()) {
      listAccepted(user);
    } else {
      accept(user, arguments.first(), true);
    }
  }

  static void unaccept(TextUser user, Arguments arguments) {
    accept(user, arguments.first(), false);
  }

  private static void accept(TextUser user, String typed, boolean on) {
    User other = user.userNamed(typed);
    if (other != null) {
      String done = "you accept " + other.nick() + (on ? "" : " no more");
      user.submit(new SetAccepted(user.id(), other.id(), on), done);
    }
  }

  private static void listAccepted(TextUser user) {
    User self = user.self();
    String nicks =
        self == null
            ? ""
            : self.accepted().stream()
                .map(user.state()::user)
                .filter(Objects::nonNull)
                .map(other -> other.nick().text())
                .collect(Collectors.joining(", "));
    user.tell(
        nicks.isEmpty()
            ? "you accept nobody; /accept NICK does while accepted-only or accounts-only is on"
            : "you accept " + nicks);
  }
}
