package suda.session;

import suda.core.rule.Refusal;

/** Refusals as people say them. */
public final class RefusalWords {
  private RefusalWords() {}

  /** Never ends in a full stop: it is one line of its own. */
  public static String of(Refusal refusal) {
    String about = refusal.about();
    return switch (refusal.reason()) {
      case BANNED_FROM_SERVER -> withReason("you are banned from this server", about);
      case NICK_TAKEN -> about + " is somebody else's nick; try another one";
      case NO_SUCH_USER -> "nobody of that name is here";
      case NO_SUCH_CHANNEL -> "there is no such room; /rooms shows which there are";
      case NOT_ON_CHANNEL -> "you are not in " + about + "; /join " + about + " first";
      case USER_NOT_ON_CHANNEL -> notInside(about);
      case ALREADY_ON_CHANNEL -> "they are in " + about + " already";
      case TOO_MANY_CHANNELS -> "too many rooms; leave one with /part before you join " + about;
      case CHANNEL_FULL -> about + " is full";
      case INVITE_ONLY -> about + " is for invited users; ask somebody inside to /invite you";
      case BANNED_FROM_CHANNEL -> "you are banned from " + about;
      case WRONG_KEY -> about + " needs its key: /join " + about + " KEY";
      case NOT_AN_OPERATOR -> "only an operator of " + about + " may do that";
      case OUTRANKED -> "you may not do that to somebody above you";
      case MAY_NOT_SPEAK -> "you may not speak in " + about + "; nobody heard that";
      case LIST_FULL -> "that list is full; take something out of it before " + about;
      case TOO_MANY_BANS -> "there are too many bans; lift one before " + about;
      case NOT_BANNED -> about + " is not banned; /uban LIST shows who is";
      case NO_PRIVILEGE -> "only an operator of the server with the privilege " + about + " may";
      case FILTERED -> withReason("a filter has stopped that; nobody heard it", about);
      case DEFENDED -> "the server is defending itself; try again later";
      case TOO_MANY_FILTERS -> "there are too many filters; remove one first";
      case NO_SUCH_FILTER -> "there is no filter " + about;
      case NICK_RESERVED -> about + " belongs to an account; /login to it, or try another nick";
      case ALREADY_REGISTERED -> about + " is registered already";
      case NO_SUCH_ACCOUNT -> "there is no such account";
      case NOT_LOGGED_IN -> "you are not logged in; /login NAME PASSWORD does it";
      case NOT_VERIFIED -> about + " must be verified first: /verify " + about + " CODE";
      case WRONG_CODE -> "that is not the code for " + about;
      case NICK_IN_USE -> "somebody else is " + about + " now";
      case TOO_MANY_ACCOUNTS -> "this server has as many accounts as it may have";
      case ACCOUNT_FULL -> "an account may not have more of that";
      case CERTIFICATE_TAKEN -> "that certificate opens another account";
      case IS_ACCOUNT_NAME -> about + " is the account's name, and stays with it";
      case NOT_YOURS -> "that is not yours";
      case CHANNEL_NOT_REGISTERED -> "that room is not registered";
      case TOO_MANY_INVITATIONS -> "there are too many invitations; revoke one first";
      case INVITATION_FULL -> "a code opens at most " + about + " rooms";
      case INVITATION_OVER -> "that invitation is unknown, used up or over";
      case HELD_OFF -> about + " hears only those they have accepted, and did not hear that";
      case GUESTS_UNHEARD -> about + " hears only users with an account, and did not hear that";
      case NO_QUESTIONS -> about + " takes no questions of programs";
      case TOO_MANY_ACCEPTED -> "you have accepted too many to accept " + about + " too";
      case ALREADY_ACCEPTED -> "you have accepted " + about + " already";
      case NOT_ACCEPTED -> "you have not accepted " + about;
      case TOO_MANY_SILENCED -> "you ignore too many; /unignore one before " + about;
      case ACCOUNT_TO_JOIN -> about + " is for users with an account; /login first";
      case ACCOUNT_TO_SPEAK -> "only users with an account may speak in " + about;
      case NO_REQUESTS -> about + " lets no program ask others; nobody heard that";
      case JOINS_TOO_FAST -> "too many users come into " + about + "; try again in a little while";
      case LINES_TOO_FAST -> "too much at once for " + about + "; nobody heard that, wait a little";
      case FORWARDED -> "you are not let in there, but in " + about;
      case NO_FORWARD_TARGET -> "there is no room " + about + " to send users to";
      case MAY_NOT_FORWARD -> "the operators of " + about + " do not want users sent there";
      case NO_DOOR -> about + " is open; /join " + about + " takes you there";
      case KNOCKS_TOO_FAST -> "somebody knocked at " + about + " just now; wait a little";
      case INSIDE_ALREADY -> "you are in " + about + " already";
      case CHANNEL_NAME_TAKEN -> "there is a room " + about + " already";
      case NAME_IS_KEPT -> about + " keeps its name, for now or for ever";
      case MAY_NOT_RENAME -> "who may not speak in " + about + " may not take another nick";
      case TOO_MANY_DAYS -> "days are 1 to " + about;
      case NO_SUCH_MESSAGE -> "there is no such message any more";
      case NOT_YOUR_MESSAGE -> "only who said that may change it, or an operator of the room";
      case SEND_TOO_OLD -> "so many were sent since that it may be said already";
      case MESSAGE_TOO_OLD -> "that was said too long ago to be changed";
      case METADATA_FULL -> "as much as may be is set on " + about + " already";
      case METADATA_UNFIT -> "that value is too long, or not one line";
      case METADATA_NOT_SET -> about + " is not set";
    };
  }

  private static String notInside(String about) {
    return about.startsWith("#") ? "they are not in " + about : about + " is not in the room";
  }

  public static String withReason(String what, String reason) {
    return reason.isEmpty() ? what : what + ": " + reason;
  }
}
