package suda.session.text;

import java.util.function.Consumer;
import suda.core.command.Command;
import suda.core.rule.Decision;
import suda.session.Context;
import suda.session.account.Attempt;
import suda.session.account.Entering;
import suda.session.operator.Oath;
import suda.session.verb.Arguments;

/** A plain-text user who wants to be an operator of the server, or none any more. */
record Oper(TextUser asker) implements Oath.Candidate {

  static void oper(TextUser user, Arguments arguments) {
    Oath.take(new Oper(user), arguments.first(), arguments.rest().text());
  }

  static void deoper(TextUser user, Arguments arguments) {
    user.submit(new Command.ResignOperator(user.id()));
  }

  @Override
  public Context context() {
    return asker.context();
  }

  @Override
  public long user() {
    return asker.id();
  }

  @Override
  public void refuse(Oath.Failure why) {
    asker.tell(
        switch (why) {
          case NOBODY -> "the server's configuration names nobody who may be an operator";
          case UNSAFE -> Entering.PLAIN;
          case TOO_MANY -> Attempt.TOO_MANY;
          case WRONG -> "that is not the password, or there is no such operator";
        });
  }

  @Override
  public void sworn(Decision decision) {
    if (decision.events().isEmpty()) {
      asker.tell("it is so already");
    }
  }

  @Override
  public Consumer<Boolean> later(Consumer<Boolean> then) {
    return then;
  }

  @Override
  public void submit(Command command, Consumer<Decision> then) {
    asker.submit(command, then);
  }
}
