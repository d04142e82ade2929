package suda.session.account;

import static suda.session.account.Rows.row;

import suda.session.verb.VerbTable;

/** What can be done with accounts: NickServ's commands, and plain text's {@code /account}. */
public final class AccountVerbs {
  private AccountVerbs() {}

  public static final VerbTable<Applicant> TABLE =
      new VerbTable<>(
          row("register", "", "PASSWORD [EMAIL]", "registers your nick", Entering::register),
          row("verify", "", "NAME CODE", "tells the code you were sent", Entering::verify),
          row("identify", "login, id", "[NAME] PASSWORD", "logs you in", Entering::identify),
          row("logout", "", "", "logs you out", Entering::logout),
          row("info", "", "[NAME]", "tells about an account", AboutAccount::info),
          row("passwd", "", "PASSWORD", "changes your password", Secret::change),
          row("resetpass", "sendpass", "NAME", "sends you a code by e-mail", Secret::sendCode),
          row("newpass", "", "NAME CODE PASSWORD", "sets a password by a code", Secret::renew),
          row(
              "cert",
              "",
              "[ADD|DEL|LIST] [PRINT]",
              "client certificates that log you in",
              Secret::certificates),
          row("group", "alias", "", "makes your nick one of your own", OwnNicks::group),
          row("ungroup", "", "NICK", "gives it up", OwnNicks::ungroup),
          row("regain", "recover, release", "NICK", "takes your nick back", OwnNicks::regain),
          row("ghost", "", "NICK", "removes who has your nick", OwnNicks::ghost),
          row("set", "", "[WHAT] [VALUE]", "your choices; alone: shows them", AboutAccount::set),
          row("export", "", "", "where you get all that is kept of you", OwnData::export),
          row("forget", "", "PASSWORD", "takes back all you said under it", OwnData::forget),
          row(
              "unregister",
              "drop",
              "PASSWORD",
              "removes your account; what you said stays, unless you FORGET it before",
              Secret::unregister));
}
