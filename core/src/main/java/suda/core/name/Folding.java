package suda.core.name;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one way in which names are compared: normalised (NFC) and in lower case.
 *
 * <p>For ASCII names this is IRC's {@code CASEMAPPING=ascii}. Other scripts fold too, so that no
 * second "Élan" can pose as the first "élan".
 */
public final class Folding {
  private Folding() {}

  /** Returns {@code text} in NFC. Most names are ASCII and come back as they are. */
  public static String normalise(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Returns the key under which a name is looked up. */
  public static String key(String name) {
    // Lower case can come apart: the dot of İ, which goes after other marks.
    return normalise(normalise(name).toLowerCase(Locale.ROOT));
  }
}
