package suda.session.text;

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
      case NOT_BANNED -> about + " is not banned; /bans shows who is";
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
      case INVITATION_OVER -> "that invitation is unknown, used up or over";
    };
  }

  private static String notInside(String about) {
    return about.startsWith("#") ? "they are not in " + about : about + " is not in the room";
  }

  static String withReason(String what, String reason) {
    return reason.isEmpty() ? what : what + ": " + reason;
  }
}
