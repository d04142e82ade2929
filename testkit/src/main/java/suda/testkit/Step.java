package suda.testkit;

/**
 * One line of a {@link Script}.
 *
 * @param text what is sent, or the pattern of what must come; empty for {@link Action#SKIP}
 */
public record Step(String actor, Action action, String text) {

  /** What happens in a step, and its sign. */
  public enum Action {
    /** The actor sends the text. */
    SEND(">"),
    /** The next line that the actor gets must look like the text. */
    EXPECT("<"),
    /** What the actor has got so far does not matter. */
    SKIP("~");

    private final String sign;

    Action(String sign) {
      this.sign = sign;
    }

    private static Action of(String sign, String line) {
      for (Action action : values()) {
        if (action.sign.equals(sign)) {
          return action;
        }
      }
      throw new IllegalArgumentException("expected a name and one of > < ~ in: " + line);
    }
  }

  static Step parse(String line) {
    String[] parts = line.split(" +", 3);
    Action action = Action.of(parts.length > 1 ? parts[1] : "", line);
    return new Step(parts[0], action, parts.length > 2 ? parts[2] : "");
  }

  /** Tells whether {@code line} is what this step expects. */
  public boolean accepts(String line) {
    return LinePattern.matches(text, line);
  }

  @Override
  public String toString() {
    return actor + " " + action.sign + " " + text;
  }
}
