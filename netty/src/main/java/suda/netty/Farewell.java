package suda.netty;

import java.nio.charset.StandardCharsets;

/** What is said to a connection that cannot be served. */
final class Farewell {
  /** Alert 40, handshake_failure, fatal (RFC 8446 section 6): TLS is not spoken here. */
  static final byte[] NO_TLS = {0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x28};

  static final byte[] SITE_FULL =
      "ERROR :Your address has all the connections it may have; close one first\r\n"
          .getBytes(StandardCharsets.UTF_8);

  static final byte[] SITE_TOO_FAST =
      "ERROR :Too many connections came from your address; try again in a minute\r\n"
          .getBytes(StandardCharsets.UTF_8);

  static final byte[] BANNED =
      "ERROR :Your address is banned from this server\r\n".getBytes(StandardCharsets.UTF_8);

  static final byte[] SERVER_FULL =
      "ERROR :This server has all the connections it may have; try again later\r\n"
          .getBytes(StandardCharsets.UTF_8);

  static final byte[] NO_PROXY =
      "ERROR :Your address may not say for whom it speaks\r\n".getBytes(StandardCharsets.UTF_8);

  private Farewell() {}
}
