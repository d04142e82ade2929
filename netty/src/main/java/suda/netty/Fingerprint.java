package suda.netty;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;

/** By what people and programs know a certificate again. */
final class Fingerprint {
  private Fingerprint() {}

  /** The SHA-256 of its DER, in lower-case hex. */
  static String of(Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
      throw new IllegalStateException("every Java has SHA-256, and this was DER", impossible);
    }
  }
}
