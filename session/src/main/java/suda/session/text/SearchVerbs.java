package suda.session.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.command.Command.SetRetention;
import suda.core.history.Entry;
import suda.core.history.Found;
import suda.core.history.HistoryQuery.End;
import suda.core.history.SearchQuery;
import suda.core.history.Shelf;
import suda.core.state.Channel;
import suda.core.state.User;
import suda.session.DaysKept;
import suda.session.SearchWish;
import suda.session.verb.Arguments;

/** Finding what was said, and for how long it is kept. */
final class SearchVerbs {
  private static final int SHOWN_MAX = Limit.MESSAGES_SHOWN.max();

  private SearchVerbs() {}

  static void search(TextUser user, Arguments arguments) {
    User self = user.self();
    if (self == null) {
      return;
    }
    SearchWish wish = wish(user, arguments);
    if (wish == null) {
      return;
    }
    if (wish.words().size() > Limit.SEARCH_WORDS.max()) {
      user.tell("that is too much to look for: say fewer words");
      return;
    }
    Optional<SearchQuery> query =
        wish.query(user.reach(self), SHOWN_MAX + 1, End.NEWEST, /* counts= */ false);
    query.ifPresentOrElse(
        asked -> user.ask(asked, found -> tell(user, found)),
        () -> user.tell("you are not in " + wish.in()));
  }

  /** What is looked for, or null after an answer. */
  private static @Nullable SearchWish wish(TextUser user, Arguments arguments) {
    List<String> words = new ArrayList<>();
    String in = null;
    String from = null;
    long fromMs = Long.MIN_VALUE;
    long untilMs = Long.MAX_VALUE;
    for (String word : arguments.text().split("\\s+")) {
      if (word.startsWith("in:")) {
        in = word.substring(3);
      } else if (word.startsWith("from:")) {
        from = word.substring(5);
      } else if (word.startsWith("after:") || word.startsWith("before:")) {
        String day = word.substring(word.indexOf(':') + 1);
        Long midnight = midnight(user, day);
        if (midnight == null) {
          user.tell(day + " is no day; say it like 2026-01-31");
          return null;
        }
        fromMs = word.startsWith("after:") ? midnight : fromMs;
        untilMs = word.startsWith("before:") ? midnight - 1 : untilMs;
      } else {
        words.add(word);
      }
    }
    return new SearchWish(in, from, String.join(" ", words), fromMs, untilMs, 0, Long.MAX_VALUE);
  }

  private static @Nullable Long midnight(TextUser user, String day) {
    try {
      return LocalDate.parse(day).atStartOfDay(user.zone()).toInstant().toEpochMilli();
    } catch (DateTimeException | ArithmeticException notADay) {
      return null;
    }
  }

  private static void tell(TextUser user, Found found) {
    List<Entry> shown = Shelf.cut(found.entries(), SHOWN_MAX, End.NEWEST);
    user.show(shown);
    if (shown.isEmpty()) {
      user.tell("nothing was found");
    } else if (found.entries().size() > SHOWN_MAX) {
      user.tell("and older ones; before:2026-01-31, in:#room or from:nick narrow it down");
    }
  }

  static void history(TextUser user, Arguments arguments) {
    Channel room = user.roomOrTell();
    if (room == null) {
      return;
    }
    OptionalInt days = DaysKept.parse(arguments.text());
    if (arguments.isEmpty()) {
      user.tell(room.name() + ": " + DaysKept.words(room.daysKept()));
    } else if (days.isEmpty()) {
      user.tell("say /history off, /history default, or for how many days");
    } else {
      user.submit(new SetRetention(user.id(), room.id(), days.getAsInt()));
    }
  }
}
