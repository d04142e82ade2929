package suda.session.sasl;

/** What a mechanism wants done next. */
public sealed interface Step {

  /** The client is told this, and its answer is for the mechanism again. */
  record Challenge(byte[] text) implements Step {}

  /**
   * This password is to be checked.
   *
   * @param account as typed, without device
   */
  record CheckPassword(String account, String password) implements Step {

    @Override
    public String toString() {
      return "CheckPassword[" + account + "]";
    }
  }

  /**
   * This bearer token is to be checked.
   *
   * @param account that it must be for; empty for whichever it is for
   * @param refusal what the client is told before it fails, and acknowledges; empty for nothing
   */
  record CheckToken(String token, String account, byte[] refusal) implements Step {

    @Override
    public String toString() {
      return "CheckToken[" + account + "]";
    }
  }

  /**
   * The certificate of the connection opens an account.
   *
   * @param account that it must open; empty for whichever it does
   */
  record CheckCertificate(String account) implements Step {}

  /** The client has proved to know the secret of this account. */
  record Proved(String account) implements Step {}

  /** The client has proved nothing. */
  record Failed() implements Step {}
}
