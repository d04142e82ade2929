package suda.wire.text;

import java.text.Normalizer;

/**
 * Makes passwords that look the same the same: one keyboard writes a Hangul syllable as one
 * character, another as its letters. SCRAM asks both sides for it (RFC 5802 §2.2); clients that do
 * not do it are understood as well, where their keyboard writes composed characters, as most do.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4013">RFC 4013</a>
 */
public final class SaslPrep {
  private SaslPrep() {}

  /** What RFC 4013 §2.3 prohibits is kept: refusing it would only shorten somebody's password. */
  public static String of(String password) {
    StringBuilder mapped = new StringBuilder(password.length());
    password
        .codePoints()
        .filter(c -> !isNothing(c))
        .map(SaslPrep::spaced)
        .forEach(mapped::appendCodePoint);
    return Normalizer.normalize(mapped, Normalizer.Form.NFKC);
  }

  private static int spaced(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
  }

  /** RFC 3454 table B.1. */
  private static boolean isNothing(int c) {
    return c == 0x00AD
        || c == 0x034F
        || c == 0x1806
        || (c >= 0x180B && c <= 0x180D)
        || (c >= 0x200B && c <= 0x200D)
        || c == 0x2060
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF;
  }
}
