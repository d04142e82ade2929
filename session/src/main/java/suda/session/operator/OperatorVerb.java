package suda.session.operator;

import java.util.Arrays;
import suda.core.event.OperatorPrivilege;
import suda.session.verb.Arguments;

/**
 * Something that an operator can have done.
 *
 * @param name in lower case; IRC has it in upper case
 * @param privilege what it takes
 * @param parameters in capitals, those that may be left out in brackets; empty for none
 * @param sentence says what it does, without a full stop
 */
public record OperatorVerb(
    String name, OperatorPrivilege privilege, String parameters, String sentence, Action action) {

  /** Called only with as many words as the parameters ask for. */
  @FunctionalInterface
  public interface Action {
    void run(Desk desk, Arguments arguments);
  }

  /** How many words it needs. */
  public int wordsMin() {
    return (int)
        Arrays.stream(parameters.split(" "))
            .filter(word -> !word.isEmpty() && !word.startsWith("["))
            .count();
  }
}
