package suda.session.operator;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.name.Folding;
import suda.core.rule.Decision;
import suda.core.state.User;
import suda.session.Context;
import suda.session.OperatorAccount;
import suda.session.account.Entering;

/**
 * How somebody becomes an operator of the server, from whatever front: what the configuration asks
 * for is shown or checked, attempts are counted, and those in vain are told to the operators.
 * Engine thread only.
 */
public final class Oath {
  /** Operators' names are counted apart from accounts', which may be the same. */
  private static final String COUNTED_AS = "oper ";

  private final Candidate candidate;
  private final String name;

  private Oath(Candidate candidate, String name) {
    this.candidate = candidate;
    this.name = name;
  }

  /** Who wants to be an operator, and how it is answered. */
  public interface Candidate {

    Context context();

    /** The candidate's user. */
    long user();

    void refuse(Failure why);

    /** The user is the operator now; it was before where there are no events. */
    void sworn(Decision decision);

    /** Makes of {@code then} what is to be called later, when the password was checked. */
    Consumer<Boolean> later(Consumer<Boolean> then);

    void submit(Command command, Consumer<Decision> then);
  }

  /** Why somebody becomes no operator. */
  public enum Failure {
    /** The configuration has no operators. */
    NOBODY,
    /** A password is needed, and others could read it on its way. */
    UNSAFE,
    /** There were too many attempts from there, or for that name. */
    TOO_MANY,
    /** It is not the password, or there is no such operator; the two are not told apart. */
    WRONG
  }

  /**
   * Makes the candidate the operator {@code name}, or says why not.
   *
   * @param password may be empty, which is enough for who is known by account or certificate
   */
  public static void take(Candidate candidate, String name, String password) {
    Oath oath = new Oath(candidate, name);
    User user = oath.user();
    if (user != null) {
      oath.take(user, password);
    }
  }

  private void take(User user, String password) {
    if (context().server().operators().isEmpty()) {
      candidate.refuse(Failure.NOBODY);
    } else if (knows(user)) {
      begin();
    } else if (!Entering.isSafe(context())) {
      candidate.refuse(Failure.UNSAFE);
    } else if (!context().attempts().take(address(), COUNTED_AS + name, context().nowMs())) {
      candidate.refuse(Failure.TOO_MANY);
    } else {
      check(password);
    }
  }

  /** Whether the user needs no password. */
  private boolean knows(User user) {
    OperatorAccount account = account();
    if (account == null) {
      return false;
    }
    String shown = context().connection().certificate();
    String mine = user.account();
    String needed = account.account();
    return shown != null && shown.equals(account.fingerprint())
        || mine != null && needed != null && Folding.key(mine).equals(Folding.key(needed));
  }

  private void check(String password) {
    OperatorAccount account = account();
    context()
        .secrets()
        .check(
            password, account == null ? null : account.password(), candidate.later(this::checked));
  }

  /** Meanwhile the user may be gone. */
  private void checked(boolean good) {
    User user = user();
    if (user != null && good) {
      context().attempts().giveBack(address(), COUNTED_AS + name);
      begin();
    } else if (user != null) {
      candidate.refuse(Failure.WRONG);
      candidate.submit(warning(user), decision -> {});
    }
  }

  private Command warning(User user) {
    return new Command.WarnOperators(
        "%s!%s@%s failed to become the operator %s"
            .formatted(user.nick(), user.username(), user.host(), name));
  }

  /** Meanwhile the configuration may have been read again, without that operator. */
  private void begin() {
    OperatorAccount account = account();
    if (account == null) {
      candidate.refuse(Failure.WRONG);
      return;
    }
    candidate.submit(
        new Command.BecomeOperator(candidate.user(), account.name(), account.privileges()),
        candidate::sworn);
  }

  private Context context() {
    return candidate.context();
  }

  private String address() {
    return context().connection().address();
  }

  private @Nullable User user() {
    return context().state().user(candidate.user());
  }

  private @Nullable OperatorAccount account() {
    return context().server().operator(name);
  }
}
