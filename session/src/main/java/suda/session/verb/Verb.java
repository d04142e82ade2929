package suda.session.verb;

import java.util.Arrays;
import java.util.List;

/**
 * Something that can be typed after a slash.
 *
 * @param name without the slash
 * @param parameters in capitals, those that may be left out in brackets; empty for none
 * @param sentence says what it does
 * @param <S> who types it
 */
public record Verb<S>(
    String name, List<String> aliases, String parameters, String sentence, Action<S> action) {

  /** What a verb does; called only with as many words as its parameters ask for. */
  @FunctionalInterface
  public interface Action<S> {
    void run(S typist, Arguments arguments);
  }

  /** For example {@code /msg WHO TEXT}. */
  public String syntax() {
    return parameters.isEmpty() ? "/" + name : "/" + name + " " + parameters;
  }

  /** How many words it needs. */
  int wordsMin() {
    return (int) Arrays.stream(parameters.split(" ")).filter(Verb::isNeeded).count();
  }

  private static boolean isNeeded(String parameter) {
    return !parameter.isEmpty() && !parameter.startsWith("[");
  }
}
