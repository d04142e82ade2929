package suda.session.operator;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.name.Folding;
import suda.core.state.User;
import suda.session.Context;
import suda.session.OperatorAccount;

/** How somebody becomes an operator of the server, from whatever front. Engine thread only. */
public final class Oath {
  /** Operators' names are counted apart from accounts', which may be the same. */
  private static final String COUNTED_AS = "oper ";

  private Oath() {}

  /** What it takes. */
  public enum Standing {
    /** The configuration has no operators. */
    NOBODY,
    /** There were too many attempts from there, or for that name. */
    TOO_MANY,
    /** The user needs no password. */
    KNOWN,
    /** A password is needed: {@link #check}. */
    UNPROVEN
  }

  /** What it takes {@code user} to become the operator {@code name}; counts an attempt. */
  public static Standing of(Context context, User user, String name) {
    OperatorAccount account = context.server().operator(name);
    if (context.server().operators().isEmpty()) {
      return Standing.NOBODY;
    }
    if (account != null && isKnown(context, user, account)) {
      return Standing.KNOWN;
    }
    String address = context.connection().address();
    boolean counted = context.attempts().take(address, COUNTED_AS + name, context.nowMs());
    return counted ? Standing.UNPROVEN : Standing.TOO_MANY;
  }

  private static boolean isKnown(Context context, User user, OperatorAccount account) {
    String shown = context.connection().certificate();
    if (shown != null && shown.equals(account.fingerprint())) {
      return true;
    }
    String mine = user.account();
    String needed = account.account();
    return mine != null && needed != null && Folding.key(mine).equals(Folding.key(needed));
  }

  /** Tells {@code then} later, on the engine thread, whether the password is right. */
  public static void check(Context context, String name, String password, Consumer<Boolean> then) {
    OperatorAccount account = context.server().operator(name);
    context.secrets().check(password, account == null ? null : account.password(), then);
  }

  /** The command by which the user is the operator; null where there is none of the name now. */
  public static @Nullable Command sworn(Context context, long user, String name) {
    OperatorAccount account = context.server().operator(name);
    if (account == null) {
      return null;
    }
    context.attempts().giveBack(context.connection().address(), COUNTED_AS + name);
    return new Command.BecomeOperator(user, account.name(), account.privileges());
  }

  /** The command that tells operators of an attempt in vain. */
  public static Command failed(User user, String name) {
    return new Command.WarnOperators(
        "%s!%s@%s failed to become the operator %s"
            .formatted(user.nick(), user.username(), user.host(), name));
  }
}
