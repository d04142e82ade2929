package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static suda.session.irc.ScramClient.base64;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.name.Nick;
import suda.core.state.Account;
import suda.core.state.User;
import suda.session.TestClient;
import suda.session.TestNetwork.Answers;

/** https://ircv3.net/specs/extensions/sasl-3.1 and 3.2. */
class SaslTest {
  private static final String FAILED = ":suda.test 904 * :SASL authentication failed";
  private static final String LOGGED_IN =
      ":suda.test 900 * *!*@192.0.2.1 mina :You are now logged in as mina";
  private static final String SUCCESS = ":suda.test 903 * :SASL authentication successful";
  private static final String FINGERPRINT = "ab".repeat(32);

  private IrcChat irc = new IrcChat(Answers.LATER);
  private TestClient<IrcInput> client = negotiating();

  private TestClient<IrcInput> negotiating() {
    Account mina = irc.network().register("mina", "green tea");
    irc.network().operator(new Command.AddCertificate(mina.id(), FINGERPRINT));
    return newClient("x");
  }

  /** One that registers as {@code x}, whatever its name in the test. */
  private TestClient<IrcInput> newClient(String name) {
    TestClient<IrcInput> x = irc.connect(name);
    x.say("CAP REQ sasl");
    x.say("NICK x");
    x.say("USER x 0 * :X");
    x.readAll();
    return x;
  }

  private List<String> answer(String... lines) {
    for (String line : lines) {
      client.say(line);
    }
    return client.readAll();
  }

  private static String plain(String text) {
    return "AUTHENTICATE " + base64(text.replace('|', '\0'));
  }

  // What is offered.

  @Test
  void theMechanismsAreTheCapabilitysValueForThoseWhoKnowOfValues() {
    client.say("CAP LS 302");
    assertThat(String.join(" ", client.readAll()))
        .contains(" sasl=SCRAM-SHA-256,PLAIN,OAUTHBEARER,IRCV3BEARER ");
    TestClient<IrcInput> old = irc.connect("old");
    old.say("CAP LS");
    assertThat(String.join(" ", old.readAll())).contains(" sasl ").doesNotContain("sasl=");
  }

  @Test
  void whatIsNotSafeThereIsNotOffered() {
    irc.network().allow(true, false);
    assertThat(answer("AUTHENTICATE PLAIN"))
        .containsExactly(":suda.test 908 * SCRAM-SHA-256 :are available SASL mechanisms", FAILED);
    assertThat(answer("AUTHENTICATE OAUTHBEARER")).contains(FAILED);
    client.encrypt(null);
    assertThat(answer("AUTHENTICATE PLAIN")).containsExactly("AUTHENTICATE +");
  }

  @Test
  void onThisMachineAPasswordPassesOverNoNetwork() {
    irc.network().allow(false, false);
    TestClient<IrcInput> local =
        irc.network().connect("l", "127.0.0.1", new IrcFront(), IrcChat::said);
    local.say("CAP LS 302");
    assertThat(String.join(" ", local.readAll())).contains(" sasl=SCRAM-SHA-256,PLAIN ");
  }

  @Test
  void externalIsForThoseWhoHaveShownACertificate() {
    assertThat(answer("AUTHENTICATE EXTERNAL")).contains(FAILED);
    client.encrypt(FINGERPRINT);
    client.say("CAP LS 302");
    assertThat(client.readAll())
        .anyMatch(line -> line.contains("sasl=EXTERNAL,SCRAM-SHA-256,PLAIN,"));
  }

  @Test
  void nobodyAuthenticatesWhoHasNotAskedForIt() {
    client.say("CAP REQ -sasl");
    client.readAll();
    assertThat(answer("AUTHENTICATE PLAIN"))
        .containsExactly(":suda.test 904 * :Ask for the capability sasl first");
  }

  // PLAIN.

  @ParameterizedTest
  @EnumSource
  void whoKnowsThePasswordArrivesLoggedIn(Answers answers) {
    irc = new IrcChat(answers);
    client = negotiating();
    assertThat(answer("AUTHENTICATE plain")).containsExactly("AUTHENTICATE +");
    assertThat(answer(plain("|mina|green tea"))).containsExactly(LOGGED_IN, SUCCESS);
    client.say("CAP END");
    assertThat(client.readAll().getFirst()).startsWith(":suda.test 001 x ");
    assertThat(user().account()).isEqualTo("mina");
  }

  private User user() {
    return Objects.requireNonNull(irc.network().state().userNamed("x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|mina|black tea",
        "|mina|",
        "|nobody|green tea",
        "bob|mina|green tea",
        "mina|green tea",
      })
  void whoDoesNotArrivesWithoutAccount(String message) {
    assertThat(answer("AUTHENTICATE PLAIN", plain(message)))
        .containsExactly("AUTHENTICATE +", FAILED);
    client.say("CAP END");
    client.readAll();
    assertThat(user().account()).isNull();
  }

  @Test
  void anotherNickOfTheAccountNamesItToo() {
    Account mina = Objects.requireNonNull(irc.network().state().accounts().named("mina"));
    irc.network().operator(new Command.GroupNick(mina.id(), Nick.trusted("minari")));
    assertThat(answer("AUTHENTICATE PLAIN", plain("MINARI|minari@phone|green tea")))
        .endsWith(LOGGED_IN, SUCCESS);
  }

  @Test
  void anAccountWithoutPasswordIsOpenedByNone() {
    irc.network().register("bob", "");
    assertThat(answer("AUTHENTICATE PLAIN", plain("|bob|x"))).endsWith(FAILED);
  }

  @Test
  void anAccountIsVerifiedFirst() {
    irc.network().register("bob", "tea", "hash of a code");
    assertThat(answer("AUTHENTICATE PLAIN", plain("|bob|tea")))
        .endsWith(":suda.test 902 * :Verify your account first");
  }

  @Test
  void aPasswordThatIsChangedWhileItIsCheckedIsNoneAnyMore() {
    client.say("AUTHENTICATE PLAIN");
    Account mina = Objects.requireNonNull(irc.network().state().accounts().named("mina"));
    irc.network().operator(new Command.ChangeCredential(mina.id(), null));
    assertThat(answer(plain("|mina|green tea"))).endsWith(FAILED);
  }

  // SCRAM.

  private List<String> scram(ScramClient scram) throws GeneralSecurityException {
    assertThat(answer("AUTHENTICATE SCRAM-SHA-256")).containsExactly("AUTHENTICATE +");
    String challenge = answer("AUTHENTICATE " + scram.first()).getFirst();
    return answer("AUTHENTICATE " + scram.proof(challenge.substring("AUTHENTICATE ".length())));
  }

  @Test
  void scramProvesThePasswordWithoutTellingIt() throws Exception {
    ScramClient scram = new ScramClient("mina", "green tea");
    assertThat(scram(scram)).containsExactly("AUTHENTICATE " + scram.expected());
    assertThat(answer("AUTHENTICATE +")).containsExactly(LOGGED_IN, SUCCESS);
  }

  @Test
  void scramDoesNotTellWhetherThereIsSuchAnAccount() throws Exception {
    assertThat(scram(new ScramClient("mina", "black tea"))).containsExactly(FAILED);
    assertThat(scram(new ScramClient("nobody", "green tea"))).containsExactly(FAILED);
    irc.network().register("bob", "");
    assertThat(scram(new ScramClient("bob", "green tea"))).containsExactly(FAILED);
  }

  // EXTERNAL.

  @Test
  void aCertificateOpensItsAccount() {
    client.encrypt(FINGERPRINT);
    assertThat(answer("AUTHENTICATE EXTERNAL", "AUTHENTICATE +")).endsWith(LOGGED_IN, SUCCESS);
    assertThat(answer("AUTHENTICATE EXTERNAL", "AUTHENTICATE " + base64("mina@phone")))
        .endsWith(LOGGED_IN, SUCCESS);
  }

  @Test
  void aCertificateOpensNoOther() {
    irc.network().register("bob", "tea");
    client.encrypt(FINGERPRINT);
    assertThat(answer("AUTHENTICATE EXTERNAL", "AUTHENTICATE " + base64("bob"))).endsWith(FAILED);
    client.encrypt("cd".repeat(32));
    assertThat(answer("AUTHENTICATE EXTERNAL", "AUTHENTICATE +")).endsWith(FAILED);
  }

  // Tokens.

  @Test
  void aTokenOpensTheAccountThatItNames() {
    irc.network().knowBearer("t0ken", "mina");
    assertThat(answer("AUTHENTICATE IRCV3BEARER", plain("|jwt|t0ken")))
        .endsWith(LOGGED_IN, SUCCESS);
    assertThat(answer("AUTHENTICATE IRCV3BEARER", plain("bob|jwt|t0ken"))).endsWith(FAILED);
    assertThat(answer("AUTHENTICATE OAUTHBEARER", oauth("t0ken"))).endsWith(LOGGED_IN, SUCCESS);
  }

  private static String oauth(String token) {
    return "AUTHENTICATE " + base64("n,,\1auth=Bearer " + token + "\1\1");
  }

  /** RFC 7628 §3.2.3. */
  @Test
  void aTokenThatIsNotGoodFailsOnceTheClientHasAcknowledgedIt() {
    assertThat(answer("AUTHENTICATE OAUTHBEARER", oauth("other")))
        .containsExactly(
            "AUTHENTICATE +",
            "AUTHENTICATE " + base64("{\"status\":\"invalid_token\",\"schemes\":\"bearer\"}"));
    assertThat(answer("AUTHENTICATE " + base64("\1"))).containsExactly(FAILED);
    irc.network().knowBearer("for nobody", "nobody");
    assertThat(answer("AUTHENTICATE IRCV3BEARER", plain("|jwt|for nobody"))).endsWith(FAILED);
  }

  // The lines.

  @Test
  void whatIsLongComesInChunks() {
    String password = "g".repeat(600);
    irc.network().register("bob", password);
    String base64 = base64("\0bob\0" + password);
    assertThat(
            answer(
                "AUTHENTICATE PLAIN",
                "AUTHENTICATE " + base64.substring(0, 400),
                "AUTHENTICATE " + base64.substring(400, 800),
                "AUTHENTICATE " + base64.substring(800)))
        .endsWith(SUCCESS);
  }

  @Test
  void aLastChunkThatIsFullIsFollowedByNothing() {
    String password = "g".repeat(295);
    irc.network().register("bob", password);
    String base64 = base64("\0bob\0" + password);
    assertThat(base64).hasSize(400);
    assertThat(answer("AUTHENTICATE PLAIN", "AUTHENTICATE " + base64))
        .containsExactly("AUTHENTICATE +");
    assertThat(answer("AUTHENTICATE +")).endsWith(SUCCESS);
  }

  @Test
  void aLongChallengeComesInChunksToo() {
    String nonce = "n".repeat(500);
    client.say("AUTHENTICATE SCRAM-SHA-256");
    client.readAll();
    String first = base64("n,,n=mina,r=" + nonce);
    List<String> lines =
        answer("AUTHENTICATE " + first.substring(0, 400), "AUTHENTICATE " + first.substring(400));
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).hasSize("AUTHENTICATE ".length() + 400);
  }

  @Test
  void aChunkPastTheBoundIsTooLong() {
    assertThat(answer("AUTHENTICATE PLAIN", "AUTHENTICATE " + "A".repeat(401)))
        .endsWith(":suda.test 905 * :SASL message too long");
    assertThat(answer(plain("|mina|green tea"))).contains(FAILED);
  }

  @Test
  @AtBound(Limit.SASL_BYTES)
  void aResponsePastTheBoundIsTooLong() {
    client.say("AUTHENTICATE PLAIN");
    client.readAll();
    int full = Limit.SASL_BYTES.max() / 400;
    String chunk = "AUTHENTICATE " + "A".repeat(400);
    for (int i = 0; i < full; i++) {
      assertThat(answer(chunk)).isEmpty();
    }
    String rest = "AUTHENTICATE " + "A".repeat(Limit.SASL_BYTES.max() - 400 * full);
    assertThat(answer(rest)).containsExactly(FAILED);

    client.say("AUTHENTICATE PLAIN");
    client.readAll();
    for (int i = 0; i < full; i++) {
      client.say(chunk);
    }
    assertThat(answer(rest + "A")).containsExactly(":suda.test 905 * :SASL message too long");
  }

  @Test
  void whatIsNotBase64Fails() {
    assertThat(answer("AUTHENTICATE PLAIN", "AUTHENTICATE !!!!")).endsWith(FAILED);
    assertThat(answer("AUTHENTICATE PLAIN", "AUTHENTICATE :a b")).endsWith(FAILED);
  }

  @Test
  void theClientMayAbort() {
    assertThat(answer("AUTHENTICATE PLAIN", "AUTHENTICATE *"))
        .endsWith(":suda.test 906 * :SASL authentication aborted");
    assertThat(answer("AUTHENTICATE PLAIN", plain("|mina|green tea"))).endsWith(SUCCESS);
  }

  @Test
  void whoGoesOnInTheMidstOfItArrivesWithoutAccount() {
    List<String> lines = answer("AUTHENTICATE PLAIN", "CAP END");
    assertThat(lines.get(1)).isEqualTo(":suda.test 906 * :SASL authentication aborted");
    assertThat(lines.get(2)).startsWith(":suda.test 001 x ");
  }

  @Test
  void whatFollowsAtOnceWaitsForTheAnswer() {
    irc = new IrcChat(Answers.LATER);
    client = negotiating();
    assertThat(answer("AUTHENTICATE PLAIN", plain("|mina|green tea"), "CAP END"))
        .containsSubsequence("AUTHENTICATE +", LOGGED_IN, SUCCESS)
        .anyMatch(line -> line.startsWith(":suda.test 001 x "));
    assertThat(user().account()).isEqualTo("mina");
  }

  @Test
  void anotherAttemptIsAnotherAccount() {
    irc.network().register("bob", "tea");
    assertThat(answer("AUTHENTICATE PLAIN", plain("|mina|green tea"))).endsWith(SUCCESS);
    assertThat(answer("AUTHENTICATE PLAIN", plain("|bob|tea"))).endsWith(SUCCESS);
    client.say("CAP END");
    assertThat(user().account()).isEqualTo("bob");
  }

  @Test
  void aUserMayAuthenticateLater() {
    client.say("CAP END");
    client.readAll();
    assertThat(answer("AUTHENTICATE PLAIN", plain("|mina|green tea")))
        .containsExactly(
            "AUTHENTICATE +",
            ":suda.test 900 x x!~x@192.0.2.1 mina :You are now logged in as mina",
            ":suda.test 903 x :SASL authentication successful");
    assertThat(user().account()).isEqualTo("mina");
  }

  @Test
  void theNickOfOnesAccountMayBeTakenFromAnotherClientOfOnes() {
    assertThat(answer("AUTHENTICATE PLAIN", plain("|mina|green tea"))).endsWith(SUCCESS);
    answer("NICK mina", "CAP END");
    TestClient<IrcInput> first = client;
    client = newClient("y");
    answer("NICK mina", "AUTHENTICATE PLAIN", plain("|mina|green tea"));
    assertThat(answer("CAP END").getFirst()).startsWith(":suda.test 001 mina ");
    assertThat(first.isClosed()).isFalse();
    assertThat(client.user()).isEqualTo(first.user());
  }

  // Guessing.

  @Test
  void whoGuessesTooOftenIsNotHeardForATime() {
    for (int i = 0; i < Limit.LOGIN_ATTEMPTS_PER_ADDRESS.max(); i++) {
      assertThat(answer("AUTHENTICATE PLAIN", plain("|mina|guess" + i))).endsWith(FAILED);
    }
    String tooMany = ":suda.test 904 * :Too many attempts; wait some minutes";
    assertThat(answer("AUTHENTICATE PLAIN", plain("|mina|green tea"))).endsWith(tooMany);
    ScramClient scram = new ScramClient("mina", "green tea");
    assertThat(answer("AUTHENTICATE SCRAM-SHA-256", "AUTHENTICATE " + scram.first()))
        .endsWith(tooMany);
    client = newClient("y");
    assertThat(answer("AUTHENTICATE PLAIN", plain("|mina|green tea"))).endsWith(tooMany);
    irc.network().advance(60_000);
    client = newClient("z");
    assertThat(answer("AUTHENTICATE PLAIN", plain("|mina|green tea"))).endsWith(SUCCESS);
  }

  @Test
  void whoSucceedsMayDoSoAsOftenAsTheyLike() throws Exception {
    for (int i = 0; i < Limit.LOGIN_ATTEMPTS_PER_ACCOUNT.max() + 1; i++) {
      assertThat(answer("AUTHENTICATE PLAIN", plain("|mina|green tea"))).endsWith(SUCCESS);
      scram(new ScramClient("mina", "green tea"));
      assertThat(answer("AUTHENTICATE +")).endsWith(SUCCESS);
    }
  }

  @Test
  void noEventHoldsAPassword() {
    answer("AUTHENTICATE PLAIN", plain("|mina|green tea"), "CAP END");
    assertThat(irc.network().journal().toString()).doesNotContain("green tea");
  }
}
