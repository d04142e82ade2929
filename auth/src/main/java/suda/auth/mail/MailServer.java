package suda.auth.mail;

import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * The mail server that takes our letters.
 *
 * @param login nothing where it asks for none
 * @param from the sender's address
 * @param trust whose certificates are trusted; nothing for those that the JDK trusts
 */
public record MailServer(
    String host,
    int port,
    Security security,
    Optional<Login> login,
    String from,
    Optional<SSLSocketFactory> trust) {

  /** How the way there is encrypted. A server that does not do it gets no letters. */
  public enum Security {
    STARTTLS,
    TLS,
    NONE
  }

  /** Who we are to it. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }
}
