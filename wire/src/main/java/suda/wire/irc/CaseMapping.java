package suda.wire.irc;

import java.text.Normalizer;

/**
 * Which names are the same name. Two names are equal where their {@link #fold folds} are.
 *
 * @see <a href="https://modern.ircdocs.horse/#casemapping-parameter">CASEMAPPING</a>
 */
public enum CaseMapping {
  /** A to Z. */
  ASCII("ascii") {
    @Override
    public String fold(String name) {
      return hasAny(name, 'A', 'Z') ? Ascii.mapped(name, 'A', 'Z', 32) : name;
    }
  },

  /** A to Z, and {@code []\~} are the capitals of <code>{}|^</code>. */
  RFC1459("rfc1459") {
    @Override
    public String fold(String name) {
      if (!hasAny(name, 'A', ']') && name.indexOf('~') < 0) {
        return name;
      }
      // The letters and []\ stand in one row in ASCII, 32 before what they fold to.
      return Ascii.mapped(name, 'A', ']', 32).replace('~', '^');
    }
  },

  /**
   * All letters of Unicode, in the manner of RFC 8265's UsernameCaseMapped profile: compatibility
   * forms (full-width letters, Hangul written as single jamo) are one with the usual ones.
   */
  UNICODE("rfc8265") {
    @Override
    public String fold(String name) {
      return isPlain(name) ? ASCII.fold(name) : unicode(name);
    }
  };

  private final String token;

  CaseMapping(String token) {
    this.token = token;
  }

  /** The value of {@code CASEMAPPING} in RPL_ISUPPORT. */
  public String token() {
    return token;
  }

  /** The form that all spellings of a name share. Folding twice changes nothing more. */
  public abstract String fold(String name);

  private static String unicode(String name) {
    String before = name;
    String folded = foldOnce(name);
    // Lower case can decompose, and composing can make another capital: one more round settles it.
    while (!folded.equals(before)) {
      before = folded;
      folded = foldOnce(folded);
    }
    return folded;
  }

  private static String foldOnce(String name) {
    StringBuilder out = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        // By way of upper case, so that both small sigmas are one; not by String.toLowerCase, which
        // looks at the neighbours.
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(out::appendCodePoint);
    return Normalizer.normalize(out, Normalizer.Form.NFKC);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasAny(String name, char first, char last) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= first && name.charAt(i) <= last) {
        return true;
      }
    }
    return false;
  }
}
