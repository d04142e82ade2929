package suda.netty;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Certificates for one.example and *.two.example, and clients of Java's own TLS. */
final class TestTls {
  /** Of the client's certificate, as {@code openssl x509 -fingerprint -sha256} tells it. */
  static final String CLIENT = "8f002a597aac30f97ecab7eb4135c5c4140a293fb52d0cda0be633180b7d0569";

  // Who takes a second to load Java's TLS after connecting has said nothing for a second.
  static {
    try {
      SSLEngine engine = SSLContext.getDefault().createSSLEngine();
      engine.setUseClientMode(true);
      ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
      engine.wrap(ByteBuffer.allocate(0), hello);
    } catch (GeneralSecurityException | IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private TestTls() {}

  static Certificates certificates() throws IOException {
    return Certificates.read(List.of(pair("one"), pair("two")));
  }

  static Certificates.Pair pair(String name) {
    return new Certificates.Pair(file(name + ".pem"), file(name + "-key.pem"));
  }

  static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(TestTls.class.getResource(name)).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A handshake over {@code plain}, with no certificate of ours. */
  static SSLSocket over(Socket plain, String name, String... protocols) throws Exception {
    return over(plain, name, null, protocols);
  }

  static SSLSocket withCertificate(Socket plain, String... protocols) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    char[] password = "client".toCharArray();
    try (InputStream file = TestTls.class.getResourceAsStream("client.p12")) {
      store.load(file, password);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, password);
    return over(plain, "one.example", keys.getKeyManagers(), protocols);
  }

  private static SSLSocket over(
      Socket plain, String name, KeyManager @Nullable [] keys, String... protocols)
      throws GeneralSecurityException, IOException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, new TrustManager[] {new Anybody()}, null);
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(plain, "127.0.0.1", plain.getPort(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(name.isEmpty() ? List.of() : List.of(new SNIHostName(name)));
    if (protocols.length > 0) {
      parameters.setProtocols(protocols);
    }
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  /** What the server has shown: the name of its certificate. */
  static String shownBy(SSLSocket socket) throws Exception {
    X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
    return shown.getSubjectX500Principal().getName();
  }

  private static final class Anybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
