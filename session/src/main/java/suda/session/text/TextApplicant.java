package suda.session.text;

import suda.core.name.ChannelName;
import suda.session.Context;
import suda.session.account.Applicant;
import suda.session.account.Services;
import suda.session.verb.Arguments;

/** A plain-text user who asks for something about accounts. */
record TextApplicant(TextUser asker) implements Applicant {

  static void account(TextUser user, Arguments arguments) {
    Services.NICKSERV.run(new TextApplicant(user), arguments.text());
  }

  static void room(TextUser user, Arguments arguments) {
    Services.CHANSERV.run(new TextApplicant(user), arguments.text());
  }

  static void host(TextUser user, Arguments arguments) {
    Services.HOSTSERV.run(new TextApplicant(user), arguments.text());
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
  public void tell(String line) {
    asker.tell(line);
  }

  @Override
  public void join(ChannelName room) {
    asker.seat().enter(room, null);
  }
}
