package suda.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** A client's socket with TLS, which believes every server. */
public final class TlsSocket implements AutoCloseable {
  private static final int DEADLINE_MS = 10_000;

  private final SSLSocket socket;
  private final BufferedReader in;

  public TlsSocket(int port) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Believer()}, null);
    socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
    socket.setSoTimeout(DEADLINE_MS);
    socket.startHandshake();
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The SHA-256 of what the server has shown, in lower-case hex. */
  public String fingerprint() throws IOException, GeneralSecurityException {
    byte[] shown = socket.getSession().getPeerCertificates()[0].getEncoded();
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown));
  }

  /** Registers an IRC user and returns when the server has answered all of it. */
  public void irc(String nick) throws IOException {
    send("NICK " + nick, "USER " + nick + " 0 * :" + nick);
    String line = readLine();
    while (!line.contains(" 376 ") && !line.contains(" 422 ")) {
      line = readLine();
    }
  }

  public void send(String... lines) throws IOException {
    byte[] bytes = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  public String readLine() throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IOException("the connection ended");
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static final class Believer extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket of) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine of) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket of) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine of) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
