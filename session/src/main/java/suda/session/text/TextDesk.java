package suda.session.text;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suda.core.command.Command;
import suda.core.rule.Decision;
import suda.session.Context;
import suda.session.operator.Desk;

/** A plain-text user as the desk of an operator of the server. */
record TextDesk(TextUser user) implements Desk {
  @Override
  public long by() {
    return user.id();
  }

  @Override
  public Context context() {
    return user.context();
  }

  @Override
  public void tell(String line) {
    user.tell(line);
  }

  @Override
  public void refuse(String line) {
    tell(line);
  }

  @Override
  public void tellNobodyIs(String nick) {
    tell("nobody here is called " + nick);
  }

  @Override
  public String channel(String typed) {
    return TextUser.withSigil(typed);
  }

  @Override
  public <T extends @Nullable Object> Consumer<T> later(Consumer<T> then) {
    tell("the server reads its configuration");
    return then;
  }

  @Override
  public void submit(Command command, String channel, String nick) {
    submit(
        command,
        decision -> {
          if (decision.events().isEmpty()) {
            tell("it is so already");
          }
          // It may be the operator who was brought in.
          user.seat().cameIn(decision);
        });
  }

  @Override
  public void submit(Command command, Consumer<Decision> then) {
    user.submit(
        command,
        decision -> {
          user.tellRefusals(decision);
          if (decision.accepted()) {
            then.accept(decision);
          }
        });
  }
}
