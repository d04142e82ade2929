package suda.session;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection as its session sees it. Engine thread only. Nothing leaves before what the
 * session was told in the same batch is durable.
 */
public interface Connection {

  /** The peer's address without port, numeric: {@code 192.0.2.7}, {@code 2001:db8::1}. */
  String address();

  /** Whether the bytes are encrypted on their way. */
  boolean secure();

  /** The SHA-256 of the certificate that the peer has shown, in lower-case hex; null for none. */
  @Nullable String certificate();

  /**
   * The peer is a gateway, and says for whom it speaks: {@link #address} and {@link #secure} are of
   * that client from now on.
   *
   * @param address numeric
   * @param secure whether the way to the gateway is encrypted
   * @return what is wrong, where it may not say so; null where all is well
   */
  @Nullable String speaksFor(String address, boolean secure);

  /**
   * When the peer last gave a sign of life, in milliseconds since 1970: when bytes arrived, or when
   * it had taken all that waited for it. While something waits, it is now: silence then says
   * nothing about the peer.
   */
  long lastHeardMs();

  /** Sends bytes as they are: whole lines. The array must not be changed afterwards. */
  void send(byte[] bytes);

  /**
   * Sends a long answer: its lines are made as the peer takes them, each in a state of its own
   * time. Nothing else of the peer is received meanwhile.
   *
   * @param then run when all is made, unless the connection is gone by then; perhaps before this
   *     returns
   */
  void send(Iterator<byte[]> lines, Runnable then);

  /** How events are to be rendered for this connection from now on. */
  void use(Profile profile);

  /** Closes after all that was sent before. */
  void close();
}
