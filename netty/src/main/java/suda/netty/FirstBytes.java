package suda.netty;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suda.core.Limit;

/**
 * What a connection speaks, by its first bytes.
 *
 * <p>An IRC client begins with one of a few verbs in capitals. Small letters count only where the
 * line ends in CR LF, as clients end it and {@code nc} does not: "pass the salt" is plain text.
 */
enum FirstBytes {
  IRC,
  TEXT,
  HTTP,
  TLS,
  /** Not a protocol of its own: says whose bytes follow. */
  PROXY;

  private static final int TLS_HANDSHAKE = 0x16;
  private static final int TLS_MAJOR_VERSION = 0x03;
  private static final List<String> IRC_VERBS =
      List.of("CAP", "NICK", "USER", "PASS", "AUTHENTICATE", "WEBIRC", "PING", "STARTTLS");
  private static final List<String> HTTP_METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT", "TRACE");

  /** People may begin with the word alone. */
  private static final List<String> PROXY_WORDS =
      List.of("PROXY TCP4 ", "PROXY TCP6 ", "PROXY UNKNOWN");

  private static final byte[] PROXY_2 = HexFormat.of().parseHex("0d0a0d0a000d0a515549540a");

  /**
   * The same for a peer that may be a proxy, which can say in binary too whose bytes follow.
   *
   * @see <a href="https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt">PROXY protocol</a>
   */
  static @Nullable FirstBytes ofPossibleProxy(byte[] bytes) {
    int compared = Math.min(bytes.length, PROXY_2.length);
    if (!Arrays.equals(bytes, 0, compared, PROXY_2, 0, compared)) {
      return of(bytes);
    }
    return compared < PROXY_2.length ? null : PROXY;
  }

  /** Returns what {@code bytes} speak, or null while more must come to tell. */
  static @Nullable FirstBytes of(byte[] bytes) {
    if (bytes.length == 0) {
      return null;
    }
    if (bytes[0] == TLS_HANDSHAKE) {
      return bytes.length < 2 ? null : bytes[1] == TLS_MAJOR_VERSION ? TLS : TEXT;
    }
    String start = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = start.indexOf('\n');
    return end < 0 ? ofPart(start) : ofLine(start.substring(0, end));
  }

  private static FirstBytes ofLine(String line) {
    if (PROXY_WORDS.stream().anyMatch(line::startsWith)) {
      return PROXY;
    }
    String verb = firstWord(line.stripTrailing());
    if (isIrcVerb(verb, line.endsWith("\r"))) {
      return IRC;
    }
    boolean http = HTTP_METHODS.contains(verb) && line.contains(" HTTP/1.");
    return http ? HTTP : TEXT;
  }

  private static @Nullable FirstBytes ofPart(String part) {
    if (part.length() > Limit.DETECTION_BYTES.max()) {
      return isLongRequest(part) ? HTTP : TEXT;
    }
    if (PROXY_WORDS.stream().anyMatch(w -> part.startsWith(w) || w.startsWith(part))) {
      return null;
    }
    int space = part.indexOf(' ');
    String word = space < 0 ? part : part.substring(0, space);
    if (space >= 0 && IRC_VERBS.contains(word)) {
      return IRC;
    }
    return mayBecomeSomething(word, space >= 0) ? null : TEXT;
  }

  /** The address in a link may be long; nobody types so much after a word in capitals. */
  private static boolean isLongRequest(String part) {
    return HTTP_METHODS.stream().anyMatch(method -> part.startsWith(method + " /"));
  }

  private static boolean mayBecomeSomething(String word, boolean complete) {
    String capitals = capitals(word.strip());
    return IRC_VERBS.stream().anyMatch(verb -> fits(verb, capitals, complete))
        || HTTP_METHODS.stream().anyMatch(method -> fits(method, word, complete));
  }

  private static boolean fits(String whole, String word, boolean complete) {
    return complete ? whole.equals(word) : whole.startsWith(word);
  }

  private static boolean isIrcVerb(String verb, boolean endsLikeAClient) {
    return IRC_VERBS.contains(verb) || (endsLikeAClient && IRC_VERBS.contains(capitals(verb)));
  }

  private static String firstWord(String line) {
    int space = line.indexOf(' ');
    return space < 0 ? line : line.substring(0, space);
  }

  /** ASCII only: the bytes may be of any script. */
  private static String capitals(String word) {
    StringBuilder capitals = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      capitals.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
    }
    return capitals.toString();
  }
}
