package suda.app.server;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate that nobody vouches for: the connection is encrypted, and its key stays the same.
 */
final class SelfSigned {
  private static final String FILE = "self-signed.pem";
  private static final int DAYS = 3650;
  private static final int SERIAL_BITS = 120;

  private SelfSigned() {}

  /**
   * Returns the file with certificate and key, which only its owner may read; makes it if it is not
   * there.
   *
   * @param name the server's
   */
  static Path in(Path directory, String name, Instant now) throws IOException {
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      write(file, pem(name, now));
    }
    return file;
  }

  /** A file that is there is whole. */
  private static void write(Path file, String pem) throws IOException {
    Path part = file.resolveSibling(FILE + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(part, pem.getBytes(StandardCharsets.US_ASCII));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String pem(String name, Instant now) throws IOException {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      StringWriter pem = new StringWriter();
      try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
        writer.writeObject(certificate(name, keys, now));
        writer.writeObject(new JcaPKCS8Generator(keys.getPrivate(), null));
      }
      return pem.toString();
    } catch (GeneralSecurityException | OperatorCreationException impossible) {
      throw new IllegalStateException("every Java has elliptic curves", impossible);
    }
  }

  private static X509CertificateHolder certificate(String name, KeyPair keys, Instant now)
      throws IOException, OperatorCreationException {
    X500Name self = new X500Name("CN=" + name);
    return new JcaX509v3CertificateBuilder(
            self,
            new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS),
            Date.from(now.minus(1, ChronoUnit.DAYS)),
            Date.from(now.plus(DAYS, ChronoUnit.DAYS)),
            self,
            keys.getPublic())
        .addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(
                new GeneralName[] {
                  new GeneralName(GeneralName.dNSName, name),
                  new GeneralName(GeneralName.dNSName, "localhost")
                }))
        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
  }
}
