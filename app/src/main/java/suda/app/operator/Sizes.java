package suda.app.operator;

import java.util.Locale;

/** Bytes as people read them. */
final class Sizes {
  private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

  private Sizes() {}

  /** For example {@code 640 bytes}, {@code 1.5 MB}. */
  static String of(long bytes) {
    if (bytes < 1000) {
      return bytes + " bytes";
    }
    double size = bytes / 1000.0;
    int unit = 0;
    while (size >= 1000 && unit < UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }
}
