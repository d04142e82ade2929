package suda.session;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Departure;
import suda.core.event.Event;
import suda.core.event.Event.MessageSent;
import suda.core.event.FilterTarget;
import suda.core.event.Kind;
import suda.core.event.SpamFilter;
import suda.core.event.Target;
import suda.core.name.AddressRange;
import suda.core.name.BanTarget;
import suda.core.name.Nick;
import suda.core.name.UserPattern;
import suda.core.rule.Decision;
import suda.core.rule.Refusal;
import suda.core.rule.Rules;
import suda.core.state.State;
import suda.core.state.StoredFilter;
import suda.core.state.User;

/**
 * Decides on commands as {@link Rules} does, after holding what users say against the state's spam
 * filters. A decision is never replayed, so what a pattern means may change between versions.
 *
 * <p>RE2 takes time linear in the text whatever the pattern, but a lot of it; so a text is first
 * looked through for what a match must have. Where there is no filter nothing is taken. Engine
 * thread only.
 */
public final class Screening {
  private static final String BY = "spam filter ";

  /** What is said all the time; the rest is said now and then. */
  private static final Set<FilterTarget> FREQUENT =
      EnumSet.of(FilterTarget.CHANNEL, FilterTarget.PRIVATE, FilterTarget.NOTICE);

  private static final int FIXED_CHARS_MIN = 3;

  /** By the pattern's text; the filters are few, and so are those that were removed. */
  private final Map<String, Compiled> compiled = new LinkedHashMap<>();

  private record Compiled(Pattern pattern, String fixed) {

    static Compiled of(String pattern) {
      return new Compiled(
          Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), FixedPart.of(pattern));
    }

    boolean meets(Part part) {
      return part.folded().contains(fixed) && pattern.matcher(part.text()).find();
    }
  }

  /** Tells what is wrong with a pattern for these targets, or null where nothing is. */
  public static @Nullable String fault(String pattern, Set<FilterTarget> targets) {
    try {
      boolean quick = Compiled.of(pattern).fixed().length() >= FIXED_CHARS_MIN;
      return quick || Collections.disjoint(targets, FREQUENT)
          ? null
          : "for messages it needs three letters in a row that are always there,"
              + " outside of brackets and not beside a |";
    } catch (PatternSyntaxException bad) {
      return bad.getDescription() + ": " + bad.getPattern();
    }
  }

  /** Decides at {@code nowMs}, milliseconds since 1970. */
  public Decision decide(State state, Command command, long nowMs) {
    if (state.filters().isEmpty()) {
      forget();
      return Rules.decide(state, command, nowMs);
    }
    Said said = Said.of(command);
    StoredFilter hit = said == null || isExempt(state, said.user()) ? null : hit(state, said);
    return said == null || hit == null
        ? Rules.decide(state, command, nowMs)
        : new Match(state, command, said, hit, nowMs).decision();
  }

  private void forget() {
    if (!compiled.isEmpty()) {
      compiled.clear();
    }
  }

  private static boolean isExempt(State state, long id) {
    User user = state.user(id);
    return user != null && user.operator() != null;
  }

  private @Nullable StoredFilter hit(State state, Said said) {
    for (StoredFilter stored : state.filters()) {
      for (Part part : said.parts()) {
        if (stored.filter().targets().contains(part.target())
            && compiled(stored.filter().pattern()).meets(part)) {
          return stored;
        }
      }
    }
    return null;
  }

  private Compiled compiled(String pattern) {
    return compiled.computeIfAbsent(pattern, Compiled::of);
  }

  /** A text, and what kind of filter it is held against. */
  private record Part(FilterTarget target, String text, String folded) {
    Part(FilterTarget target, String text) {
      this(target, text, FixedPart.folded(text));
    }
  }

  /**
   * What somebody wants to have read by others.
   *
   * @param user 0 for who is only coming
   */
  private record Said(long user, List<Part> parts) {

    Said(long user, FilterTarget target, String text) {
      this(user, List.of(new Part(target, text)));
    }

    static @Nullable Said of(Command command) {
      return switch (command) {
        case Command.SayToChannel c when !c.kind().isTagsAlone() ->
            new Said(c.user(), target(c.kind(), FilterTarget.CHANNEL), c.text());
        case Command.SayToUser c when !c.kind().isTagsAlone() ->
            new Said(c.user(), target(c.kind(), FilterTarget.PRIVATE), c.text());
        case Command.Edit c -> new Said(c.user(), edited(c.message().message()), c.text());
        case Command.Part c -> new Said(c.user(), FilterTarget.PART, c.reason());
        case Command.Leave c when c.departure() == Departure.QUIT ->
            new Said(c.user(), FilterTarget.QUIT, c.reason());
        case Command.SetTopic c -> new Said(c.by(), FilterTarget.TOPIC, c.topic());
        case Command.Rename c -> new Said(c.user(), FilterTarget.NICK, c.nick().text());
        case Command.Describe c -> new Said(c.user(), FilterTarget.REALNAME, c.realname());
        case Command.SetAway c when c.message() != null ->
            new Said(c.user(), FilterTarget.AWAY, c.message());
        case Command.Arrive c -> new Said(Event.OPERATOR, arriving(c));
        default -> null;
      };
    }

    private static FilterTarget edited(MessageSent before) {
      return target(
          before.kind(),
          before.target() instanceof Target.ToUser ? FilterTarget.PRIVATE : FilterTarget.CHANNEL);
    }

    private static FilterTarget target(Kind kind, FilterTarget otherwise) {
      return kind == Kind.NOTICE ? FilterTarget.NOTICE : otherwise;
    }

    private static List<Part> arriving(Command.Arrive arrival) {
      Nick nick = arrival.nick();
      Part realname = new Part(FilterTarget.REALNAME, arrival.realname());
      return nick == null
          ? List.of(realname)
          : List.of(new Part(FilterTarget.NICK, nick.text()), realname);
    }
  }

  /** A command that a filter has met, and what comes of it. */
  private record Match(State state, Command command, Said said, StoredFilter stored, long nowMs) {

    Decision decision() {
      return switch (stored.filter().action()) {
        case WARN -> warned(Rules.decide(state, command, nowMs));
        case BLOCK -> blocked();
        case KILL -> warned(removed());
        case BAN -> warned(banned());
      };
    }

    /** Behind the events, whose ids are counted from the first. */
    private Decision warned(Decision decision) {
      List<Event> events = new ArrayList<>(decision.events());
      events.add(new Event.OperatorsWarned(warning()));
      return new Decision(List.copyOf(events), decision.refusals(), decision.repeats());
    }

    private String warning() {
      Part part = said.parts().getFirst();
      return "%s%d (%s) met %s: %s"
          .formatted(BY, stored.id(), stored.filter().action().word(), who(), part.text());
    }

    private String who() {
      User user = state.user(said.user());
      if (user != null) {
        return user.nick() + "!" + user.username() + "@" + user.host();
      }
      return command instanceof Command.Arrive arrival
          ? arrival.nick() + "!" + arrival.username() + "@" + arrival.host()
          : "somebody";
    }

    private Decision blocked() {
      return switch (command) {
        case Command.Part c ->
            Rules.decide(state, new Command.Part(c.user(), c.channel(), ""), nowMs);
        case Command.Leave c ->
            Rules.decide(state, new Command.Leave(c.user(), c.departure(), ""), nowMs);
        default -> refused();
      };
    }

    private Decision refused() {
      boolean coming = command instanceof Command.Arrive;
      Refusal.Reason reason = coming ? Refusal.Reason.BANNED_FROM_SERVER : Refusal.Reason.FILTERED;
      return Decision.refused(reason, stored.filter().reason());
    }

    /** Who is only coming is not let in. */
    private Decision removed() {
      return command instanceof Command.Arrive
          ? refused()
          : Rules.decide(state, new Command.Kill(Event.OPERATOR, said.user(), reason()), nowMs);
    }

    private String reason() {
      SpamFilter filter = stored.filter();
      return filter.reason().isEmpty() ? BY + stored.id() : filter.reason();
    }

    private Decision banned() {
      Decision removal = removed();
      BanTarget target = address();
      if (target == null) {
        return removal;
      }
      long untilMs = nowMs + stored.filter().banMs();
      Command ban = new Command.Ban(Event.OPERATOR, target, reason(), untilMs);
      List<Event> events = new ArrayList<>(Rules.decide(state, ban, nowMs).events());
      events.addAll(removal.events());
      return new Decision(List.copyOf(events), removal.refusals(), null);
    }

    /** Where the author comes from, or null where that is this machine. */
    private @Nullable BanTarget address() {
      String from = from();
      AddressRange range = AddressRange.parse(from).orElse(null);
      if (range == null) {
        return UserPattern.parse("*@" + from).map(BanTarget.Users::new).orElse(null);
      }
      return AddressRange.isLoopback(from) ? null : new BanTarget.Addresses(range);
    }

    private String from() {
      User user = state.user(said.user());
      return user == null && command instanceof Command.Arrive arrival
          ? arrival.address()
          : user == null ? "" : user.address();
    }
  }
}
