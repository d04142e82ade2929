package suda.client;

/**
 * An account on the server, and what proves that it is one's own.
 *
 * @param password is never shown to a server that can do without, nor sent where others could read
 *     it
 */
public record Credentials(String account, String password) {

  /**
   * @throws IllegalArgumentException if the account cannot be a name, or there is no password
   */
  public Credentials {
    ClientOptions.checkName(account);
    if (password.isEmpty() || password.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not a password");
    }
  }

  /** Shows no password: options end up in logs. */
  @Override
  public String toString() {
    return account;
  }
}
