package suda.session.account;

import suda.session.Context;
import suda.session.Token;

/**
 * A secret that people read from a letter or a link and type.
 *
 * @param hash what is kept of it
 */
public record Code(String text, String hash) {
  /** Of 64 letters each: more than can be guessed, and still to be typed. */
  private static final int CHARACTERS = 12;

  public static Code fresh(Context context) {
    String token = context.newToken();
    return of(token.substring(0, Math.min(CHARACTERS, token.length())));
  }

  public static Code of(String typed) {
    return new Code(typed, Token.hash(typed));
  }
}
