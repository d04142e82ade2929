package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.event.OperatorPrivilege;
import suda.session.Cloak;
import suda.session.OperatorAccount;
import suda.session.TestClient;
import suda.session.TestNetwork;

/** What others, oneself and operators see of where somebody comes from: 192.0.2.1, all of them. */
class HiddenAddressTest {
  private static final Cloak CLOAK = Cloak.of(new byte[Cloak.KEY_BYTES], "Suda");
  private static final String HIDDEN = CLOAK.of("192.0.2.1");

  private final IrcChat irc = new IrcChat(TestNetwork.Answers.LATER);

  @BeforeEach
  void addressesAreHidden() {
    irc.network().hideAddresses(CLOAK);
    irc.network()
        .allow(
            operator("root", Set.of(OperatorPrivilege.SEE_ALL)),
            operator("giver", Set.of(OperatorPrivilege.VHOST)),
            operator("banner", Set.of(OperatorPrivilege.BAN)));
  }

  private static OperatorAccount operator(String name, Set<OperatorPrivilege> privileges) {
    return new OperatorAccount(name, privileges, TestNetwork.credential("secret"), null, null);
  }

  private void promote(String nick, String name) {
    irc.client(nick).say("OPER " + name + " secret");
    readAll();
  }

  private void readAll() {
    irc.network().clients().forEach(TestClient::readAll);
  }

  private void chat(String script) {
    irc.chat(script.replace("HIDDEN", HIDDEN));
  }

  @Test
  void othersSeeACodeInThePlaceOfTheAddress() {
    irc.inChannel("#tea", "alice");
    irc.client("bob");
    chat(
        """
        bob   > JOIN #tea
        bob   ~
        alice < :bob!~bob@HIDDEN JOIN #tea
        bob   > PRIVMSG #tea :green?
        alice < :bob!~bob@HIDDEN PRIVMSG #tea :green?
        alice > WHOIS bob
        alice < :suda.test 311 alice bob ~bob HIDDEN * :Real bob
        alice < :suda.test 319 …
        alice < :suda.test 312 …
        alice < :suda.test 317 …
        alice < :suda.test 318 …
        alice > WHO bob %uihn
        alice < :suda.test 354 alice ~bob 255.255.255.255 HIDDEN bob
        alice < :suda.test 315 …
        alice > USERHOST bob
        alice < :suda.test 302 alice :bob=+~bob@HIDDEN
        alice > USERIP bob
        alice < :suda.test 340 alice :bob=+~bob@255.255.255.255
        alice > WHO 192.0.2.*
        alice < :suda.test 315 …
        bob   > QUIT :bye
        bob   ~
        alice < :bob!~bob@HIDDEN QUIT :Quit: bye
        alice > WHOWAS bob
        alice < :suda.test 314 alice bob ~bob HIDDEN * :Real bob
        alice < :suda.test 312 …
        alice < :suda.test 369 …
        """);
  }

  @Test
  void oneSeesWhatOthersSeeAndOnesOwnAddress() {
    chat(
        """
        alice > WHOIS alice
        alice < :suda.test 311 alice alice ~alice HIDDEN * :Real alice
        alice < :suda.test 312 …
        alice < :suda.test 338 alice alice ~alice@192.0.2.1 192.0.2.1 :Is actually using host
        alice < :suda.test 379 …
        alice < :suda.test 317 …
        alice < :suda.test 318 …
        alice > USERIP alice
        alice < :suda.test 340 alice :alice=+~alice@192.0.2.1
        """);
  }

  @Test
  void whoSeesAllIsToldAddresses() {
    irc.client("bob");
    promote("alice", "root");
    chat(
        """
        alice > WHOIS bob
        alice < :suda.test 311 alice bob ~bob HIDDEN * :Real bob
        alice < :suda.test 312 …
        alice < :suda.test 378 alice bob :is connecting from ~bob@192.0.2.1 192.0.2.1
        alice < :suda.test 379 …
        alice < :suda.test 317 …
        alice < :suda.test 318 …
        alice > WHO 192.0.2.* %in
        alice < :suda.test 354 alice 192.0.2.1 bob
        alice < :suda.test 354 alice 192.0.2.1 alice
        alice < :suda.test 315 …
        alice > USERIP bob
        alice < :suda.test 340 alice :bob=+~bob@192.0.2.1
        bob   > QUIT
        bob   ~
        alice > WHOWAS bob
        alice < :suda.test 314 alice bob ~bob HIDDEN * :Real bob
        alice < :suda.test 338 alice bob ~bob@192.0.2.1 192.0.2.1 :Is actually using host
        alice < :suda.test 312 …
        alice < :suda.test 369 …
        """);
  }

  @Test
  void aBanMeansWhatIsShownItsNetworkAndTheAddress() {
    irc.inChannel("#tea", "alice");
    irc.client("bob");
    String network = HIDDEN.substring(HIDDEN.indexOf('.'));
    for (String mask : List.of("*!*@" + HIDDEN, "*!*@*" + network, "*!*@192.0.2.*")) {
      irc.client("alice").say("MODE #tea +b " + mask);
      readAll();
      chat(
          """
          bob > JOIN #tea
          bob < :suda.test 474 bob #tea :Cannot join channel (+b)
          """);
      irc.client("alice").say("MODE #tea -b " + mask);
      readAll();
    }
  }

  @Test
  void aSilencedAddressMeansNobodyWhoHidesIt() {
    irc.client("bob");
    irc.client("alice").say("SILENCE +*!*@192.0.2.*");
    readAll();
    chat(
        """
        bob   > PRIVMSG alice :hello
        alice < :bob!~bob@HIDDEN PRIVMSG alice :hello
        """);
    irc.client("alice").say("SILENCE +*!*@" + HIDDEN);
    readAll();
    chat("bob > PRIVMSG alice :hello?");
  }

  @Test
  void serverBansMeanAddressesAndWhatIsShown() {
    promote("alice", "banner");
    chat(
        """
        alice > UBAN INFO alice
        alice < :suda.test NOTICE alice :alice is ~alice@HIDDEN [192.0.2.1], no account
        """);
    for (String whom : List.of("192.0.2.0/24", "*!*@192.0.2.*", "*!*@" + HIDDEN)) {
      chat(
          """
          alice > UBAN INFO WHOM
          alice < :suda.test NOTICE alice :WHOM is not banned
          alice < :suda.test NOTICE alice :means alice!~alice@HIDDEN [192.0.2.1]
          alice < :suda.test NOTICE alice :means 1 user who are here
          """
              .replace("WHOM", whom));
    }
  }

  @Test
  void whoIsInTheChannelIsToldByWhomeverItIsDone() {
    irc.register("bob", "chghost").say("NS REGISTER password-bob");
    irc.client("bob").say("JOIN #tea");
    promote("alice", "giver");
    irc.client("alice").say("CAP REQ chghost");
    irc.client("alice").say("JOIN #tea");
    readAll();
    chat(
        """
        alice > HS SET bob tea.example/bob
        alice < :bob!~bob@HIDDEN CHGHOST ~bob tea.example/bob
        alice < :HostServ!HostServ@suda.test NOTICE alice :bob is shown with tea.example/bob
        bob   < :bob!~bob@HIDDEN CHGHOST ~bob tea.example/bob
        bob   > HS OFF
        bob   < :bob!~bob@tea.example/bob CHGHOST ~bob HIDDEN
        bob   < :HostServ!HostServ@suda.test NOTICE bob :tea.example/bob is not shown
        alice < :bob!~bob@tea.example/bob CHGHOST ~bob HIDDEN
        """);
  }

  @Test
  void anOperatorGivesAnAccountAHostOfItsOwn() {
    irc.client("bob").say("NS REGISTER password-bob");
    irc.register("carol", "chghost").say("JOIN #tea");
    irc.client("bob").say("JOIN #tea");
    promote("alice", "giver");
    readAll();
    chat(
        """
        alice > HS SET bob tea.example/bob
        alice < :HostServ!HostServ@suda.test NOTICE alice :bob is shown with tea.example/bob
        carol < :bob!~bob@HIDDEN CHGHOST ~bob tea.example/bob
        bob   > HS OFF
        bob   < :HostServ!HostServ@suda.test NOTICE bob :tea.example/bob is not shown
        carol < :bob!~bob@tea.example/bob CHGHOST ~bob HIDDEN
        bob   > NS SET vhost on
        bob   < :NickServ!NickServ@suda.test NOTICE bob :vhost is on
        carol < :bob!~bob@HIDDEN CHGHOST ~bob tea.example/bob
        bob   > NS LOGOUT
        bob < :suda.test 901 bob bob!~bob@tea.example/bob :You are now logged out
        bob   < :NickServ!NickServ@suda.test NOTICE bob :you are logged out
        carol < :bob!~bob@tea.example/bob CHGHOST ~bob HIDDEN
        alice > HS DEL bob
        alice < :HostServ!HostServ@suda.test NOTICE alice :bob has no host of its own
        alice > HS SET bob 192.0.2.9
        alice < :HostServ!HostServ@suda.test NOTICE alice :192.0.2.9 is no host: …
        alice > HS SET nobody tea.example
        alice < :HostServ!HostServ@suda.test NOTICE alice :there is no account nobody
        """);
  }

  @Test
  void nobodyElseGivesHosts() {
    irc.client("bob").say("NS REGISTER password-bob");
    readAll();
    chat(
        """
        bob > HS SET bob tea.example
        bob < :HostServ!HostServ@suda.test NOTICE bob :only an operator of the server with the privilege vhost may
        bob > HOSTSERV ON
        bob < :HostServ!HostServ@suda.test NOTICE bob :your account has no host of its own
        """);
    assertThat(Objects.requireNonNull(irc.network().state().userNamed("bob")).host())
        .isEqualTo(HIDDEN);
  }
}
