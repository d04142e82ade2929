package suda.session;

/**
 * A letter to somebody who has, or wants, an account.
 *
 * @param subject one line
 * @param text lines that end with {@code \n}
 */
public record Letter(EmailAddress to, String subject, String text) {

  /** Brings the code by which somebody shows that the address is theirs. */
  public static Letter verification(EmailAddress to, String network, String account, String code) {
    return new Letter(
        to,
        "Your account on " + network,
        """
        Somebody, we hope you, registered the account %s on %s with this address.

        Your code is: %s

        If it was not you, do nothing: without the code there is no account.
        """
            .formatted(account, network, code));
  }

  /** Brings the code by which somebody who forgot a password sets another. */
  public static Letter reset(EmailAddress to, String network, String account, String code) {
    return new Letter(
        to,
        "A new password for " + network,
        """
        Somebody, we hope you, wants a new password for the account %s on %s.

        Your code is: %s

        If it was not you, do nothing: your password stays as it is.
        """
            .formatted(account, network, code));
  }
}
