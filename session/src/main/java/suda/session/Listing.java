package suda.session;

/**
 * An address is on a list of those that the operator does not want.
 *
 * @param reason is told to who comes from there
 */
public record Listing(Consequence consequence, String reason) {

  /** What that means for who comes from there; the last is the heaviest. */
  public enum Consequence {
    /** Only who has logged in to an account comes in. */
    REQUIRE_ACCOUNT,
    /** Nobody comes in. */
    REFUSE
  }

  /**
   * Tells whether it keeps somebody out.
   *
   * @param account that he has logged in to, or 0 for none
   */
  public boolean keepsOut(long account) {
    return consequence == Consequence.REFUSE || account == 0;
  }

  /** What is told to who is kept out. */
  public String words() {
    return switch (consequence) {
      case REFUSE -> reason;
      case REQUIRE_ACCOUNT -> "only who logs in (SASL) comes in from your address: " + reason;
    };
  }
}
