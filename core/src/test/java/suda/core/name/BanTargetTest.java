package suda.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BanTargetTest {
  private static final Nick BOB = Nick.trusted("Bob");

  private static BanTarget target(String typed) {
    return BanTarget.parse(typed).orElseThrow();
  }

  private static UserPattern.Seen bob(String host, @Nullable String account) {
    return new UserPattern.Seen(BOB, "~b", List.of("abc.ip", host), "Bob", account);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, Addresses, 192.0.2.1/32",
    "2001:db8::1, Addresses, 2001:db8::/64",
    "bad!*@*, Users, bad!*@*",
    "*@evil.example, Users, *!*@evil.example",
    "evil.example, Users, *!*@evil.example",
    "192.0.2.*, Users, *!*@192.0.2.*",
    "Alice, Account, alice",
  })
  void whatIsTypedSaysWhatIsMeant(String typed, String kind, String text) {
    assertThat(target(typed).getClass().getSimpleName()).isEqualTo(kind);
    assertThat(target(typed)).hasToString(text);
    assertThat(target(text)).isEqualTo(target(typed));
  }

  @Test
  void addressesMeanWhoseHostIsOneOfThem() {
    assertThat(target("192.0.2.0/24").matches(bob("192.0.2.9", null))).isTrue();
    assertThat(target("192.0.2.0/24").matches(bob("192.0.3.9", null))).isFalse();
    assertThat(target("192.0.2.0/24").matches(bob("host.example", null))).isFalse();
  }

  @Test
  void aPatternMeansWhatIsShownAndTheAddressBehindIt() {
    assertThat(target("*@abc.ip").matches(bob("192.0.2.9", null))).isTrue();
    assertThat(target("*@192.0.2.*").matches(bob("192.0.2.9", null))).isTrue();
    assertThat(target("*@192.0.3.*").matches(bob("192.0.2.9", null))).isFalse();
  }

  @Test
  void anAccountMeansWhoIsLoggedInToIt() {
    assertThat(target("alice").matches(bob("192.0.2.9", "Alice"))).isTrue();
    assertThat(target("alice").matches(bob("192.0.2.9", "bob"))).isFalse();
    assertThat(target("alice").matches(bob("192.0.2.9", null))).isFalse();
    assertThat(target("bob").matches(bob("192.0.2.9", null))).isFalse();
  }

  @Test
  void whatCannotBeMeantIsNothing() {
    assertThat(BanTarget.parse("")).isEmpty();
    assertThat(BanTarget.parse("two words")).isEmpty();
    assertThat(BanTarget.parse("x".repeat(161))).isEmpty();
  }
}
