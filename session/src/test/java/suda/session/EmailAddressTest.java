package suda.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"mina@example.org", "m.i+n-a@mail.example.org", "mina@localhost"})
  void whatPeopleHaveIsAnAddress(String text) {
    assertThat(EmailAddress.parse(text)).hasValueSatisfying(a -> assertThat(a).hasToString(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mina",
        "@example.org",
        "mina@",
        "mi na@example.org",
        "mina@example..org",
        ".mina@example.org",
        "mina@-example.org",
        "mina@example.org,evil@example.org",
        "mina@example.org\r\nBcc: evil@example.org",
        "mina@example.org\n",
        "<mina@example.org>",
        "\"mina\"@example.org",
      })
  void whatIsNoneIsRefused(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @Test
  @AtBound(Limit.EMAIL_BYTES)
  void anAddressPastTheBoundIsRefused() {
    String domain = "@example.org";
    String name = "m".repeat(Limit.EMAIL_BYTES.max() - domain.length());
    assertThat(EmailAddress.parse(name + domain)).isPresent();
    assertThat(EmailAddress.parse("m" + name + domain)).isEmpty();
  }
}
