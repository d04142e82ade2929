package suda.netty;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is spoken on a listener. */
public enum Offer {
  /** Everything, as the first bytes tell, and the same again inside TLS. */
  ANY(null, null),
  /** Everything, inside TLS alone. */
  TLS(FirstBytes.TLS, null),
  IRC(FirstBytes.IRC, null),
  IRCS(FirstBytes.TLS, FirstBytes.IRC),
  TEXT(FirstBytes.TEXT, null),
  HTTP(FirstBytes.HTTP, null),
  HTTPS(FirstBytes.TLS, FirstBytes.HTTP);

  private final @Nullable FirstBytes only;
  private final @Nullable FirstBytes inside;

  Offer(@Nullable FirstBytes only, @Nullable FirstBytes inside) {
    this.only = only;
    this.inside = inside;
  }

  /** The one protocol that is spoken; null where the first bytes tell. */
  @Nullable FirstBytes only() {
    return only;
  }

  /** The one protocol that is spoken inside TLS; null where the first bytes tell. */
  @Nullable FirstBytes inside() {
    return inside;
  }

  /** Whether clients are asked for their certificates: browsers would ask their users for one. */
  boolean asksForCertificates() {
    return this != HTTPS;
  }

  /** Whether nothing is spoken here without a certificate of ours. */
  public boolean needsTls() {
    return only == FirstBytes.TLS;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
