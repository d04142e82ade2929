package suda.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server's certificates, one for each name that clients ask for. Handshakes use what was read
 * last; connections that are open keep what they have. Any thread.
 */
public final class Certificates {
  private static final Pattern FIRST_CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

  /** A chain and its key, in PEM; both may be in one file. */
  public record Pair(Path chain, Path key) {}

  private record Entry(X509Certificate certificate, List<String> names, SslContext context) {}

  private final List<Pair> pairs;
  private volatile List<Entry> entries;
  private List<FileTime> times;

  private Certificates(List<Pair> pairs) throws IOException {
    this.pairs = List.copyOf(pairs);
    this.times = times();
    this.entries = entries();
  }

  /**
   * Reads certificates.
   *
   * @param pairs at least one; the first is for clients that ask for no name, or for another one
   * @throws IOException if one cannot be read: the message says which and why
   */
  public static Certificates read(List<Pair> pairs) throws IOException {
    return new Certificates(pairs);
  }

  /**
   * Reads the files again. Where that fails, what was read before stays.
   *
   * @throws IOException as {@link #read} does
   */
  public synchronized void reload() throws IOException {
    List<FileTime> now = times();
    entries = entries();
    times = now;
  }

  /**
   * Reads the files again if one of them has changed.
   *
   * @return whether one has
   * @throws IOException as {@link #read} does
   */
  public synchronized boolean reloadIfChanged() throws IOException {
    if (times().equals(times)) {
      return false;
    }
    reload();
    return true;
  }

  private List<FileTime> times() throws IOException {
    List<FileTime> found = new ArrayList<>();
    for (Pair pair : pairs) {
      found.add(changed(pair.chain()));
      found.add(changed(pair.key()));
    }
    return found;
  }

  private static FileTime changed(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException missing) {
      throw new IOException(file + " cannot be read: " + missing, missing);
    }
  }

  private List<Entry> entries() throws IOException {
    List<Entry> read = new ArrayList<>();
    for (Pair pair : pairs) {
      read.add(entry(pair));
    }
    return List.copyOf(read);
  }

  private static Entry entry(Pair pair) throws IOException {
    X509Certificate certificate = first(pair.chain());
    try {
      SslContext context =
          SslContextBuilder.forServer(pair.chain().toFile(), pair.key().toFile())
              .sslProvider(SslProvider.JDK)
              .protocols("TLSv1.3", "TLSv1.2")
              .clientAuth(ClientAuth.OPTIONAL)
              .trustManager(new AnyClient())
              .build();
      return new Entry(certificate, names(certificate), context);
    } catch (IllegalArgumentException unusable) {
      throw new IOException(pair.key() + ": no private key that can be used", unusable);
    }
  }

  private static X509Certificate first(Path chain) throws IOException {
    Matcher block = FIRST_CERTIFICATE.matcher(Files.readString(chain, US_ASCII));
    if (!block.find()) {
      throw new IOException(chain + ": no certificate in PEM");
    }
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(block.group().getBytes(US_ASCII)));
    } catch (CertificateException broken) {
      throw new IOException(chain + ": no certificate that can be used", broken);
    }
  }

  /** RFC 5280 section 4.2.1.6: a DNS name is of type 2. */
  private static List<String> names(X509Certificate certificate) throws IOException {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(name -> name.getFirst().equals(2))
              .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
              .toList();
    } catch (CertificateException broken) {
      throw new IOException("a certificate's names cannot be read", broken);
    }
  }

  /**
   * What a handshake is made with.
   *
   * @param name that the client asks for; null for none
   */
  SslContext of(@Nullable String name) {
    List<Entry> now = entries;
    String asked = name == null ? "" : name.toLowerCase(Locale.ROOT);
    return now.stream()
        .filter(entry -> entry.names().stream().anyMatch(own -> covers(own, asked)))
        .findFirst()
        .orElse(now.getFirst())
        .context();
  }

  /** RFC 6125 section 6.4.3: an asterisk is for one label, the first. */
  private static boolean covers(String own, String asked) {
    int dot = asked.indexOf('.');
    return own.equals(asked)
        || (own.startsWith("*.") && dot > 0 && own.substring(1).equals(asked.substring(dot)));
  }

  /** The SHA-256 of the first certificate, in lower-case hex. */
  public String fingerprint() {
    return Fingerprint.of(entries.getFirst().certificate());
  }
}
