package suda.session.console;

import java.util.List;
import java.util.function.Consumer;
import suda.session.Context;
import suda.session.Front;
import suda.session.Session;

/**
 * The operator's console for programs: each message is one line, a verb of the console with its
 * arguments, and each gets an answer whose end can be seen. {@code docs/admin.md} has the lines.
 *
 * @param profile how it words what comes of a verb
 * @param stop is called on the engine thread with the reason when the operator stops the server
 */
public record AdminFront(ConsoleProfile profile, Consumer<String> stop) implements Front<String> {
  /** What each line of an answer begins with. */
  public static final String MARK = "| ";

  /** The last line of an answer: it is done. */
  public static final String OK = "ok";

  /** The last line of an answer: it is not done, and the lines before say why. */
  public static final String REFUSED = "refused";

  @Override
  public Session<String> begin(Context context) {
    return new AdminSession(context, profile, stop);
  }

  /** A line for each verb, as an operator who types no slash sees them. */
  public static List<String> verbs() {
    return ConsoleVerbs.TABLE.help("").stream().map(line -> line.substring(1)).toList();
  }
}
