package suda.core.name;

/** Which characters a nick may have; the operator's choice. */
public enum NickRule {
  /** Letters, digits and {@code []\`_^{|}-} of ASCII, as every IRC client knows them. */
  ASCII {
    @Override
    boolean allows(int codePoint) {
      return codePoint < 0x80 && Nick.asciiAllows(codePoint);
    }
  },

  /** The same, and letters and digits of every script. */
  UNICODE {
    @Override
    boolean allows(int codePoint) {
      return codePoint < 0x80
          ? Nick.asciiAllows(codePoint)
          : Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }
  };

  abstract boolean allows(int codePoint);

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
