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
    /** Nothing is kept for longer than {@code about} days. */
    TOO_MANY_DAYS
  }

  public static Refusal of(Reason reason, Object about) {
    return new Refusal(reason, about.toString());
  }
}
