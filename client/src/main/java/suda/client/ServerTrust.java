package suda.client;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes sure of one server by its certificate, and says in words why it does not trust it. */
final class ServerTrust extends X509ExtendedTrustManager {
  private final String host;
  private final Security security;
  private @Nullable String refusal;

  ServerTrust(String host, Security security) {
    this.host = host;
    this.security = security;
  }

  /** Why the server was not trusted, if so. */
  Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    String shown = fingerprint(chain[0]);
    switch (security) {
      case Security.Pinned pinned when !pinned.fingerprint().equals(shown) ->
          throw refused("%s has another certificate than it should: SHA-256 %s", host, shown);
      case Security.Pinned _ -> {}
      case Security.Verified _, Security.None _ -> verify(chain, type, socket, shown);
    }
  }

  private void verify(X509Certificate[] chain, String type, Socket socket, String shown)
      throws CertificateException {
    try {
      system().checkServerTrusted(chain, type, socket);
    } catch (CertificateException unknown) {
      throw refused(
          "nobody known vouches for the certificate of %s; if it is the right one, trust it by its"
              + " fingerprint: %s",
          host, shown);
    }
  }

  private CertificateException refused(String sentence, String about, String shown) {
    String words = sentence.formatted(about, shown);
    refusal = words;
    return new CertificateException(words);
  }

  /** Whom this system trusts. */
  private static X509ExtendedTrustManager system() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java knows whom to trust", impossible);
    }
  }

  private static String fingerprint(X509Certificate certificate) throws CertificateException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("this is for sockets");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("this is for sockets");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("this is for servers");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw new CertificateException("this is for servers");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("this is for servers");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
