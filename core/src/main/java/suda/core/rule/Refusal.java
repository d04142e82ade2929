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
    /** The code is unknown, used up or over. */
    INVITATION_OVER
  }

  public static Refusal of(Reason reason, Object about) {
    return new Refusal(reason, about.toString());
  }
}
