package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.session.Entrance;
import suda.session.Password;
import suda.session.Sts;
import suda.session.TestClient;
import suda.session.TestNetwork;
import suda.session.TestNetwork.Answers;

/** What is asked of clients before they come in, and by which way they should. */
class EntranceTest {
  /** Of "tea". */
  private static final String HASHED =
      "sha256:" + "1f4c1bdd0ac0a4d42b98ab4ea8f0bb0fea6ceec8f2a3dc7e4a9e0c4a1d3f9c50";

  private static IrcChat with(Entrance entrance) {
    return new IrcChat(new TestNetwork(Answers.AT_ONCE, List.of("Welcome."), entrance));
  }

  private static IrcChat withPassword(String set) {
    return with(new Entrance(Password.of(set), null, Sts.NONE));
  }

  private static IrcChat withGateways() {
    return with(new Entrance(null, Password.of("hunter2"), Sts.NONE));
  }

  // modern.ircdocs.horse: PASS.

  @Test
  void whoHasThePasswordComesIn() {
    IrcChat irc = withPassword("tea");
    irc.connect("x");
    irc.chat(
        """
        x > PASS tea
        x > NICK x
        x > USER x 0 * :X
        x < :suda.test 001 x :Welcome to the Suda Network, x
        x ~
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PASS coffee", "PASS TEA", "PASS :", "PASS sha256:tea"})
  void whoHasAnotherIsClosed(String pass) {
    IrcChat irc = withPassword("tea");
    TestClient<IrcInput> x = irc.connect("x");
    x.say(pass);
    irc.chat(
        """
        x > NICK x
        x > USER x 0 * :X
        x < :suda.test 464 * :Password incorrect
        x < ERROR :Closing Link: 192.0.2.1 (Bad password)
        """);
    assertThat(x.isClosed()).isTrue();
    assertThat(irc.network().state().users()).isEmpty();
  }

  @Test
  void whoHasNoneIsToldThatThereIsOne() {
    IrcChat irc = withPassword("tea");
    irc.connect("x");
    irc.chat(
        """
        x > NICK x
        x > USER x 0 * :X
        x < :suda.test 464 * :Password incorrect
        x < ERROR :Closing Link: 192.0.2.1 (This server has a password)
        """);
  }

  @Test
  void theLastOneGivenCounts() {
    IrcChat irc = withPassword("tea");
    irc.connect("x");
    irc.chat(
        """
        x > PASS coffee
        x > CAP LS 302
        x ~
        x > NICK x
        x > USER x 0 * :X
        x > PASS tea
        x > CAP END
        x < :suda.test 001 x :Welcome to the Suda Network, x
        x ~
        """);
  }

  @Test
  void aPasswordMayBeKeptAsItsDigest() throws Exception {
    byte[] digest =
        java.security.MessageDigest.getInstance("SHA-256").digest("tea".getBytes("UTF-8"));
    Password kept = Password.of("sha256:" + java.util.HexFormat.of().formatHex(digest));
    assertThat(kept.matches("tea")).isTrue();
    assertThat(kept.matches("coffee")).isFalse();
    assertThat(Password.of(HASHED).matches(HASHED)).isFalse();
  }

  // https://ircv3.net/specs/extensions/webirc

  @Test
  void aGatewaySpeaksForItsClient() {
    IrcChat irc = withGateways();
    irc.connect("x").mayBeGateway();
    irc.chat(
        """
        x > WEBIRC hunter2 gate host.example 198.51.100.3
        x > NICK x
        x > USER x 0 * :X
        x ~
        x > WHOIS x
        x < :suda.test 311 x x ~x 198.51.100.3 * :X
        x ~
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "secure, true",
    "secure=tls1.3 remote-port=1, true",
    "remote-port=1 secured, false",
    "'', false"
  })
  void itsClientIsAsSecureAsItSays(String options, boolean secure) {
    IrcChat irc = withGateways();
    TestClient<IrcInput> x = irc.connect("x");
    x.mayBeGateway();
    x.encrypt(null);
    x.say("WEBIRC hunter2 gate 198.51.100.3 198.51.100.3 :" + options);
    assertThat(x.secure()).isEqualTo(secure);
  }

  @Test
  void aGatewayIsKnownByItsPasswordAndItsAddress() {
    IrcChat irc = withGateways();
    irc.connect("x").mayBeGateway();
    irc.connect("y");
    irc.chat(
        """
        x > WEBIRC hunter3 gate 198.51.100.3 198.51.100.3
        x < ERROR :Closing Link: 192.0.2.1 (Invalid WebIRC password)
        y > WEBIRC hunter2 gate 198.51.100.3 198.51.100.3
        y < ERROR :Closing Link: 192.0.2.1 (WEBIRC: not a gateway)
        """);
  }

  @Test
  void withoutAPasswordForThemThereAreNoGateways() {
    IrcChat irc = new IrcChat();
    irc.connect("x").mayBeGateway();
    irc.chat(
        """
        x > WEBIRC hunter2 gate 198.51.100.3 198.51.100.3
        x < ERROR :Closing Link: 192.0.2.1 (Invalid WebIRC password)
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NICK x", "CAP LS 302", "CAP REQ batch", "USER x 0 * :X", "PASS x"})
  void aGatewaySaysItFirst(String before) {
    IrcChat irc = withGateways();
    TestClient<IrcInput> x = irc.connect("x");
    x.mayBeGateway();
    x.say(before);
    x.readAll();
    irc.chat(
        """
        x > WEBIRC hunter2 gate 198.51.100.3 198.51.100.3
        x < ERROR :Closing Link: 192.0.2.1 (WEBIRC must come first)
        """);
  }

  // https://ircv3.net/specs/extensions/sts

  @Test
  void whoIsNotEncryptedIsToldThePortAndWhoIsForHowLong() {
    IrcChat irc = with(new Entrance(null, null, new Sts(6697, 15_552_000)));
    irc.connect("x");
    irc.connect("y").encrypt(null);
    irc.chat(
        """
        x > CAP LS 302
        x < :suda.test CAP * LS * :…
        x < :suda.test CAP * LS :… sts=port=6697
        y > CAP LS 302
        y < :suda.test CAP * LS * :…
        y < :suda.test CAP * LS :… sts=duration=15552000
        """);
  }

  @Test
  void whoKnowsOfNoValuesIsToldNothing() {
    IrcChat irc = with(new Entrance(null, null, new Sts(6697, 1)));
    TestClient<IrcInput> x = irc.connect("x");
    x.say("CAP LS");
    assertThat(x.readAll()).noneMatch(line -> line.contains("sts"));
  }

  @Test
  void nobodyCanAskForIt() {
    IrcChat irc = with(new Entrance(null, null, new Sts(6697, 1)));
    irc.connect("x");
    irc.chat(
        """
        x > CAP REQ :sts
        x < :suda.test CAP * NAK :sts
        x > CAP REQ :batch sts
        x < :suda.test CAP * NAK :batch sts
        """);
  }

  @Test
  void withoutAPolicyItIsNotTold() {
    TestClient<IrcInput> x = new IrcChat().connect("x");
    x.say("CAP LS 302");
    assertThat(x.readAll()).noneMatch(line -> line.contains("sts"));
  }
}
