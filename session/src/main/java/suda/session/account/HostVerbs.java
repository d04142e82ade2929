package suda.session.account;

import static suda.session.account.Rows.row;

import suda.session.verb.VerbTable;

/** What can be done with accounts' own hosts: HostServ's commands. */
public final class HostVerbs {
  private HostVerbs() {}

  public static final VerbTable<Applicant> TABLE =
      new VerbTable<>(
          row("on", "", "", "shows your account's host in the place of yours", Vhosts::on),
          row("off", "", "", "shows yours again", Vhosts::off),
          row("set", "", "ACCOUNT HOST", "gives an account a host; for operators", Vhosts::set),
          row("del", "", "ACCOUNT", "takes it away; for operators", Vhosts::remove));
}
