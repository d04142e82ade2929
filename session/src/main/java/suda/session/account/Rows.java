package suda.session.account;

import java.util.List;
import suda.session.verb.Verb;

/** Makes rows of the services' tables. */
final class Rows {
  private Rows() {}

  static Verb<Applicant> row(
      String name,
      String aliases,
      String parameters,
      String sentence,
      Verb.Action<Applicant> action) {
    List<String> others = aliases.isEmpty() ? List.of() : List.of(aliases.split(", "));
    return new Verb<>(name, others, parameters, sentence, action);
  }
}
