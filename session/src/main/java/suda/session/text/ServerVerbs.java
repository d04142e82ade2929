package suda.session.text;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suda.core.rule.Refusal;
import suda.session.RefusalWords;
import suda.session.operator.OperatorVerb;
import suda.session.operator.OperatorVerbs;
import suda.session.verb.Verb;
import suda.session.verb.VerbTable;

/**
 * What operators of the server can type besides, and how one becomes one. It is apart from what
 * everybody can type, so that help stays short for those who are new.
 */
final class ServerVerbs {
  private static final String FOR_OPERATORS =
      "that is for operators; /oper NAME PASSWORD makes you one";

  /** As many names as a line of a terminal has room for. */
  private static final int NAMES_PER_LINE = 6;

  static final VerbTable<TextUser> TABLE =
      new VerbTable<>(
          Stream.concat(
                  Stream.of(
                      new Verb<>(
                          "oper",
                          List.of(),
                          "NAME [PASSWORD]",
                          "makes you an operator of the server",
                          Oper::oper),
                      new Verb<>(
                          "deoper",
                          List.of(),
                          "",
                          "makes you an ordinary user again",
                          Oper::deoper)),
                  OperatorVerbs.ALL.stream().map(ServerVerbs::row))
              .toList());

  private ServerVerbs() {}

  private static Verb<TextUser> row(OperatorVerb verb) {
    return new Verb<>(
        verb.name(),
        List.of(),
        verb.parameters().replace("#CHANNEL", "ROOM"),
        verb.sentence(),
        (user, arguments) -> verb.action().run(new TextDesk(user), arguments));
  }

  /** Why the user may not use what is called so; null where it may, or there is no such verb. */
  static @Nullable String obstacle(TextUser user, String name) {
    OperatorVerb verb = OperatorVerbs.named(name);
    if (verb == null || user.may(verb.privilege())) {
      return null;
    }
    Refusal refusal = Refusal.of(Refusal.Reason.NO_PRIVILEGE, verb.privilege().word());
    return user.isOperator() ? RefusalWords.of(refusal) : FOR_OPERATORS;
  }

  /** What one verb does, for anybody who asks. */
  static List<String> explained(Verb<TextUser> verb) {
    OperatorVerb known = OperatorVerbs.named(verb.name());
    return known == null
        ? List.of(verb.syntax(), verb.sentence())
        : List.of(
            verb.syntax(),
            verb.sentence(),
            "for operators with the privilege " + known.privilege().word());
  }

  /** All that the operator may use. */
  static Stream<String> listed(TextUser user) {
    List<String> names =
        TABLE.verbs().stream()
            .map(Verb::name)
            .filter(name -> obstacle(user, name) == null)
            .map(name -> "/" + name)
            .toList();
    Stream<String> lines =
        IntStream.iterate(0, i -> i < names.size(), i -> i + NAMES_PER_LINE)
            .mapToObj(i -> names.subList(i, Math.min(i + NAMES_PER_LINE, names.size())))
            .map(line -> String.join(", ", line));
    return Stream.concat(Stream.of("for operators, and /help VERB explains each:"), lines);
  }
}
