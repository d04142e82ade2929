package suda.engine;

import org.jspecify.annotations.Nullable;

/** Where a connection comes from and how, as its transport knows it. Any thread. */
public interface Origin {

  /** The peer's address, numeric and without port. */
  String address();

  /** Whether the bytes are encrypted on their way. */
  boolean secure();

  /** The SHA-256 of the certificate that the peer has shown, in lower-case hex; null for none. */
  @Nullable String certificate();

  /**
   * The peer is a gateway, and says for whom it speaks.
   *
   * @param address numeric
   * @param secure whether the way to the gateway is encrypted
   * @return what is wrong, where it may not say so; null where all is well
   */
  @Nullable String speaksFor(String address, boolean secure);

  /** An origin of which no more is known, and that speaks for nobody else. */
  static Origin of(String address, boolean secure) {
    return new Plain(address, secure);
  }

  /** As {@link #of} makes it. */
  record Plain(String address, boolean secure) implements Origin {
    @Override
    public @Nullable String certificate() {
      return null;
    }

    @Override
    public @Nullable String speaksFor(String other, boolean isSecure) {
      return "this connection speaks for nobody else";
    }
  }
}
