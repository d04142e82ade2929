package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.OperatorPrivilege;
import suda.core.event.UserFlag;
import suda.session.OperatorAccount;
import suda.session.TestClient;
import suda.session.TestNetwork;

/** Plain-text users as operators of the server: the same as from an IRC client. */
class OperatorTest {
  private final TextChat chat = new TextChat();

  @BeforeEach
  void rootMayDoAllAndHelperLittle() {
    chat.network.allow(
        account("root", EnumSet.allOf(OperatorPrivilege.class)),
        account("helper", Set.of(OperatorPrivilege.WALLOPS)));
  }

  private static OperatorAccount account(String name, Set<OperatorPrivilege> privileges) {
    return new OperatorAccount(name, privileges, TestNetwork.credential("secret"), null, null);
  }

  /** These are here, and the first of them is an operator; all have read what they were told. */
  private void withOperator(String operator, String... others) {
    chat.named(operator);
    for (String other : others) {
      chat.named(other);
    }
    chat.named(operator).say("/oper root secret");
    readAll();
  }

  private void readAll() {
    chat.network.clients().forEach(TestClient::readAll);
  }

  @Test
  void whoKnowsThePasswordBecomesAnOperatorUntilItIsNoneAnyMore() {
    chat.chat(
        """
        alice > /oper root secret
        alice < -- you are an operator of the server now; /help shows what else you can do
        alice > /oper root secret
        alice < -- it is so already
        alice > /opers
        alice < -- alice!text@192.0.2.1 is the operator root
        alice > /deoper
        alice < -- you are no operator of the server any more
        alice > /deoper
        alice < -- it is so already
        alice > /opers
        alice < -- that is for operators; /oper NAME PASSWORD makes you one
        """);
  }

  @Test
  void whatIsSaidToOperatorsIsHeardUntilOneWantsItNoMore() {
    withOperator("alice", "bob");
    chat.named("bob").say("/oper helper secret");
    chat.named("bob").say("/deoper");
    readAll();
    chat.chat(
        """
        alice > /wallops still there?
        alice < [operators] <alice> still there?
        bob   < [operators] <alice> still there?
        bob   > /self wallops off
        bob   < -- wallops is off
        alice > /wallops alone now
        alice < [operators] <alice> alone now
        """);
  }

  @Test
  void whoSeesAllIsToldOfSecretRegisteredRooms() {
    withOperator("alice", "bob");
    chat.network.register("mina", "swordfish");
    chat.named("bob").say("/login mina swordfish");
    chat.named("bob").say("/join tea");
    chat.named("bob").say("/room register #tea");
    chat.named("bob").say("/set secret on");
    chat.named("carol").say("/oper helper secret");
    readAll();
    chat.chat(
        """
        alice > /room list
        alice < -- #tea mina
        alice > /room info #tea
        alice ~
        carol > /room list
        carol < -- there is no registered room
        """);
  }

  @Test
  void whoIsLoggedInToTheAccountNeedsNoPassword() {
    chat.network.allow(
        new OperatorAccount("root", Set.of(OperatorPrivilege.KILL), null, null, "mina"));
    chat.network.register("mina", "swordfish");
    chat.chat(
        """
        alice > /oper root
        alice < -- that is not the password, or there is no such operator
        alice > /login mina swordfish
        alice ~
        alice > /oper root
        alice < -- you are an operator of the server now; /help shows what else you can do
        """);
  }

  @Test
  void aPasswordIsTakenOnlyWhereNobodyCanReadItOnItsWay() {
    chat.network.allow(false, false);
    chat.chat(
        """
        alice > /oper root secret
        alice < -- this connection is not encrypted: connect with TLS before you tell a password
        """);
    chat.named("alice").encrypt(null);
    chat.chat(
        """
        alice > /oper root secret
        alice < -- you are an operator of the server now; /help shows what else you can do
        """);
  }

  @Test
  void whereNobodyCanBeAnOperatorItIsSaidSo() {
    chat.network.allow();
    chat.chat(
        """
        alice > /oper root secret
        alice < -- the server's configuration names nobody who may be an operator
        """);
  }

  @Test
  void whoFailsTooOftenWaitsAndTheOperatorsAreTold() {
    withOperator("alice", "bob");
    for (int i = 0; i < Limit.LOGIN_ATTEMPTS_PER_ADDRESS.max(); i++) {
      chat.chat(
          """
          bob   > /oper root wrong
          bob   < -- that is not the password, or there is no such operator
          alice < [operators] bob!text@192.0.2.1 failed to become the operator root
          """);
    }
    chat.chat(
        """
        bob   > /oper root secret
        bob   < -- too many attempts; wait a minute
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/kill bob", "/KILL", "/uban LIST", "/rehash", "/audit", "/saset tea x y"})
  void whoIsNoOperatorIsToldHowToBecomeOne(String typed) {
    chat.chat(
        """
        bob   ~
        alice > %s
        alice < -- that is for operators; /oper NAME PASSWORD makes you one
        """
            .formatted(typed));
  }

  @Test
  void anOperatorDoesOnlyWhatItsPrivilegesAllow() {
    chat.chat(
        """
        bob   ~
        alice ~
        alice > /oper helper secret
        alice ~
        alice > /kill bob
        alice < -- only an operator of the server with the privilege kill may
        alice > /wallops
        alice < -- more is needed: /wallops TEXT
        alice > /walops
        alice < -- there is no /walops; did you mean /wallops?
        bob   > /walops
        bob   < -- there is no /walops; /help shows what there is
        """);
  }

  @Test
  void helpShowsOperatorsWhatIsForThemAndExplainsItToAnybody() {
    withOperator("alice", "bob");
    chat.named("alice").say("/help");
    chat.named("bob").say("/help");
    assertThat(chat.named("alice").readAll())
        .contains("-- for operators, and /help VERB explains each:")
        .anyMatch(line -> line.contains("/kill, "))
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
    assertThat(chat.named("bob").readAll()).noneMatch(line -> line.matches(".*/(oper|kill)\\b.*"));
    chat.chat(
        """
        bob   > /help kill
        bob   < -- /kill NICK [REASON]
        bob   < -- removes a user from the server
        bob   < -- for operators with the privilege kill
        bob   > /help /oper
        bob   < -- /oper NAME [PASSWORD]
        bob   < -- makes you an operator of the server
        """);
  }

  @Test
  void helpShowsAnOperatorOnlyWhatItsPrivilegesAllow() {
    chat.named("alice").say("/oper helper secret");
    readAll();
    chat.named("alice").say("/help");
    assertThat(chat.named("alice").readAll()).endsWith("-- /oper, /deoper, /wallops");
  }

  @Test
  void aKilledUserIsGoneAndAllAreTold() {
    withOperator("alice", "bob", "carol");
    chat.chat(
        """
        alice > /kill bob spam and more
        bob   < -- the operator alice removed you: spam and more
        alice < -- bob left (removed by the operator alice: spam and more)
        carol < -- bob left (removed by the operator alice: spam and more)
        alice > /kill bob
        alice < -- nobody here is called bob
        """);
  }

  @Test
  void wallopsAreHeardByOperatorsAndWhoWantsTo() {
    withOperator("alice", "bob", "carol", "dave");
    chat.named("bob").say("/oper helper secret");
    readAll();
    long carol = chat.named("carol").user();
    chat.network.operator(new Command.SetUserFlag(carol, UserFlag.WALLOPS, true));
    chat.chat(
        """
        alice > /wallops the server restarts soon
        alice < [operators] <alice> the server restarts soon
        bob   < [operators] <alice> the server restarts soon
        carol < [operators] <alice> the server restarts soon
        """);
  }

  @Test
  void filtersWarnAndBlock() {
    withOperator("alice", "bob");
    chat.chat(
        """
        alice > /spamfilter ADD warn channel cheap
        alice ~
        bob   > cheap tea
        alice < <bob> cheap tea
        alice < [operators] spam filter … (warn) met bob!text@192.0.2.1: cheap tea
        alice > /spamfilter ADD block channel pills no advertising
        alice ~
        bob   > pills
        bob   < -- a filter has stopped that; nobody heard it: no advertising
        alice > /spamfilter DEL 99
        alice < -- there is no filter 99
        """);
  }

  @Test
  void aBanSeesOffWhoIsHereAndIsLifted() {
    withOperator("alice", "eve");
    chat.chat(
        """
        alice > /uban ADD 2h eve!*@* flood
        eve   < -- the operator removed you: banned: flood
        alice < -- eve!*@* is banned; 1 user removed
        alice < -- eve left (removed by the operator: banned: flood)
        alice > /uban LIST
        alice < -- eve!*@*, by alice, 2h left: flood
        alice > /unkline eve
        alice < -- eve!*@* is not banned any more
        alice > /unkline eve
        alice < -- eve!*@* is not banned; /uban LIST shows who is
        alice > /uban ADD *!*@192.0.2.*
        alice < -- *!*@192.0.2.* means you as well; nobody is banned
        """);
  }

  @Test
  void anOperatorBringsUsersInPastTheDoorAndHasThemLeave() {
    withOperator("alice", "bob", "carol");
    chat.chat(
        """
        bob   > /join tea
        bob   < -- you are in #tea, nobody else is here yet
        bob   > /set key sesame
        bob   < #tea -- bob set a key
        alice > /sajoin carol tea
        bob   < #tea -- carol is here
        carol < #tea -- carol is here
        alice < #tea -- carol is here
        alice > /sajoin tea
        alice < -- you are in #tea with 2 others
        bob   < #tea -- alice is here
        carol < #tea -- alice is here
        alice > hello
        bob   < #tea <alice> hello
        carol < #tea <alice> hello
        alice > /sajoin carol tea
        alice < -- they are in #tea already
        alice > /sapart carol tea look elsewhere
        alice < #tea -- carol left the room (look elsewhere)
        bob   < #tea -- carol left the room (look elsewhere)
        carol < #tea -- carol left the room (look elsewhere)
        alice > /sanick bob robert
        alice < -- bob is now robert
        alice > /sanick robert robert
        alice < -- it is so already
        bob   < -- bob is now robert
        carol < -- bob is now robert
        """);
  }

  @Test
  void anOperatorSetsUpARoomWithoutARankThere() {
    withOperator("alice", "bob", "carol");
    chat.chat(
        """
        bob   > /join tea
        bob   ~
        carol > /join tea
        carol ~
        bob   ~
        alice > /saset tea secret on
        alice < -- #tea: secret on
        bob   < #tea -- the operator made the room secret
        carol < #tea -- the operator made the room secret
        alice > /saset tea secret on
        alice < -- it is so already
        alice > /saset tea op carol
        alice < -- #tea: op carol
        bob   < #tea -- the operator made carol an operator
        carol < #tea -- the operator made carol an operator
        alice > /saset tea deop bob
        alice < -- #tea: deop bob
        bob   < #tea -- the operator made bob no longer an operator
        carol < #tea -- the operator made bob no longer an operator
        alice > /audit #tea
        alice < -- 2023-11-14 22:13:20 alice saset #tea: secret on
        alice < -- 2023-11-14 22:13:20 alice saset #tea: secret on
        alice < -- 2023-11-14 22:13:20 alice saset #tea: op carol
        alice < -- 2023-11-14 22:13:20 operator mode #tea: +OPERATOR carol
        alice < -- 2023-11-14 22:13:20 alice saset #tea: deop bob
        alice < -- 2023-11-14 22:13:20 operator mode #tea: -OPERATOR bob
        """);
  }

  @Test
  void whatCannotBeSetUpIsTold() {
    withOperator("alice", "bob");
    chat.chat(
        """
        alice > /saset tea secret on
        alice < -- there is no channel #tea
        alice > /saset lobby tea on
        alice < -- there is no setting tea, and it is not op, deop or unban
        alice > /saset lobby limit many
        alice < -- limit is off or a number
        alice > /saset lobby op nobody
        alice < -- nobody here is called nobody
        bob   > /part
        bob   ~
        alice ~
        alice > /saset lobby op bob
        alice < -- bob is not in #lobby
        alice > /saset lobby unban bob
        alice < -- it is so already
        """);
  }

  @Test
  void anOperatorLiftsARoomsBan() {
    withOperator("alice", "bob");
    chat.chat(
        """
        bob   > /join tea
        bob   ~
        bob   > /ban dave
        bob   < #tea -- bob banned dave!*@*
        alice > /saset tea unban dave
        alice < -- #tea: unban dave
        bob   < #tea -- the operator lifted the ban of dave!*@*
        """);
  }

  @Test
  void whoSeesAllSeesAddressesInvisibleUsersAndSecretRooms() {
    chat.named("alice");
    long bob = chat.named("bob").user();
    chat.chat(
        """
        bob   > /join tea
        bob   ~
        bob   > /set secret on
        bob   ~
        """);
    chat.network.operator(new Command.SetUserFlag(bob, UserFlag.INVISIBLE, true));
    chat.named("bob").say("/join lobby");
    chat.named("bob").say("/part");
    readAll();
    chat.chat(
        """
        alice > /whois bob
        alice < -- bob is plain text (text@192.0.2.1)
        alice < -- bob came 0 s ago, and said something 0 s ago
        alice > /rooms tea
        alice < -- there is no such room
        alice > /who tea
        alice < -- there is no room #tea; /rooms shows which there are
        """);
    withOperator("alice");
    chat.chat(
        """
        alice > /whois bob
        alice < -- bob is plain text (text@192.0.2.1)
        alice < -- bob is in #tea
        alice < -- bob is connecting from 192.0.2.1
        alice < -- bob has set: invisible
        alice < -- bob came 0 s ago, and said something 0 s ago
        alice > /rooms tea
        alice < -- #tea (1)
        alice > /who tea
        alice < -- in #tea: bob (operator)
        alice > /whois alice
        alice < -- alice is plain text (text@192.0.2.1)
        alice < -- alice is in #lobby
        alice < -- alice is an operator of the server
        alice < -- alice is connecting from 192.0.2.1
        alice < -- alice has set: wallops
        alice < -- alice came 0 s ago, and said something 0 s ago
        bob   > /whois alice
        bob   < -- alice is plain text (text@192.0.2.1)
        bob   < -- alice is in #lobby
        bob   < -- alice is an operator of the server
        bob   < -- alice came 0 s ago, and said something 0 s ago
        """);
  }

  @Test
  void anOperatorOverseesTheAccountsOfOthers() {
    withOperator("alice", "bob");
    chat.chat(
        """
        alice > /account saregister bora swordfish
        alice < -- the account bora is there
        alice > /account list
        alice < -- bora
        alice < -- 1 account
        alice > /host set bora tea.example
        alice ~
        bob   > /login bora swordfish
        bob   ~
        alice ~
        alice > /account sapasswd bora catfish99
        alice < -- the password of bora is changed
        bob   > /account sadrop bora
        bob   < -- only an operator of the server with the privilege accounts may
        bob   > /host set bora other.example
        bob   < -- only an operator of the server with the privilege vhost may
        alice > /account sadrop bora
        alice < -- the account bora is removed
        """);
  }

  @Test
  void rehashTellsWhatChangedAndDefconShowsTheLevel() {
    withOperator("alice");
    chat.chat(
        """
        alice > /rehash
        alice < -- the server reads its configuration
        alice < -- motd.file: changed
        alice < -- listen.port: needs a restart
        alice > /defcon 9
        alice < -- a level is a number from 5, nothing is refused, to 1, nobody comes in
        """);
  }
}
