package suda.session.account;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.rule.Decision;
import suda.core.state.Account;
import suda.session.Context;

/** Tells the code that was sent to an account's e-mail address. Engine thread only. */
public final class Verification {
  private Verification() {}

  /**
   * @param user who is logged in then, or 0 for nobody yet
   * @param submit has a command done, and says what came of it
   * @param then gets what came of it; null where there were too many attempts
   */
  public static void of(
      Context context,
      long user,
      Account account,
      String code,
      BiConsumer<Command, Consumer<Decision>> submit,
      Consumer<@Nullable Decision> then) {
    Attempt attempt = Attempt.begin(context, account.name().text());
    if (attempt == null) {
      then.accept(null);
      return;
    }
    submit.accept(
        new Command.Verify(user, account.id(), Code.of(code).hash()),
        decision -> {
          if (decision.accepted()) {
            attempt.giveBack();
          }
          then.accept(decision);
        });
  }
}
