package suda.session.account;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.event.Event;
import suda.core.event.OperatorPrivilege;
import suda.core.name.ChannelName;
import suda.core.rule.Decision;
import suda.core.state.Account;
import suda.core.state.State;
import suda.core.state.User;
import suda.session.Context;
import suda.session.RefusalWords;

/** Who asks for something, and how it is answered. Engine thread only. */
public interface Applicant {

  Context context();

  /** The id of the user who asks, or {@link Event#OPERATOR}. */
  long user();

  void tell(String line);

  /** Has the user join a room, as if the client had asked for it. */
  void join(ChannelName room);

  /** Tells why it is not done. */
  default void refuse(String line) {
    tell(line);
  }

  /**
   * What else the client asks for waits until {@code then} was called, where the protocol has an
   * order of questions and answers.
   */
  default <T extends @Nullable Object> Consumer<T> awaited(Consumer<T> then) {
    return then;
  }

  default void tell(List<String> lines) {
    lines.forEach(this::tell);
  }

  default State state() {
    return context().state();
  }

  default boolean isOperator() {
    return user() == Event.OPERATOR;
  }

  /** Whether everybody's accounts are its own to deal with. */
  default boolean oversees() {
    User self = self();
    return isOperator() || (self != null && self.may(OperatorPrivilege.ACCOUNTS));
  }

  /** Whether secret rooms are shown to it. */
  default boolean seesAll() {
    User self = self();
    return isOperator() || (self != null && self.may(OperatorPrivilege.SEE_ALL));
  }

  default @Nullable User self() {
    return state().user(user());
  }

  /** The account that it is logged in to, or null. */
  default @Nullable Account account() {
    User self = self();
    return self == null ? null : state().accounts().account(self.accountId());
  }

  /** The same, after an answer where there is none. */
  default @Nullable Account accountOrTell() {
    Account account = account();
    if (account == null) {
      tell("you are not logged in; IDENTIFY or /login does it");
    }
    return account;
  }

  /** The account that {@code name} names, or null after an answer. */
  default @Nullable Account named(String name) {
    Account account = state().accounts().named(name);
    if (account == null) {
      refuse("there is no account " + name);
    }
    return account;
  }

  /** Has it done, and says {@code done}, or why not. */
  default void submit(Command command, String done) {
    submit(command, decision -> answer(decision, done));
  }

  default void submit(Command command, Consumer<Decision> then) {
    context().submit(command, then);
  }

  default void answer(Decision decision, String done) {
    decision.refusals().forEach(refusal -> refuse(RefusalWords.of(refusal)));
    if (decision.accepted()) {
      tell(decision.events().isEmpty() ? "it is so already" : done);
    }
  }
}
