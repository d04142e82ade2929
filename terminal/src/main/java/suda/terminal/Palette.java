package suda.terminal;

import java.util.Locale;
import java.util.Map;
import org.jline.utils.AttributedStyle;

/** How things look. Without colours where {@code NO_COLOR} is set; see no-color.org. */
record Palette(boolean coloured) {
  private static final int[] NICKS = {2, 3, 4, 5, 6, 10, 11, 12, 13, 14};

  static Palette of(Map<String, String> environment) {
    return new Palette(environment.getOrDefault("NO_COLOR", "").isEmpty());
  }

  /** The same for a nick every time, here and elsewhere. */
  AttributedStyle nick(String nick) {
    int hash = nick.toLowerCase(Locale.ROOT).hashCode();
    return colour(NICKS[Math.floorMod(hash * 31 >>> 3, NICKS.length)]);
  }

  AttributedStyle own() {
    return AttributedStyle.BOLD;
  }

  AttributedStyle quiet() {
    return coloured ? AttributedStyle.DEFAULT.foreground(8) : AttributedStyle.DEFAULT;
  }

  AttributedStyle failure() {
    return colour(AttributedStyle.RED).bold();
  }

  AttributedStyle room() {
    return colour(AttributedStyle.CYAN);
  }

  private AttributedStyle colour(int number) {
    return coloured ? AttributedStyle.DEFAULT.foreground(number) : AttributedStyle.DEFAULT;
  }
}
