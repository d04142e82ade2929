package suda.session.account;

import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.session.Context;

/**
 * An invitation's code is told where a room's key is: every client can do that, and so can whoever
 * pastes {@code /join #room CODE}.
 */
public final class CodeAsKey {
  private CodeAsKey() {}

  /** Opens the rooms of the code that {@code key} may be, and goes on either way. */
  public static void use(Context context, long user, @Nullable String key, Runnable then) {
    String hash = key == null ? null : Code.of(key).hash();
    if (hash == null || context.state().accounts().invitation(hash) == null) {
      then.run();
    } else {
      context.submit(
          new Command.UseInvitation(user, hash, context.nowMs()), decision -> then.run());
    }
  }
}
