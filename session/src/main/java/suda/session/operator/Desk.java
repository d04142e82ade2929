package suda.session.operator;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.OperatorPrivilege;
import suda.core.rule.Decision;
import suda.core.state.State;
import suda.core.state.User;
import suda.session.Context;

/** Where an operator gives orders and reads the answers. Engine thread only. */
public interface Desk {

  /** The operator's user, or {@link suda.core.event.Event#OPERATOR} at the console. */
  long by();

  Context context();

  /** Answers with a line. */
  void tell(String line);

  /** Answers why something is not done. */
  void refuse(String line);

  /** Answers that nobody has the nick. */
  void tellNobodyIs(String nick);

  /** Makes of {@code then} what is to be called later, when an answer is there. */
  <T extends @Nullable Object> Consumer<T> later(Consumer<T> then);

  /** Hands the command on, tells why if it is refused, and else goes on with {@code then}. */
  void submit(Command command, Consumer<Decision> then);

  /** The name of the channel that was typed, as the front lets people write it. */
  default String channel(String typed) {
    return typed;
  }

  /** Tells whether the operator may do what needs {@code privilege}. */
  default boolean may(OperatorPrivilege privilege) {
    User user = state().user(by());
    return by() == Event.OPERATOR || (user != null && user.may(privilege));
  }

  default State state() {
    return context().state();
  }

  /** Hands it on; {@code channel} and {@code nick} are those that a refusal may be about. */
  default void submit(Command command, String channel, String nick) {
    submit(command);
  }

  default void submit(Command command) {
    submit(command, decision -> {});
  }
}
