package suda.app.operator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How many bytes a file has, and their SHA-256 in hexadecimal. */
record Digest(long bytes, String sha256) {
  private static final int AT_ONCE = 1 << 16;

  /** Copies all of {@code in} and says what it was, or as much as shows that it is too long. */
  static Digest copying(InputStream in, OutputStream out, long bytesMax) throws IOException {
    MessageDigest digest = algorithm();
    byte[] buffer = new byte[AT_ONCE];
    long bytes = 0;
    for (int n = in.read(buffer); n >= 0 && bytes <= bytesMax; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
      out.write(buffer, 0, n);
      bytes += n;
    }
    return new Digest(bytes, HexFormat.of().formatHex(digest.digest()));
  }

  /** Reads {@code in} to its end. */
  static Digest of(InputStream in) throws IOException {
    return copying(in, OutputStream.nullOutputStream(), Long.MAX_VALUE - AT_ONCE);
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
