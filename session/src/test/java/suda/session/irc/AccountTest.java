package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.session.Letter;
import suda.session.TestClient;

/** https://ircv3.net/specs/extensions/account-registration and account-notify. */
class AccountTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void anAccountIsRegisteredByAUser() {
    irc.register("carol", "account-notify");
    irc.inChannel("#tea", "alice", "carol");
    irc.chat(
        """
        alice > REGISTER * * swordfish
        alice < :suda.test REGISTER SUCCESS alice :Your account is registered
        alice < :suda.test 900 alice alice!~alice@192.0.2.1 alice :You are now logged in as alice
        carol < :alice!~alice@192.0.2.1 ACCOUNT alice
        bob > WHOIS alice
        bob < :suda.test 311 …
        bob < :suda.test 319 …
        bob < :suda.test 312 …
        bob < :suda.test 330 bob alice alice :is logged in as
        bob ~
        alice > REGISTER * * swordfish
        alice < :suda.test FAIL REGISTER ALREADY_AUTHENTICATED alice :You are logged in already
        bob > REGISTER alice * swordfish
        bob < :suda.test FAIL REGISTER ACCOUNT_EXISTS alice :alice is registered already
        bob > REGISTER b@d * swordfish
        bob < :suda.test FAIL REGISTER BAD_ACCOUNT_NAME b@d :b@d cannot be an account's name: it must be a nick
        bob > REGISTER * * short
        bob < :suda.test FAIL REGISTER WEAK_PASSWORD bob :a password has at least 8 characters
        bob > REGISTER * nowhere swordfish
        bob < :suda.test FAIL REGISTER INVALID_EMAIL bob :nowhere is no e-mail address
        """);
  }

  @Test
  void anAccountIsRegisteredBeforeOneIsAUser() {
    irc.connect("x");
    irc.chat(
        """
        x > CAP REQ :draft/account-registration
        x < :suda.test CAP * ACK :draft/account-registration
        x > REGISTER * * swordfish
        x < :suda.test FAIL REGISTER NEED_NICK * :Give your nick first, or name the account
        x > NICK xavier
        x > REGISTER * * swordfish
        x < :suda.test REGISTER SUCCESS xavier :Your account is registered
        x < :suda.test 900 * *!*@* xavier :You are now logged in as xavier
        x > USER x 0 * :X
        x > CAP END
        x ~
        """);
    assertThat(Objects.requireNonNull(irc.network().state().userNamed("xavier")).account())
        .isEqualTo("xavier");
  }

  @Test
  @AtBound(Limit.REGISTRATIONS_PER_ADDRESS)
  void whoRegistersTooManyAccountsIsToldToWait() {
    irc.client("alice").say("REGISTER alice * short");
    for (int i = 1; i < Limit.REGISTRATIONS_PER_ADDRESS.max(); i++) {
      String nick = "user" + i;
      irc.client(nick).say("REGISTER * * swordfish");
      assertThat(irc.network().state().accounts().named(nick)).isNotNull();
    }
    irc.network().clients().forEach(TestClient::readAll);
    irc.chat(
        """
        bob   > REGISTER user1 * swordfish
        bob   < :suda.test FAIL REGISTER ACCOUNT_EXISTS user1 :user1 is registered already
        alice > REGISTER * * swordfish
        alice < :suda.test REGISTER SUCCESS alice :Your account is registered
        alice ~
        bob   > REGISTER * * swordfish
        bob   < :suda.test FAIL REGISTER TEMPORARILY_UNAVAILABLE bob :too many accounts were registered from your address; try again in a few minutes
        bob   > NS REGISTER swordfish
        bob   < :NickServ!NickServ@suda.test NOTICE bob :too many accounts were registered from your address; try again in a few minutes
        """);
    irc.network().advance(120_000);
    irc.network().clients().forEach(TestClient::readAll);
    irc.chat(
        """
        bob   > NS REGISTER swordfish
        bob   < :NickServ!NickServ@suda.test NOTICE bob :the account bob is yours
        """);
  }

  @Test
  void whereLettersAreSentTheCodeMustBeTold() {
    irc.network().sendLetters(true);
    irc.chat(
        """
        alice > REGISTER * * swordfish
        alice < :suda.test FAIL REGISTER INVALID_EMAIL alice :an e-mail address is needed here, to which a code is sent
        alice > REGISTER * alice@example.org swordfish
        alice < :suda.test REGISTER VERIFICATION_REQUIRED alice :A code was sent to alice@example.org: VERIFY alice <code>
        alice > VERIFY alice nonsense
        alice < :suda.test FAIL VERIFY INVALID_CODE alice :That is not the code
        """);
    Letter letter = irc.network().letters().getLast();
    String code = letter.text().replaceAll("(?s).*Your code is: (\\S+).*", "$1");
    irc.chat(
        """
        alice > VERIFY alice %s
        alice < :suda.test VERIFY SUCCESS alice :Your account is verified
        alice < :suda.test 900 alice alice!~alice@192.0.2.1 alice :You are now logged in as alice
        """
            .formatted(code));
  }

  @Test
  @AtBound(Limit.PASSWORD_BYTES)
  void aPasswordPastTheBoundIsRefused() {
    String longest = "p".repeat(Limit.PASSWORD_BYTES.max());
    irc.chat(
        """
        alice > REGISTER * * %sp
        alice < :suda.test FAIL REGISTER UNACCEPTABLE_PASSWORD alice :a password has at most 300 bytes
        alice > REGISTER * * %s
        alice < :suda.test REGISTER SUCCESS alice :Your account is registered
        alice < :suda.test 900 alice alice!~alice@192.0.2.1 alice :You are now logged in as alice
        """
            .formatted(longest, longest));
  }

  @Test
  void aPasswordThatOthersCouldReadIsNotTaken() {
    irc.network().allow(false, false);
    irc.chat(
        """
        alice > REGISTER * * swordfish
        alice < :suda.test FAIL REGISTER UNACCEPTABLE_PASSWORD alice :Connect with TLS before you tell a password
        alice > NS REGISTER swordfish
        alice < :NickServ!NickServ@suda.test NOTICE alice :this connection is not encrypted: connect with TLS before you tell a password
        """);
  }
}
