package suda.session;

import org.jspecify.annotations.Nullable;

/**
 * What clients must give before they come in, and by which way they should.
 *
 * @param password everybody's; null for none
 * @param gateways that of gateways, which speak for others; null where there are none
 */
public record Entrance(@Nullable Password password, @Nullable Password gateways, Sts sts) {

  /** Nothing is asked. */
  public static final Entrance OPEN = new Entrance(null, null, Sts.NONE);

  /**
   * Tells whether who gives this password may come in.
   *
   * @param given null for none
   */
  public boolean admits(@Nullable String given) {
    return password == null || (given != null && password.matches(given));
  }
}
