package suda.netty;

import java.nio.charset.StandardCharsets;
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
  TLS;

  private static final int TLS_HANDSHAKE = 0x16;
  private static final int TLS_MAJOR_VERSION = 0x03;
  private static final List<String> IRC_VERBS =
      List.of("CAP", "NICK", "USER", "PASS", "AUTHENTICATE", "WEBIRC", "PING", "STARTTLS");
  private static final List<String> HTTP_METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT", "TRACE");

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
    String verb = firstWord(line.stripTrailing());
    if (isIrcVerb(verb, line.endsWith("\r"))) {
      return IRC;
    }
    boolean http = HTTP_METHODS.contains(verb) && line.contains(" HTTP/1.");
    return http ? HTTP : TEXT;
  }

  private static @Nullable FirstBytes ofPart(String part) {
    if (part.length() > Limit.DETECTION_BYTES.max()) {
      return TEXT;
    }
    int space = part.indexOf(' ');
    String word = space < 0 ? part : part.substring(0, space);
    if (space >= 0 && IRC_VERBS.contains(word)) {
      return IRC;
    }
    return mayBecomeSomething(word, space >= 0) ? null : TEXT;
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
