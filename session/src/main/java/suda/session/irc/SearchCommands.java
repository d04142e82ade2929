package suda.session.irc;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;
import suda.core.history.Found;
import suda.core.history.HistoryQuery.End;
import suda.core.history.SearchQuery;
import suda.core.history.Shelf;
import suda.session.MessageId;
import suda.session.Reach;
import suda.session.SearchWish;
import suda.wire.irc.Capability;
import suda.wire.irc.Message;
import suda.wire.irc.Numeric;

/**
 * Finds what was said.
 *
 * @see <a href="../../../../../../../docs/protocol/search.md">docs/protocol/search.md</a>
 */
final class SearchCommands {
  private static final Set<String> ATTRIBUTES =
      Set.of("in", "from", "text", "after", "before", "limit");

  /** What {@link Capability#SEARCH} adds. */
  private static final Set<String> MORE_ATTRIBUTES = Set.of("older-than", "newer-than", "count");

  static final List<CommandRow> ROWS =
      List.of(
          CommandRow.of(
              "SEARCH",
              1,
              "SEARCH <attribute>=<value>{;<attribute>=<value>}",
              Capability.SOJU_SEARCH.specification(),
              "Finds what was said: by text, in, from, after, before; at most limit.",
              SearchCommands::search));

  private SearchCommands() {}

  private static void search(Chatting phase, Exchange exchange) {
    if (!phase.has(Capability.SOJU_SEARCH) && !phase.has(Capability.SEARCH)) {
      exchange.reply(Numeric.ERR_UNKNOWNCOMMAND, exchange.verb());
    } else if (phase.conversation().historyAsked() >= Limit.HISTORY_REQUESTS.max()) {
      exchange.fail("INTERNAL_ERROR", "Too many requests wait to be answered");
    } else {
      attributes(phase, exchange).ifPresent(given -> new Search(phase, exchange, given).run());
    }
  }

  private static Optional<Map<String, String>> attributes(Chatting phase, Exchange exchange) {
    Message parsed = Message.parse("@" + exchange.param(0).replace(" ", "\\s") + " SEARCH");
    Map<String, String> given = parsed == null ? Map.of() : parsed.tags();
    for (String name : given.keySet()) {
      boolean known =
          ATTRIBUTES.contains(name)
              || phase.has(Capability.SEARCH) && MORE_ATTRIBUTES.contains(name);
      if (!known) {
        refuse(exchange, name);
        return Optional.empty();
      }
    }
    return Optional.of(given);
  }

  private static void refuse(Exchange exchange, String attribute) {
    exchange.fail("INVALID_PARAMS", "Invalid parameters", attribute);
  }

  /** One search, from its attributes to its answer. */
  private record Search(Chatting phase, Exchange exchange, Map<String, String> given) {

    void run() {
      String wrong = wrong();
      if (wrong != null) {
        refuse(exchange, wrong);
        return;
      }
      int limit = limit();
      Reach reach = Reach.of(phase.context(), phase.me());
      Optional<SearchQuery> query =
          wish().query(reach, limit + 1, end(), given.containsKey("count"));
      if (query.isEmpty()) {
        refuse(exchange, "in");
        return;
      }
      exchange.ask(query.get(), found -> tell(found, limit));
    }

    /** The first attribute whose value means nothing, or null. */
    private @Nullable String wrong() {
      for (String name : List.of("after", "before")) {
        if (given.containsKey(name) && time(name, 0) == null) {
          return name;
        }
      }
      for (String name : List.of("older-than", "newer-than")) {
        if (given.containsKey(name) && sequence(name).isEmpty()) {
          return name;
        }
      }
      if (SearchWish.of(value("text")).words().size() > Limit.SEARCH_WORDS.max()) {
        return "text";
      }
      return limit() <= 0 ? "limit" : null;
    }

    private String value(String name) {
      return given.getOrDefault(name, "");
    }

    private int limit() {
      return given.containsKey("limit")
          ? HistoryCommands.limit(value("limit"))
          : Limit.HISTORY_PAGE.max();
    }

    private @Nullable Long time(String name, long otherwise) {
      if (!given.containsKey(name)) {
        return otherwise;
      }
      try {
        return Instant.parse(value(name)).toEpochMilli();
      } catch (DateTimeException | ArithmeticException notATime) {
        return null;
      }
    }

    private long timeOr(String name, long otherwise) {
      Long time = time(name, otherwise);
      return time == null ? otherwise : time;
    }

    private OptionalLong sequence(String name) {
      return MessageId.sequence(value(name));
    }

    private SearchWish wish() {
      return new SearchWish(
          given.get("in"),
          given.get("from"),
          value("text"),
          timeOr("after", Long.MIN_VALUE),
          timeOr("before", Long.MAX_VALUE),
          sequence("newer-than").orElse(0),
          sequence("older-than").orElse(Long.MAX_VALUE));
    }

    /** From where one looks: on from a time or message that is named, else back from the last. */
    private End end() {
      return given.containsKey("after") || given.containsKey("newer-than")
          ? End.OLDEST
          : End.NEWEST;
    }

    private void tell(Found found, int limit) {
      HistoryLines lines = new HistoryLines(phase, exchange);
      var entries = Shelf.cut(found.entries(), limit, end());
      if (!phase.has(Capability.BATCH)) {
        lines.alone(entries);
        return;
      }
      String batch = lines.open(tags(found, limit), Capability.SOJU_SEARCH.token());
      entries.forEach(entry -> lines.tell(entry, batch));
      lines.close(batch);
    }

    private String tags(Found found, int limit) {
      if (!phase.has(Capability.SEARCH)) {
        return "";
      }
      String more = found.entries().size() > limit ? "suda.chat/more" : "";
      String count = given.containsKey("count") ? "suda.chat/count=" + found.number() : "";
      return more.isEmpty() || count.isEmpty() ? more + count : count + ";" + more;
    }
  }
}
