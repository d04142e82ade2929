package suda.session.console;

import java.util.function.Consumer;
import suda.session.Context;
import suda.session.Front;
import suda.session.Session;

/**
 * The operator's console, whose messages are typed lines. It has no user: nobody meets it in a
 * room. Its connection is told of everything only if the engine is asked to.
 *
 * @param profile how it shows what happens
 * @param stop is called on the engine thread with the reason when the operator stops the server
 */
public record ConsoleFront(ConsoleProfile profile, Consumer<String> stop) implements Front<String> {

  @Override
  public Session<String> begin(Context context) {
    return new ConsoleSession(context, profile, stop);
  }
}
