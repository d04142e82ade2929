package suda.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Opens connections to a server. */
final class Dialing {
  private Dialing() {}

  /**
   * Connects, and makes sure of the server where that is wanted.
   *
   * @param atMost longest wait for the server to accept, and again for its part of a handshake
   * @throws IOException if that did not come about; the message says why
   */
  static Socket open(String host, int port, Duration atMost, Security security) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(address(host, port), (int) atMost.toMillis());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) Math.max(1, atMost.toMillis()));
      return security instanceof Security.None ? socket : encrypted(socket, host, security);
    } catch (IOException failure) {
      socket.close();
      throw failure;
    }
  }

  private static InetSocketAddress address(String host, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new UnknownHostException("there is no host named " + host);
    }
    return address;
  }

  private static SSLSocket encrypted(Socket plain, String host, Security security)
      throws IOException {
    ServerTrust trust = new ServerTrust(host, security);
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      SSLSocket socket =
          (SSLSocket) context.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
      SSLParameters parameters = socket.getSSLParameters();
      if (security instanceof Security.Verified) {
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
      }
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return socket;
    } catch (SSLException failure) {
      throw new IOException(
          trust.refusal().orElse("no TLS there: " + failure.getMessage()), failure);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has TLS", impossible);
    }
  }
}
