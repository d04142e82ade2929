package suda.core.name;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import suda.core.Limit;

/** Whom a ban of the server's keeps out. Its text is read back by {@link #parse}. */
public sealed interface BanTarget {

  /** Those of a pattern of nick, username and host. */
  record Users(UserPattern pattern) implements BanTarget {
    @Override
    public boolean matches(UserPattern.Seen user) {
      return pattern.matches(user);
    }

    @Override
    public String toString() {
      return pattern.text();
    }
  }

  /** Those who come from some addresses. */
  record Addresses(AddressRange range) implements BanTarget {
    @Override
    public boolean matches(UserPattern.Seen user) {
      return user.hosts().stream()
          .anyMatch(host -> AddressRange.address(host).filter(range::contains).isPresent());
    }

    @Override
    public String toString() {
      return range.toString();
    }
  }

  /**
   * Who is logged in to an account.
   *
   * @param key its name, folded
   */
  record Account(String key) implements BanTarget {
    @Override
    public boolean matches(UserPattern.Seen user) {
      return user.account() != null && Folding.key(user.account()).equals(key);
    }

    @Override
    public String toString() {
      return key;
    }
  }

  /** Tells whether somebody is meant. */
  boolean matches(UserPattern.Seen user);

  /**
   * Returns whom {@code typed} means: addresses where it is one or a range of them, a pattern where
   * it has one of {@code !@*?.}, else an account. Empty where it is too long or no text for either.
   */
  static Optional<BanTarget> parse(String typed) {
    Optional<AddressRange> range = AddressRange.parse(typed);
    if (range.isPresent()) {
      return Optional.of(new Addresses(range.get()));
    }
    if (typed.chars().anyMatch(c -> "!@*?.:/".indexOf(c) >= 0)) {
      return UserPattern.parse(typed).map(Users::new);
    }
    String key = Folding.key(typed);
    boolean name =
        !key.isEmpty()
            && key.getBytes(StandardCharsets.UTF_8).length <= Limit.PATTERN_BYTES.max()
            && key.codePoints().allMatch(c -> c > ' ' && c != 0x7F);
    return name ? Optional.of(new Account(key)) : Optional.empty();
  }
}
