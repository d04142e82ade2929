package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suda.session.Listing;
import suda.session.Listing.Consequence;
import suda.session.TestClient;

/** Who comes from an address that is on a list. */
class ListingTest {
  private static final String REASON = "listed by tea.example";

  private final IrcChat irc = new IrcChat();
  private final TestClient<IrcInput> x = irc.connect("x");

  private void list(Consequence consequence) {
    irc.network().list("192.0.2.1", new Listing(consequence, REASON));
  }

  @Test
  void isRefusedAndToldWhy() {
    list(Consequence.REFUSE);
    irc.chat(
        """
        x > NICK x
        x > USER x 0 * :X
        x < :suda.test 465 * :listed by tea.example
        x < ERROR :Closing Link: 192.0.2.1 (listed by tea.example)
        """);
    assertThat(x.isClosed()).isTrue();
    assertThat(irc.network().state().users()).isEmpty();
  }

  @Test
  void needsAnAccountWhereTheListAsksForOne() {
    list(Consequence.REQUIRE_ACCOUNT);
    irc.chat(
        """
        x > CAP REQ :standard-replies
        x < :suda.test CAP * ACK :standard-replies
        x > NICK x
        x > USER x 0 * :X
        x > CAP END
        x < :suda.test FAIL * ACCOUNT_REQUIRED :Log in to come in from there
        x < ERROR :Closing Link: 192.0.2.1 (only who logs in (SASL) comes in from your address: listed by tea.example)
        """);
  }

  @Test
  void comesInWithAnAccount() {
    list(Consequence.REQUIRE_ACCOUNT);
    irc.network().register("x", "swordfish");
    irc.chat(
        """
        x > CAP REQ :sasl
        x < :suda.test CAP * ACK :sasl
        x > NICK x
        x > USER x 0 * :X
        x > AUTHENTICATE PLAIN
        x < AUTHENTICATE +
        x > AUTHENTICATE AHgAc3dvcmRmaXNo
        x < :suda.test 900 * *!*@192.0.2.1 x :You are now logged in as x
        x < :suda.test 903 * :SASL authentication successful
        x > CAP END
        x < :suda.test 001 x :Welcome to the Suda Network, x
        x ~
        """);
  }

  @Test
  void registersNoAccountInOrderToComeIn() {
    list(Consequence.REQUIRE_ACCOUNT);
    irc.chat(
        """
        x > CAP REQ draft/account-registration
        x < :suda.test CAP * ACK :draft/account-registration
        x > REGISTER mina * swordfish-mina
        x < :suda.test FAIL REGISTER TEMPORARILY_UNAVAILABLE mina :nobody registers from your address: listed by tea.example
        """);
    assertThat(irc.network().state().accounts().named("mina")).isNull();
  }

  /** The session stays, for who comes back from elsewhere. */
  @Test
  void doesNotComeBackToASessionEither() {
    irc.register("alice", "suda.chat/resume");
    irc.client("alice").disconnect();
    list(Consequence.REFUSE);
    irc.chat(
        """
        x > CAP REQ suda.chat/resume
        x < :suda.test CAP * ACK :suda.chat/resume
        x > RESUME token1 1
        x < :suda.test RESUME SUCCESS alice
        x > CAP END
        x < :suda.test 465 * :listed by tea.example
        x < ERROR :Closing Link: 192.0.2.1 (listed by tea.example)
        """);
    assertThat(irc.network().state().users()).hasSize(1);
  }

  @Test
  void waitsForTheAnswerAndLosesNothing() {
    irc.network().holdListings();
    irc.chat(
        """
        x > NICK x
        x > USER x 0 * :X
        x > JOIN #tea
        """);
    assertThat(irc.network().state().users()).isEmpty();
    irc.network().releaseListings();
    assertThat(x.readAll()).last().asString().startsWith(":suda.test 366 x #tea");
  }

  @Test
  void isForgottenWhoLeavesMeanwhile() {
    irc.network().holdListings();
    irc.chat(
        """
        x > NICK x
        x > USER x 0 * :X
        """);
    x.disconnect();
    irc.network().releaseListings();
    assertThat(irc.network().state().users()).isEmpty();
  }
}
