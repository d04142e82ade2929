package suda.session.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suda.core.command.Command;
import suda.core.name.ChannelName;
import suda.session.ChatScript;
import suda.session.TestClient;
import suda.session.TestNetwork;
import suda.session.text.TextFront;
import suda.session.text.TextInput;

/** The console's verbs for programs, as docs/admin.md has them. */
final class AdminTest {
  private final List<String> stops = new ArrayList<>();

  private TestNetwork network(TestNetwork.Answers answers) {
    TestNetwork network = new TestNetwork(answers, List.of());
    ConsoleProfile profile = new ConsoleProfile(false, null);
    network.connect("admin", new AdminFront(profile, stops::add), typed -> typed);
    for (String nick : List.of("alice", "bob")) {
      String address = "192.0.2." + nick.length();
      TestClient<TextInput> user =
          network.connect(nick, address, new TextFront(ZoneOffset.UTC), TextInput.Said::new);
      user.say("/nick " + nick);
    }
    network.clients().forEach(TestClient::readAll);
    return network;
  }

  private static void chat(TestNetwork network, String script) {
    new ChatScript(network, network::client).play(script);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKeptOfAnAccountIsWrittenOrForgotten(TestNetwork.Answers answers) {
    chat(
        network(answers),
        """
        admin > account register mina swordfish
        admin ~
        admin > account export mina
        admin < | on this machine: suda export --private --account mina mina.jsonl
        admin < ok
        admin > account forget mina
        admin < | -- what was said under mina was taken back
        admin < | all that was said under the account mina is taken back
        admin < ok
        admin > account forget minho
        admin < | there is no account minho
        admin < refused
        """);
  }

  @ParameterizedTest
  @EnumSource
  void everyAnswerHasAnEndAfterAllThatCameOfIt(TestNetwork.Answers answers) {
    chat(
        network(answers),
        """
        admin > who
        admin < | alice!text@192.0.2.5 (plain text) in #lobby
        admin < | bob!text@192.0.2.3 (plain text) in #lobby
        admin < | 2 users
        admin < ok
        admin > /who alice
        admin < | alice!text@192.0.2.5 (plain text) in #lobby
        admin < | 1 user
        admin < ok
        admin > ban bob no tea
        admin < | -- operator banned 192.0.2.3/32 (no tea)
        admin ~
        bob   < -- the operator removed you: banned: no tea
        admin > say tea is ready
        alice < -- bob left (removed by the operator: banned: no tea)
        alice < *** operator: tea is ready
        admin < | *** operator: tea is ready
        admin < ok
        """);
  }

  @ParameterizedTest
  @EnumSource
  void aCodeOpensSeveralRooms(TestNetwork.Answers answers) {
    TestNetwork network = network(answers);
    network.operator(new Command.OpenPermanent(ChannelName.trusted("#tea")));
    network.client("admin").readAll();
    chat(
        network,
        """
        admin > room code #tea,#lobby 5 7
        admin < | -- an invitation was made
        admin < | token1 opens #tea to 5 until 2023-11-21T22:13:20Z: /join #tea token1
        admin < | it opens #lobby too
        admin < | as a link: https://suda.test/invite/token1
        admin < ok
        admin > room code #tea,#none
        admin < | there is no room #none
        admin < refused
        admin > room enter token1
        admin < | the operator is in no room, and needs no code
        admin < refused
        """);
  }

  @ParameterizedTest
  @EnumSource
  void accountsAreDealtWithToTheEnd(TestNetwork.Answers answers) {
    chat(
        network(answers),
        """
        admin > account register mina swordfish
        admin < | -- registered account mina
        admin < | -- operator: saregister mina
        admin < | the account mina is there
        admin < ok
        admin > account passwd mina catfish99
        admin < | -- operator: sapasswd mina
        admin < | the password of mina is changed
        admin < ok
        admin > account passwd mina short
        admin < | a password has at least 8 characters
        admin < refused
        admin > account verify mina
        admin < | mina is verified already
        admin < refused
        admin > account list
        admin < | mina
        admin < | 1 account
        admin < ok
        admin > account drop mina
        admin < | -- operator: sadrop mina
        admin < | -- an account was removed
        admin < | the account mina is removed
        admin < ok
        admin > account drop mina
        admin < | there is no account mina
        admin < refused
        admin > account register mina short
        admin < | a password has at least 8 characters
        admin < refused
        admin > account zzzzzz
        admin < | there is no /zzzzzz; /help shows what there is
        admin < refused
        admin > rehash
        admin < | -- operator: rehash
        admin < | motd.file: changed
        admin < | listen.port: needs a restart
        admin < ok
        """);
  }

  @ParameterizedTest
  @EnumSource
  void usersAreHadComeGoAndBeCalledOtherwise(TestNetwork.Answers answers) {
    chat(
        network(answers),
        """
        admin > sajoin bob #tea
        admin < | -- #tea is open
        admin < | #tea -- bob is here
        admin < | -- operator: sajoin bob #tea
        admin < ok
        bob   < #tea -- bob is here
        admin > sajoin bob #tea
        admin < | they are in #tea already
        admin < refused
        admin > sajoin #tea
        admin < | more is needed: /sajoin NICK ROOM
        admin < refused
        admin > sapart bob #tea time to go
        admin < | #tea -- bob left the room (time to go)
        admin < | -- operator: sapart bob #tea (time to go)
        admin < ok
        bob   < #tea -- bob left the room (time to go)
        admin > sanick bob robert
        admin < | -- bob is now robert
        admin < | -- operator: sanick bob robert
        admin < ok
        alice < -- bob is now robert
        bob   < -- bob is now robert
        """);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotDoneIsRefusedAndSaysWhy(TestNetwork.Answers answers) {
    chat(
        network(answers),
        """
        admin > kick nobody
        admin < | nobody here is called nobody
        admin < refused
        admin > unban *!*@192.0.2.9
        admin < | *!*@192.0.2.9 is not banned; /uban LIST shows who is
        admin < refused
        admin > kick
        admin < | more is needed: /kick NICK [REASON]
        admin < refused
        admin > wo
        admin < | there is no /wo; did you mean /who?
        admin < refused
        admin >
        admin < | nothing to do; help shows what there is
        admin < refused
        admin > bans
        admin < | nobody is banned
        admin < ok
        """);
  }

  @ParameterizedTest
  @EnumSource
  void anAccountIsGivenAHostOfItsOwn(TestNetwork.Answers answers) {
    TestNetwork network = network(answers);
    network.register("mina", "");
    chat(
        network,
        """
        admin > account vhost mina tea.example
        admin < | mina is shown with tea.example
        admin < ok
        admin > account vhost mina OFF
        admin < | mina has no host of its own
        admin < ok
        """);
  }

  @ParameterizedTest
  @EnumSource
  void itHearsNothingOfWhatOthersDo(TestNetwork.Answers answers) {
    TestNetwork network = network(answers);
    network.client("alice").say("hello");
    network.client("bob").say("/quit");
    assertThat(network.client("admin").readAll()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void stopStopsTheServer(TestNetwork.Answers answers) {
    chat(
        network(answers),
        """
        admin > stop for tea
        admin < ok
        """);
    assertThat(stops).containsExactly("for tea");
  }
}
