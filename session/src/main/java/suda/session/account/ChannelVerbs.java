package suda.session.account;

import static suda.session.account.Rows.row;

import suda.session.verb.VerbTable;

/** What can be done with registered channels: ChanServ's commands. */
public final class ChannelVerbs {
  private ChannelVerbs() {}

  public static final VerbTable<Applicant> TABLE =
      new VerbTable<>(
          row("register", "", "#ROOM", "makes a room you run your account's", Owning::register),
          row("unregister", "drop", "#ROOM", "makes it nobody's", Owning::unregister),
          row("transfer", "", "#ROOM ACCOUNT", "gives it to another account", Owning::transfer),
          row("info", "", "#ROOM", "tells whose it is, and who is what", Owning::info),
          row(
              "amode",
              "flags, access",
              "#ROOM [CHANGE] [ACCOUNT]",
              "lasting privileges: +o NAME, -v NAME; alone: shows them",
              Owning::access),
          row("op", "", "#ROOM [NICK]", "makes an operator, as your access allows", Owning::op),
          row("deop", "", "#ROOM [NICK]", "takes that back", Owning::deop),
          row("set", "", "#ROOM [WHAT] [VALUE]", "sets it up; alone: shows how", RoomDesk::set),
          row("clear", "", "#ROOM ACCESS", "takes all lasting privileges back", RoomDesk::clear),
          row("list", "", "[PART]", "shows the registered rooms", RoomDesk::list),
          row(
              "code",
              "invite",
              "#ROOM,… [USES] [DAYS]",
              "makes a code that opens rooms",
              Inviting::make),
          row("enter", "", "CODE", "joins all that a code opens", Inviting::enter),
          row("codes", "", "", "shows your codes", Inviting::list),
          row("revoke", "", "NUMBER", "takes a code back", Inviting::revoke));
}
