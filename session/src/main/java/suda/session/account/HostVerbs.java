package suda.session.account;

import static suda.session.account.Rows.row;

import suda.session.verb.VerbTable;

/** What can be done with accounts' own hosts: HostServ's commands. */
public final class HostVerbs {
  private HostVerbs() {}

  public static final VerbTable<Applicant> TABLE =
      new VerbTable<>(
          row("on", "", "", "shows your account's host in the place of yours", Vhosts::on),
          row("off", "", "", "shows yours again", Vhosts::off));

  static final VerbTable<Applicant> OPERATORS =
      new VerbTable<>(
          row("set", "", "ACCOUNT HOST", "for operators: gives an account a host", Vhosts::set),
          row("del", "", "ACCOUNT", "for operators: takes it away", Vhosts::remove));
}
