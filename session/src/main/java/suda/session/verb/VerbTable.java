package suda.session.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The verbs of one kind of typist, in the order in which help shows them. Help and the protocol's
 * page are made from it.
 *
 * @param <S> who types them
 */
public final class VerbTable<S> {
  private final List<Verb<S>> verbs;
  private final Map<String, Verb<S>> byName = new LinkedHashMap<>();

  @SafeVarargs
  public VerbTable(Verb<S>... verbs) {
    this(List.of(verbs));
  }

  public VerbTable(List<Verb<S>> verbs) {
    this.verbs = List.copyOf(verbs);
    this.verbs.forEach(this::index);
  }

  private void index(Verb<S> verb) {
    add(verb.name(), verb);
    verb.aliases().forEach(alias -> add(alias, verb));
  }

  private void add(String name, Verb<S> verb) {
    if (byName.put(name, verb) != null) {
      throw new IllegalArgumentException("two verbs are called /" + name);
    }
  }

  /** In the order of the table. */
  public List<Verb<S>> verbs() {
    return verbs;
  }

  /** The verb of that name or alias, or null. */
  public @Nullable Verb<S> find(String name) {
    return byName.get(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Does what was typed.
   *
   * @param typed begins with a slash
   * @param answer is told what is wrong with it, if something is
   */
  public void run(S typist, String typed, Consumer<String> answer) {
    Arguments all = Arguments.of(typed.substring(1));
    Verb<S> verb = find(all.first());
    if (verb == null) {
      answer.accept(unknown(all.first()));
    } else if (!all.rest().has(verb.wordsMin())) {
      answer.accept("more is needed: " + verb.syntax());
    } else {
      verb.action().run(typist, all.rest());
    }
  }

  private String unknown(String name) {
    String nearest = Nearest.to(name.toLowerCase(Locale.ROOT), byName.keySet());
    String hint = nearest == null ? "/help shows what there is" : "did you mean /" + nearest + "?";
    return "there is no /" + name + "; " + hint;
  }

  /** One line for each verb, or for the one that {@code about} names. */
  public List<String> help(String about) {
    Verb<S> one = find(about.startsWith("/") ? about.substring(1) : about);
    return (one == null ? verbs : List.of(one)).stream().map(this::helpLine).toList();
  }

  private String helpLine(Verb<S> verb) {
    int width = verbs.stream().mapToInt(v -> v.syntax().length()).max().orElse(0);
    return verb.syntax() + " ".repeat(width - verb.syntax().length()) + "  " + verb.sentence();
  }

  /** The table for the protocol's page, in Markdown. */
  public String markdown() {
    List<String> rows = new ArrayList<>();
    rows.add("| typed | also | what it does |");
    rows.add("|---|---|---|");
    verbs.forEach(verb -> rows.add(row(verb)));
    return String.join("\n", rows) + "\n";
  }

  private static String row(Verb<?> verb) {
    List<String> aliases = verb.aliases().stream().map(alias -> "`/" + alias + "`").toList();
    return "| `%s` | %s | %s |"
        .formatted(verb.syntax().replace("|", "\\|"), String.join(", ", aliases), verb.sentence());
  }
}
