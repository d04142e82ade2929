package suda.core.rule;

/**
 * Why something did not happen; each protocol says it in its own words.
 *
 * @param about the name that it is about, or empty
 */
public record Refusal(Reason reason, String about) {

  public enum Reason {
    /** You may not come in: {@code about} is the operator's reason. */
    BANNED_FROM_SERVER,
    /** The nick is somebody else's. */
    NICK_TAKEN,
    NO_SUCH_USER,
    NO_SUCH_CHANNEL,
    /** You are not in the channel. */
    NOT_ON_CHANNEL,
    /** The user {@code about} is not in the channel. */
    USER_NOT_ON_CHANNEL,
    ALREADY_ON_CHANNEL,
    TOO_MANY_CHANNELS,
    CHANNEL_FULL,
    INVITE_ONLY,
    BANNED_FROM_CHANNEL,
    WRONG_KEY,
    /** A channel operator's privilege is needed. */
    NOT_AN_OPERATOR,
    /** Only somebody of higher privilege may do that. */
    OUTRANKED,
    /** You may not speak there. */
    MAY_NOT_SPEAK,
    LIST_FULL,
    TOO_MANY_BANS,
    NOT_BANNED,
    /** The operator's privilege {@code about} is needed. */
    NO_PRIVILEGE,
    /** A spam filter has stopped it: {@code about} is its reason. */
    FILTERED,
    /** The level of defence allows it to nobody, or not to you. */
    DEFENDED,
    TOO_MANY_FILTERS,
    NO_SUCH_FILTER,
    /** The nick belongs to an account that the user is not logged in to. */
    NICK_RESERVED,
    /** Somebody has registered it before. */
    ALREADY_REGISTERED,
    NO_SUCH_ACCOUNT,
    /** One must be logged in. */
    NOT_LOGGED_IN,
    /** The account must be verified first. */
    NOT_VERIFIED,
    /** The code is not the one that was sent. */
    WRONG_CODE,
    /** Somebody else has the nick now. */
    NICK_IN_USE,
    TOO_MANY_ACCOUNTS,
    /** The account has as many nicks, certificates or channels as it may have. */
    ACCOUNT_FULL,
    /** The certificate opens another account. */
    CERTIFICATE_TAKEN,
    /** An account keeps the nick that is its name. */
    IS_ACCOUNT_NAME,
    /** The account has no such nick, certificate, channel or code. */
    NOT_YOURS,
    CHANNEL_NOT_REGISTERED,
    TOO_MANY_INVITATIONS,
    /** A code opens at most {@code about} channels. */
    INVITATION_FULL,
    /** The code is unknown, used up or over. */
    INVITATION_OVER,
    /** The user {@code about} holds callers off, and has not accepted you. */
    HELD_OFF,
    /** The user {@code about} takes private messages only of those with accounts. */
    GUESTS_UNHEARD,
    /** The user {@code about} takes no questions of programs. */
    NO_QUESTIONS,
    TOO_MANY_ACCEPTED,
    ALREADY_ACCEPTED,
    NOT_ACCEPTED,
    TOO_MANY_SILENCED,
    /** Only users with an account may join. */
    ACCOUNT_TO_JOIN,
    /** Only users with an account may speak there. */
    ACCOUNT_TO_SPEAK,
    /** Programs may not put questions to others there. */
    NO_REQUESTS,
    /** More users joined than the channel lets in at a time. */
    JOINS_TOO_FAST,
    /** A member said more than the channel allows at a time. */
    LINES_TOO_FAST,
    /** You are not let in, but you are wanted in the channel {@code about} instead. */
    FORWARDED,
    /** The channel {@code about}, to which users should be sent, is not there. */
    NO_FORWARD_TARGET,
    /** The operators of {@code about} do not want users sent there. */
    MAY_NOT_FORWARD,
    /** Nobody needs to be let into {@code about}. */
    NO_DOOR,
    /** The user, or enough others, knocked a short while ago. */
    KNOCKS_TOO_FAST,
    /** You are inside already. */
    INSIDE_ALREADY,
    /** Another channel has that name. */
    CHANNEL_NAME_TAKEN,
    /** The channel keeps its name, for now or for ever. */
    NAME_IS_KEPT,
    /** Who may not speak in {@code about} may not change the nick. */
    MAY_NOT_RENAME,
    /** Nothing is kept for longer than {@code about} days. */
    TOO_MANY_DAYS,
    /** Nobody said that, or not to you, or it was taken back. */
    NO_SUCH_MESSAGE,
    /** Only its author may do that, or an operator of the channel. */
    NOT_YOUR_MESSAGE,
    /** It was said too long ago to be changed. */
    MESSAGE_TOO_OLD,
    /** So much was sent since {@code about} that it may be recorded already. */
    SEND_TOO_OLD,
    /** As much is kept of {@code about} as may be. */
    METADATA_FULL,
    /** The value is longer than may be, or has characters that may not be. */
    METADATA_UNFIT,
    /** There is nothing of that key. */
    METADATA_NOT_SET
  }

  public static Refusal of(Reason reason, Object about) {
    return new Refusal(reason, about.toString());
  }
}
