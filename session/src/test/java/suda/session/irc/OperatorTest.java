package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.OperatorPrivilege;
import suda.core.name.BanTarget;
import suda.session.OperatorAccount;
import suda.session.TestClient;
import suda.session.TestNetwork;

/** Operators of the server: becoming one, and what they can have done. */
class OperatorTest {
  private final IrcChat irc = new IrcChat(TestNetwork.Answers.LATER);

  @BeforeEach
  void rootMayDoAllAndHelperLittle() {
    irc.network()
        .allow(
            account("root", EnumSet.allOf(OperatorPrivilege.class)),
            account("helper", Set.of(OperatorPrivilege.WALLOPS)));
  }

  private static OperatorAccount account(String name, Set<OperatorPrivilege> privileges) {
    return new OperatorAccount(name, privileges, TestNetwork.credential("secret"), null, null);
  }

  /** Makes them operators, who have read all that they were told of it. */
  private void promote(String... names) {
    for (String name : names) {
      irc.client(name).say("OPER root secret");
    }
    irc.network().clients().forEach(TestClient::readAll);
  }

  @Test
  void whoKnowsThePasswordBecomesAnOperator() {
    irc.chat(
        """
        alice > OPER root secret
        alice < :alice!~alice@192.0.2.1 MODE alice +o
        alice < :alice!~alice@192.0.2.1 MODE alice +w
        alice < :suda.test 381 alice :You are now an IRC operator
        alice > MODE alice
        alice < :suda.test 221 alice +ow
        bob   > WHOIS alice
        bob   < :suda.test 311 bob alice …
        bob   < :suda.test 312 bob alice …
        bob   < :suda.test 313 bob alice :is an IRC operator
        bob   < :suda.test 317 bob alice …
        bob   < :suda.test 318 bob alice …
        bob   > USERHOST alice
        bob   < :suda.test 302 bob :alice*=+~alice@192.0.2.1
        bob   > WHO alice
        bob   < :suda.test 352 bob * ~alice 192.0.2.1 suda.test alice H* :0 Real alice
        bob   < :suda.test 315 bob alice :End of WHO list
        alice > DEOPER
        alice < :alice!~alice@192.0.2.1 MODE alice -o
        alice > KILL bob
        alice < :suda.test 481 alice :Permission Denied- You're not an IRC operator
        """);
  }

  @Test
  void whoHasTheCertificateNeedsNoPassword() {
    irc.network()
        .allow(
            new OperatorAccount(
                "root", Set.of(OperatorPrivilege.KILL), null, "ab".repeat(32), null));
    irc.client("alice").encrypt("ab".repeat(32));
    irc.client("bob").encrypt("cd".repeat(32));
    irc.chat(
        """
        alice > OPER root
        alice < :alice!~alice@192.0.2.1 MODE alice +o
        alice < :alice!~alice@192.0.2.1 MODE alice +w
        alice < :suda.test 381 alice :You are now an IRC operator
        bob   > OPER root
        bob   < :suda.test 464 bob :Password incorrect
        alice < :suda.test NOTICE $* :*** bob!~bob@192.0.2.1 failed to become the operator root
        """);
  }

  @Test
  void aPasswordIsTakenOnlyWhereNobodyCanReadItOnItsWay() {
    irc.network().allow(false, false);
    irc.chat(
        """
        bob   > OPER root secret
        bob   < :suda.test 464 bob :This connection is not encrypted: connect with TLS before you tell a password
        """);
    irc.client("bob").encrypt(null);
    irc.chat(
        """
        bob   > OPER root secret
        bob   < :bob!~bob@192.0.2.1 MODE bob +o
        bob   < :bob!~bob@192.0.2.1 MODE bob +w
        bob   < :suda.test 381 bob :You are now an IRC operator
        """);
  }

  @Test
  void whoIsKnownByAnAccountTellsNoPasswordAndNeedsNoEncryption() {
    irc.network()
        .allow(new OperatorAccount("root", Set.of(OperatorPrivilege.KILL), null, null, "mina"));
    irc.network().register("mina", "swordfish");
    irc.chat(
        """
        bob   > NS IDENTIFY mina swordfish
        bob   ~
        """);
    irc.network().allow(false, false);
    irc.chat(
        """
        bob   > OPER root
        bob   < :bob!~bob@192.0.2.1 MODE bob +o
        bob   < :bob!~bob@192.0.2.1 MODE bob +w
        bob   < :suda.test 381 bob :You are now an IRC operator
        """);
  }

  @Test
  void anOperatorStopsBeingOneByMode() {
    promote("alice");
    irc.chat(
        """
        alice > MODE alice +o
        alice > MODE alice -o
        alice < :alice!~alice@192.0.2.1 MODE alice -o
        bob   > MODE bob +o
        """);
  }

  @Test
  void anAnswerToALabelledOperHasTheLabel() {
    irc.register("alice", "labeled-response batch");
    irc.chat(
        """
        alice > @label=x OPER root wrong
        alice < @label=x :suda.test 464 alice :Password incorrect
        """);
  }

  @Test
  void whoFailsTooOftenWaitsAndTheOperatorsAreTold() {
    promote("alice");
    irc.client("bob");
    for (int i = 0; i < Limit.LOGIN_ATTEMPTS_PER_ADDRESS.max(); i++) {
      irc.chat(
          """
          bob   > OPER root wrong
          bob   < :suda.test 464 bob :Password incorrect
          alice < :suda.test NOTICE $* :*** bob!~bob@192.0.2.1 failed to become the operator root
          """);
    }
    irc.chat(
        """
        bob   > OPER root secret
        bob   < :suda.test 464 bob :Too many attempts; wait a minute
        """);
    irc.network().advance(120_000);
    irc.network().clients().forEach(TestClient::readAll);
    irc.chat(
        """
        bob   > OPER root secret
        bob   ~
        alice ~
        """);
    assertThat(irc.network().state().operators()).hasSize(2);
  }

  @Test
  void whoNamesNoOperatorIsToldNoMoreThanWhoIsWrong() {
    irc.chat(
        """
        bob > OPER nobody secret
        bob < :suda.test 464 bob :Password incorrect
        bob > OPER
        bob < :suda.test 461 bob OPER :Not enough parameters
        """);
  }

  @Test
  void whereNobodyCanBeAnOperatorItIsSaidSo() {
    IrcChat other = new IrcChat();
    other.chat(
        """
        bob > OPER root secret
        bob < :suda.test 491 bob :No O-lines for your host
        """);
  }

  @Test
  void anOperatorDoesOnlyWhatItsPrivilegesAllow() {
    irc.client("alice").say("OPER helper secret");
    irc.client("alice").readAll();
    irc.chat(
        """
        alice > KILL bob
        alice < :suda.test 723 alice kill :Insufficient oper privileges.
        alice > AUDIT
        alice < :suda.test 723 alice audit :Insufficient oper privileges.
        """);
  }

  @Test
  void aKilledUserIsGoneAndAllAreTold() {
    irc.inChannel("#tea", "bob", "carol");
    promote("alice");
    irc.chat(
        """
        alice > KILL bob :spam and more
        bob   < ERROR :Closing Link: 192.0.2.1 (Killed (alice (spam and more)))
        carol < :bob!~bob@192.0.2.1 QUIT :Killed (alice (spam and more))
        alice > KILL bob
        alice < :suda.test 401 alice bob :No such nick/channel
        """);
  }

  @Test
  void whoRemovesSomebodyOfTheSameChannelIsToldAsTheOthersAre() {
    irc.inChannel("#tea", "alice", "bob", "carol");
    promote("alice");
    irc.chat(
        """
        alice > KILL bob :spam
        alice < :bob!~bob@192.0.2.1 QUIT :Killed (alice (spam))
        bob   < ERROR :Closing Link: 192.0.2.1 (Killed (alice (spam)))
        carol < :bob!~bob@192.0.2.1 QUIT :Killed (alice (spam))
        """);
  }

  @Test
  void wallopsAreHeardByOperatorsAndWhoWantsTo() {
    promote("alice", "bob");
    irc.chat(
        """
        carol > MODE carol +w
        carol < :carol!~carol@192.0.2.1 MODE carol +w
        dave  > WALLOPS :not me
        dave  < :suda.test 481 dave :Permission Denied- You're not an IRC operator
        alice > WALLOPS :the server restarts soon
        alice < :alice!~alice@192.0.2.1 WALLOPS :the server restarts soon
        bob   < :alice!~alice@192.0.2.1 WALLOPS :the server restarts soon
        carol < :alice!~alice@192.0.2.1 WALLOPS :the server restarts soon
        """);
  }

  @Test
  void whoSaysItAsAnOperatorIsMarkedForClientsThatWantToKnow() {
    irc.register("bob", "draft/oper-tag");
    irc.inChannel("#tea", "bob", "alice");
    promote("alice");
    irc.chat(
        """
        alice > PRIVMSG #tea :hello
        bob   < @draft/oper :alice!~alice@192.0.2.1 PRIVMSG #tea :hello
        alice > TOPIC #tea :green
        alice ~
        bob   > PRIVMSG #tea :hi
        alice < :bob!~bob@192.0.2.1 PRIVMSG #tea :hi
        alice > NICK alicia
        alice < :alice!~alice@192.0.2.1 NICK alicia
        bob   < @draft/oper :alice!~alice@192.0.2.1 NICK alicia
        """);
  }

  @Test
  void whoSeesAllSeesAddressesAndSecretChannels() {
    irc.chat(
        """
        bob   > JOIN #secret
        bob   ~
        bob   > MODE #secret +s
        bob   ~
        bob   > MODE bob +i
        bob   ~
        alice > WHOIS bob
        alice < :suda.test 311 alice bob ~bob 192.0.2.1 * :Real bob
        alice < :suda.test 312 …
        alice < :suda.test 317 …
        alice < :suda.test 318 …
        alice > LIST
        alice < :suda.test 321 …
        alice < :suda.test 322 alice #lobby 0 :
        alice < :suda.test 323 …
        """);
    promote("alice");
    irc.chat(
        """
        alice > WHOIS bob
        alice < :suda.test 311 alice bob ~bob 192.0.2.1 * :Real bob
        alice < :suda.test 319 alice bob :@#secret
        alice < :suda.test 312 …
        alice < :suda.test 378 alice bob :is connecting from ~bob@192.0.2.1 192.0.2.1
        alice < :suda.test 379 alice bob :is using modes +i
        alice < :suda.test 317 …
        alice < :suda.test 318 …
        alice > WHO 0
        alice < :suda.test 352 alice * ~bob 192.0.2.1 suda.test bob H :0 Real bob
        alice < :suda.test 352 alice * ~alice 192.0.2.1 suda.test alice H* :0 Real alice
        alice < :suda.test 315 …
        alice > LIST
        alice < :suda.test 321 …
        alice < :suda.test 322 alice #lobby 0 :
        alice < :suda.test 322 alice #secret 1 :
        alice < :suda.test 323 …
        alice > LUSERS
        alice < :suda.test 251 …
        alice < :suda.test 252 alice 1 :operator(s) online
        alice ~
        alice > OPERS
        alice < :suda.test NOTICE alice :alice!~alice@192.0.2.1 is the operator root
        """);
  }

  @Test
  void aBanSeesOffWhoIsHereAndKeepsOutWhoComes() {
    promote("alice");
    irc.network().connect("eve", "198.51.100.7", new IrcFront(), IrcChat::said);
    irc.chat(
        """
        eve   > NICK eve
        eve   > USER eve 0 * :Eve
        eve   ~
        alice > UBAN ADD 2h 198.51.100.0/24 flood of joins
        eve   < ERROR :Closing Link: 198.51.100.7 (banned: flood of joins)
        alice < :suda.test NOTICE alice :198.51.100.0/24 is banned; 1 user removed
        alice > UBAN LIST
        alice < :suda.test NOTICE alice :198.51.100.0/24, by alice, 2h left: flood of joins
        alice > UBAN INFO 198.51.100.0/24
        alice < :suda.test NOTICE alice :198.51.100.0/24, by alice, 2h left: flood of joins
        alice < :suda.test NOTICE alice :means 0 users who are here
        """);
    assertThat(arrive("mallory", "198.51.100.99"))
        .contains("ERROR :Closing Link: 198.51.100.99 (You are banned: flood of joins)");
    irc.network().advance(2 * 3_600_000L);
    irc.network().clients().forEach(TestClient::readAll);
    assertThat(irc.network().state().bans()).isEmpty();
    assertThat(arrive("trudy", "198.51.100.99")).hasSizeGreaterThan(5);
  }

  private List<String> arrive(String name, String address) {
    TestClient<IrcInput> client =
        irc.network().connect(name, address, new IrcFront(), IrcChat::said);
    client.say("NICK " + name);
    client.say("USER " + name + " 0 * :" + name);
    return client.readAll();
  }

  @Test
  void bansAreLiftedAndExplained() {
    promote("alice");
    irc.chat(
        """
        bob   > NICK bob
        alice > UBAN ADD bad!*@* no bots
        alice < :suda.test NOTICE alice :bad!*@* is banned; 0 users removed
        alice > UBAN ADD evil
        alice < :suda.test NOTICE alice :evil is banned; 0 users removed
        alice > UBAN ADD *!*@192.0.2.*
        alice < :suda.test NOTICE alice :*!*@192.0.2.* means you as well; nobody is banned
        alice > UBAN INFO bob
        alice < :suda.test NOTICE alice :bob is ~bob@192.0.2.1, no account
        alice > UBAN INFO bad!*@*
        alice < :suda.test NOTICE alice :bad!*@*, by alice, for ever: no bots
        alice < :suda.test NOTICE alice :means 0 users who are here
        alice > UBAN DEL bad!*@*
        alice < :suda.test NOTICE alice :bad!*@* is not banned any more
        alice > UBAN DEL bad!*@*
        alice < :suda.test 400 alice UBAN :No such ban
        alice > UBAN LIST
        alice < :suda.test NOTICE alice :evil, by alice, for ever
        alice > UBAN DEL evil
        alice < :suda.test NOTICE alice :evil is not banned any more
        alice > UBAN LIST
        alice < :suda.test NOTICE alice :nobody is banned
        alice > UBAN FROB
        alice < :suda.test NOTICE alice :UBAN has ADD, DEL, LIST and INFO
        """);
  }

  @Test
  void klinesAndDlinesAreBansByOtherNames() {
    promote("alice");
    irc.chat(
        """
        alice > KLINE 30m troll :go away
        alice < :suda.test NOTICE alice :troll!*@* is banned; 0 users removed
        alice > DLINE 203.0.113.9 :scanner
        alice < :suda.test NOTICE alice :203.0.113.9/32 is banned; 0 users removed
        alice > DLINE troll
        alice < :suda.test NOTICE alice :troll is no address and no range of them, such as 192.0.2.0/24
        alice > UBAN LIST
        alice < :suda.test NOTICE alice :troll!*@*, by alice, 30m left: go away
        alice < :suda.test NOTICE alice :203.0.113.9/32, by alice, for ever: scanner
        alice > UNKLINE troll
        alice < :suda.test NOTICE alice :troll!*@* is not banned any more
        alice > UNDLINE 203.0.113.9
        alice < :suda.test NOTICE alice :203.0.113.9/32 is not banned any more
        """);
  }

  @Test
  void aBlockedMessageIsRefusedAndOperatorsAreExempt() {
    irc.inChannel("#tea", "bob", "alice");
    promote("alice");
    irc.chat(
        """
        alice > SPAMFILTER ADD block channel,private free\\s+coins no advertising
        alice < :suda.test NOTICE alice :filter 10 is on
        bob   > PRIVMSG #tea :get Free  Coins here
        bob   < :suda.test 404 bob #tea :A filter has stopped it: no advertising
        bob   > PRIVMSG alice :free coins
        bob   < :suda.test 404 bob alice :A filter has stopped it: no advertising
        bob   > NOTICE #tea :free coins
        alice < :bob!~bob@192.0.2.1 NOTICE #tea :free coins
        alice > PRIVMSG #tea :do not say free coins
        bob   < :alice!~alice@192.0.2.1 PRIVMSG #tea :do not say free coins
        alice > SPAMFILTER LIST
        alice < :suda.test NOTICE alice :10 block channel,private free\\s+coins, by alice: no advertising
        alice > SPAMFILTER DEL 10
        alice < :suda.test NOTICE alice :filter 10 is off
        bob   > PRIVMSG #tea :free coins
        alice < :bob!~bob@192.0.2.1 PRIVMSG #tea :free coins
        alice > SPAMFILTER DEL 10
        alice < :suda.test 400 alice SPAMFILTER :No such filter
        """);
  }

  @Test
  void filtersWarnKillAndBan() {
    irc.inChannel("#tea", "alice", "bob", "carol");
    promote("alice");
    irc.chat(
        """
        alice > SPAMFILTER ADD warn all cheap
        alice ~
        bob   > TOPIC #tea :cheap tea
        bob   ~
        alice < :suda.test NOTICE $* :*** spam filter … (warn) met bob!~bob@192.0.2.1: cheap tea
        alice > SPAMFILTER ADD kill channel pills
        alice ~
        carol > PRIVMSG #tea :pills
        carol < ERROR :Closing Link: 192.0.2.1 (spam filter …)
        bob   < :carol!~carol@192.0.2.1 QUIT :spam filter …
        alice < :carol!~carol@192.0.2.1 QUIT :spam filter …
        alice < :suda.test NOTICE $* :*** spam filter … (kill) met carol!~carol@192.0.2.1: pills
        alice > SPAMFILTER ADD ban:2h quit virus bad quit
        alice ~
        bob   > QUIT :virus
        bob   < ERROR :Closing Link: 192.0.2.1 (bad quit)
        alice < :bob!~bob@192.0.2.1 QUIT :bad quit
        alice < :suda.test NOTICE $* :*** spam filter … (ban) met bob!~bob@192.0.2.1: Quit: virus
        alice > UBAN LIST
        alice < :suda.test NOTICE alice :192.0.2.1/32, by operator, 2h left: bad quit
        """);
  }

  @Test
  void whoseNickOrNameMeetsAFilterIsNotLetIn() {
    promote("alice");
    irc.chat(
        """
        alice > SPAMFILTER ADD block nick,realname ^sp[a4]m no spammers
        alice ~
        """);
    assertThat(arrive("sp4mmer", "198.51.100.1"))
        .contains("ERROR :Closing Link: 198.51.100.1 (You are banned: no spammers)");
    irc.chat(
        """
        bob > NICK spammer
        bob < :suda.test 404 bob spammer :A filter has stopped it: no spammers
        bob > SETNAME :spam for all
        """);
  }

  @Test
  void aReasonThatMeetsAFilterIsLeftOut() {
    irc.inChannel("#tea", "bob", "alice");
    promote("alice");
    irc.chat(
        """
        alice > SPAMFILTER ADD block part,quit coins
        alice ~
        bob   > PART #tea :free coins
        bob   < :bob!~bob@192.0.2.1 PART #tea
        alice < :bob!~bob@192.0.2.1 PART #tea
        """);
  }

  @Test
  @AtBound(Limit.FILTER_BYTES)
  void whatIsNoFilterIsExplained() {
    promote("alice");
    String longest = "x".repeat(Limit.FILTER_BYTES.max());
    irc.chat(
        """
        alice > SPAMFILTER ADD frob channel x
        alice < :suda.test NOTICE alice :an action is one of warn, block, kill, ban …
        alice > SPAMFILTER ADD block frob x
        alice < :suda.test NOTICE alice :targets are all, or some of channel,private,notice,part,…
        alice > SPAMFILTER ADD block channel
        alice < :suda.test NOTICE alice :a pattern is needed, in which \\s stands for a space
        alice > SPAMFILTER ADD block channel (
        alice < :suda.test NOTICE alice :no such pattern: missing closing ): …
        alice > SPAMFILTER ADD block channel .*
        alice < :suda.test NOTICE alice :no such pattern: for messages it needs three letters in a …
        alice > SPAMFILTER ADD block channel %s
        alice < :suda.test NOTICE alice :filter … is on
        alice > SPAMFILTER ADD block channel %sx
        alice < :suda.test NOTICE alice :a pattern has at most 200 bytes
        alice > SPAMFILTER
        alice < :suda.test 461 alice SPAMFILTER :Not enough parameters
        alice > SPAMFILTER FROB
        alice < :suda.test NOTICE alice :SPAMFILTER has ADD, DEL and LIST
        """
            .formatted(longest, longest));
  }

  @Test
  void defconShowsAndSetsTheLevel() {
    irc.inChannel("#tea", "alice", "bob");
    promote("alice");
    irc.chat(
        """
        alice > DEFCON 3
        alice < :suda.test NOTICE alice :  1 nobody comes in but from the server's own machine
        alice < :suda.test NOTICE alice :  2 nobody without an account comes in or speaks
        alice < :suda.test NOTICE alice :* 3 who has no account writes to no user but operators
        alice < :suda.test NOTICE alice :* 4 no new accounts, and no new channels by who has none
        alice < :suda.test NOTICE alice :  5 nothing is refused
        carol > PRIVMSG bob :psst
        carol < :suda.test 484 carol :Not now: the server is defending itself
        alice > DEFCON 2
        alice ~
        bob   > PRIVMSG #tea :hello
        bob   < :suda.test 484 bob :Not now: the server is defending itself
        alice > DEFCON 6
        alice < :suda.test NOTICE alice :a level is a number from 5, nothing is refused, to 1, …
        """);
    assertThat(arrive("dave", "198.51.100.1"))
        .last()
        .isEqualTo("ERROR :Closing Link: 198.51.100.1 (Nobody new is let in now; try again later)");
    irc.chat(
        """
        alice > DEFCON 5
        alice ~
        bob   > PRIVMSG #tea :hello
        alice < :bob!~bob@192.0.2.1 PRIVMSG #tea :hello
        """);
  }

  @Test
  void anOperatorChangesAChannelWithoutARankThere() {
    irc.inChannel("#tea", "bob", "carol");
    promote("alice");
    irc.chat(
        """
        alice > SAMODE #tea +o-o carol bob
        bob   < :suda.test MODE #tea +o-o carol bob
        carol < :suda.test MODE #tea +o-o carol bob
        alice > SAMODE #none +m
        alice < :suda.test 403 alice #none :No such channel
        bob   > SAMODE #tea +o bob
        bob   < :suda.test 481 bob :Permission Denied- You're not an IRC operator
        alice > AUDIT #tea
        alice < :suda.test NOTICE alice :… alice samode #tea: +o-o carol bob
        alice < :suda.test NOTICE alice :… operator mode #tea: +OPERATOR carol, -OPERATOR bob
        """);
  }

  @Test
  void anOperatorSetsAChannelUpInWordsAsWell() {
    irc.inChannel("#tea", "bob", "carol");
    promote("alice");
    irc.chat(
        """
        alice > SASET #tea key sesame
        alice < :suda.test NOTICE alice :#tea: key sesame
        bob   < :suda.test MODE #tea +k sesame
        carol < :suda.test MODE #tea +k sesame
        alice > SASET #tea op carol
        alice < :suda.test NOTICE alice :#tea: op carol
        bob   < :suda.test MODE #tea +o carol
        carol < :suda.test MODE #tea +o carol
        alice > SASET #tea op
        alice < :suda.test 461 alice SASET :Not enough parameters
        bob   > SASET #tea op bob
        bob   < :suda.test 481 bob :Permission Denied- You're not an IRC operator
        """);
  }

  /** Whoever brings somebody into view is among those who could not see. */
  @Test
  void anOperatorSeesWhomARankBringsIntoView() {
    irc.inChannel("#tea", "bob");
    irc.chat(
        """
        bob   > MODE #tea +u
        bob   < :bob!~bob@192.0.2.1 MODE #tea +u
        """);
    irc.inChannel("#tea", "carol");
    promote("alice");
    irc.client("alice").say("JOIN #tea");
    Stream.of("alice", "bob", "carol").forEach(nick -> irc.client(nick).readAll());
    irc.chat(
        """
        alice > SASET #tea op carol
        alice < :carol!~carol@192.0.2.1 JOIN #tea
        alice < :suda.test MODE #tea +o carol
        alice < :suda.test NOTICE alice :#tea: op carol
        bob   < :suda.test MODE #tea +o carol
        carol < :alice!~alice@192.0.2.1 JOIN #tea
        carol < :suda.test MODE #tea +o carol
        """);
  }

  @Test
  void anOperatorBringsUsersInPastTheDoor() {
    irc.inChannel("#tea", "bob");
    irc.inChannel("#cake", "carol", "dave");
    promote("alice");
    irc.chat(
        """
        bob   > MODE #tea +ik sesame
        bob   < :bob!~bob@192.0.2.1 MODE #tea +ik sesame
        alice > SAJOIN carol #tea
        bob   < :carol!~carol@192.0.2.1 JOIN #tea
        carol < :carol!~carol@192.0.2.1 JOIN #tea
        carol < :suda.test 353 carol = #tea :@bob carol
        carol < :suda.test 366 carol #tea :End of /NAMES list
        alice > SAJOIN #tea
        alice < :alice!~alice@192.0.2.1 JOIN #tea
        alice < :suda.test 353 alice = #tea :@bob carol alice
        alice < :suda.test 366 alice #tea :End of /NAMES list
        bob   < :alice!~alice@192.0.2.1 JOIN #tea
        carol < :alice!~alice@192.0.2.1 JOIN #tea
        alice > SAJOIN dave #tea
        alice < :dave!~dave@192.0.2.1 JOIN #tea
        bob   < :dave!~dave@192.0.2.1 JOIN #tea
        carol < :dave!~dave@192.0.2.1 JOIN #tea
        dave  < :dave!~dave@192.0.2.1 JOIN #tea
        dave  < :suda.test 353 dave = #tea :@bob carol alice dave
        dave  < :suda.test 366 dave #tea :End of /NAMES list
        alice > AUDIT dave
        alice < :suda.test NOTICE alice :… alice sajoin dave #tea
        """);
  }

  @Test
  void anOperatorHasUsersLeave() {
    irc.inChannel("#tea", "bob", "carol");
    promote("alice");
    irc.chat(
        """
        alice > SAPART carol #tea look elsewhere
        bob   < :carol!~carol@192.0.2.1 PART #tea :look elsewhere
        carol < :carol!~carol@192.0.2.1 PART #tea :look elsewhere
        alice > AUDIT carol
        alice < :suda.test NOTICE alice :… alice sapart carol #tea: look elsewhere
        """);
  }

  @Test
  void anOperatorGivesUsersOtherNicks() {
    irc.inChannel("#tea", "bob", "carol");
    irc.network().register("dave", "pw-of-dave");
    promote("alice");
    irc.chat(
        """
        alice > SANICK bob robert
        bob   < :bob!~bob@192.0.2.1 NICK robert
        carol < :bob!~bob@192.0.2.1 NICK robert
        alice > SANICK robert carol
        alice < :suda.test 433 alice carol :Nickname is already in use
        alice > SANICK robert dave
        alice < :suda.test 433 alice dave :Nickname is reserved: log in to its account
        alice > SANICK robert NickServ
        alice < :suda.test NOTICE alice :NickServ cannot be a nick
        alice > SANICK robert 1+1
        alice < :suda.test NOTICE alice :1+1 cannot be a nick
        alice > AUDIT robert
        alice < :suda.test NOTICE alice :… alice sanick bob robert
        """);
  }

  @Test
  void whatCannotBeOverriddenIsRefused() {
    irc.inChannel("#tea", "bob");
    promote("alice");
    irc.chat(
        """
        carol > OPER helper secret
        carol ~
        carol > SAJOIN bob #cake
        carol < :suda.test 723 carol channel-override :Insufficient oper privileges.
        carol > SAPART bob #tea
        carol < :suda.test 723 carol channel-override :Insufficient oper privileges.
        carol > SANICK bob robert
        carol < :suda.test 723 carol kill :Insufficient oper privileges.
        bob   > SAJOIN #cake
        bob   < :suda.test 481 bob :Permission Denied- You're not an IRC operator
        alice > SAJOIN
        alice < :suda.test 461 alice SAJOIN :Not enough parameters
        alice > SAJOIN bob #tea
        alice < :suda.test 443 alice bob #tea :is already on channel
        alice > SAJOIN nobody #tea
        alice < :suda.test 401 alice nobody :No such nick/channel
        alice > SAJOIN bob tea
        alice < :suda.test NOTICE alice :tea is no channel's name
        alice > SAPART bob #none
        alice < :suda.test NOTICE alice :there is no channel #none
        alice > SAPART nobody #tea
        alice < :suda.test 401 alice nobody :No such nick/channel
        alice > SAPART carol #tea
        alice < :suda.test 441 alice carol #tea :They aren't on that channel
        alice > SANICK nobody somebody
        alice < :suda.test 401 alice nobody :No such nick/channel
        """);
  }

  @Test
  void anOperatorOverseesTheAccountsOfOthers() {
    irc.network().register("mina", "swordfish", "hash-of-a-code");
    irc.network().operator(new Command.Ban(0, banTarget("kim"), "", 0));
    irc.network().register("kim", "swordfish");
    promote("alice");
    irc.chat(
        """
        alice > NS SAREGISTER bora swordfish
        alice < :NickServ!NickServ@suda.test NOTICE alice :the account bora is there
        alice > NS LIST
        alice < :NickServ!NickServ@suda.test NOTICE alice :mina (not verified)
        alice < :NickServ!NickServ@suda.test NOTICE alice :kim (banned)
        alice < :NickServ!NickServ@suda.test NOTICE alice :bora
        alice < :NickServ!NickServ@suda.test NOTICE alice :3 accounts
        alice > NS LIST BO
        alice < :NickServ!NickServ@suda.test NOTICE alice :bora
        alice < :NickServ!NickServ@suda.test NOTICE alice :1 account
        alice > NS SAVERIFY mina
        alice < :NickServ!NickServ@suda.test NOTICE alice :the account mina is verified
        alice > NS SAPASSWD bora catfish99
        alice < :NickServ!NickServ@suda.test NOTICE alice :the password of bora is changed
        bob   > NS IDENTIFY bora catfish99
        bob   < :NickServ!NickServ@suda.test NOTICE bob :you are logged in as bora
        alice > NS SADROP bora
        alice < :NickServ!NickServ@suda.test NOTICE alice :the account bora is removed
        alice > AUDIT bora
        alice < :suda.test NOTICE alice :… alice saregister bora
        alice < :suda.test NOTICE alice :… alice sapasswd bora
        alice < :suda.test NOTICE alice :… alice sadrop bora
        """);
  }

  @Test
  void whatIsAmissWithOthersAccountsIsToldAndNotInTheAudit() {
    irc.network().register("mina", "swordfish");
    promote("alice");
    irc.chat(
        """
        alice > NS SADROP nobody
        alice < :NickServ!NickServ@suda.test NOTICE alice :there is no account nobody
        alice > NS SAPASSWD mina short
        alice < :NickServ!NickServ@suda.test NOTICE alice :a password has at least 8 characters
        alice > NS SAVERIFY mina
        alice < :NickServ!NickServ@suda.test NOTICE alice :mina is verified already
        alice > NS SAREGISTER mina swordfish
        alice < :NickServ!NickServ@suda.test NOTICE alice :mina is registered already
        alice > NS SAPASSWD mina
        alice < :NickServ!NickServ@suda.test NOTICE alice :more is needed: sapasswd NAME PASSWORD
        alice > AUDIT mina
        alice < :suda.test NOTICE alice :nothing was done
        """);
  }

  @Test
  void whoIsNoOperatorOfAccountsOverseesNone() {
    irc.network().register("mina", "swordfish");
    irc.client("bob").say("OPER helper secret");
    irc.network().clients().forEach(TestClient::readAll);
    for (String verb :
        List.of(
            "LIST", "SAREGISTER x swordfish", "SAVERIFY mina", "SAPASSWD mina x", "ERASE mina")) {
      irc.chat(
          """
          bob   > NS %s
          bob   < :NickServ!NickServ@suda.test NOTICE bob :only an operator of the server with the privilege accounts may
          carol > NS %s
          carol < :NickServ!NickServ@suda.test NOTICE carol :only an operator of the server with the privilege accounts may
          """
              .formatted(verb, verb));
    }
    assertThat(irc.network().state().accounts().all()).hasSize(1);
  }

  @Test
  void helpShowsOperatorsWhatIsForThem() {
    promote("alice");
    irc.client("alice").say("NS HELP");
    irc.client("bob").say("NS HELP");
    assertThat(irc.client("alice").readAll()).anyMatch(line -> line.contains("sadrop NAME"));
    assertThat(irc.client("bob").readAll())
        .isNotEmpty()
        .noneMatch(line -> line.contains("sadrop NAME"));
    irc.chat(
        """
        bob > NS HELP SADROP
        bob < :NickServ!NickServ@suda.test NOTICE bob :sadrop NAME …
        """);
  }

  private static BanTarget banTarget(String name) {
    return BanTarget.parse(name).orElseThrow();
  }

  @Test
  void rehashTellsWhatChanged() {
    promote("alice");
    irc.chat(
        """
        alice > REHASH
        alice < :suda.test 382 alice suda.test :Rehashing
        alice < :suda.test NOTICE alice :motd.file: changed
        alice < :suda.test NOTICE alice :listen.port: needs a restart
        """);
  }

  @Test
  void theAuditTellsWhoDidWhat() {
    irc.inChannel("#tea", "bob", "carol");
    promote("alice");
    irc.chat(
        """
        bob   > KICK #tea carol :enough
        bob   ~
        carol ~
        alice > AUDIT
        alice < :suda.test NOTICE alice :2023-11-14 22:13:20 alice oper root
        alice < :suda.test NOTICE alice :2023-11-14 22:13:20 bob kick #tea carol: enough
        alice > AUDIT #tea 1h
        alice < :suda.test NOTICE alice :2023-11-14 22:13:20 bob kick #tea carol: enough
        alice > AUDIT dave
        alice < :suda.test NOTICE alice :nothing was done
        """);
  }
}
