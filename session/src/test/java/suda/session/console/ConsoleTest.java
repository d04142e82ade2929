package suda.session.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.name.ChannelName;
import suda.session.ChatScript;
import suda.session.ProtocolPage;
import suda.session.TestClient;
import suda.session.TestNetwork;
import suda.session.text.TextFront;
import suda.session.text.TextInput;

/** What the operator types, and what comes of it. */
final class ConsoleTest {
  private final TestNetwork network = new TestNetwork(TestNetwork.Answers.LATER, List.of());
  private final List<String> stops = new ArrayList<>();
  private final TestClient<?> console =
      network.connect(
          "console",
          new ConsoleFront(new ConsoleProfile(false, ZoneOffset.UTC), stops::add),
          typed -> typed);

  private TestClient<?> arrive(String name, String address) {
    TestClient<TextInput> client =
        network.connect(name, address, new TextFront(ZoneOffset.UTC), TextInput.Said::new);
    client.say("/nick " + name);
    network.clients().forEach(TestClient::readAll);
    return client;
  }

  private void chat(String script) {
    new ChatScript(network, name -> network.client(name)).play(script);
  }

  @Test
  void whatIsTypedIsSaidToEverybody() {
    arrive("alice", "192.0.2.1");
    chat(
        """
        console > tea is ready
        alice   < *** operator: tea is ready
        console > //help is there
        alice   < *** operator: /help is there
        console >
        """);
  }

  @Test
  void theOperatorSetsForHowLongARoomKeepsWhatIsSaid() {
    arrive("alice", "192.0.2.1");
    chat(
        """
        console > /history lobby
        console < #lobby: what is said here is kept for as long as elsewhere
        console > /history #lobby 7
        alice   < -- the operator has set that what is said here is kept for 7 days
        console > /history lobby off
        alice   < -- the operator has set that nothing that is said here is kept
        console > /history lobby sometimes
        console < say /history ROOM off, default, or for how many days
        console > /history none
        console < there is no room none
        """);
  }

  @Test
  void whatIsTypedIsMadePrintable() {
    TestClient<?> alice = arrive("alice", "192.0.2.1");
    console.say("\u001b[2Jtea");
    assertThat(alice.readAll()).containsExactly("*** operator: ␛[2Jtea");
  }

  @Test
  void whoShowsWhoIsHereAndFromWhere() {
    arrive("alice", "192.0.2.1");
    arrive("bob", "192.0.2.2");
    chat(
        """
        alice   > /away lunch
        alice   ~
        console > /who
        console < alice!text@192.0.2.1 (plain text) in #lobby, away: lunch
        console < bob!text@192.0.2.2 (plain text) in #lobby
        console < 2 users
        console > /who BOB
        console < bob!text@192.0.2.2 (plain text) in #lobby
        console < 1 user
        """);
  }

  @Test
  void roomsShowsTheRooms() {
    arrive("alice", "192.0.2.1");
    network.operator(new Command.SetTopic(0, 1, "tea"));
    chat(
        """
        alice   ~
        console > /rooms
        console < #lobby (1) tea
        console < 1 room
        """);
  }

  @Test
  @AtBound(Limit.CONSOLE_LINES)
  void ofALongListTheFirstAreShown() {
    int max = Limit.CONSOLE_LINES.max();
    for (int i = 1; i < max; i++) {
      network.operator(new Command.OpenPermanent(ChannelName.trusted("#" + i)));
    }
    console.say("/rooms");
    assertThat(console.readAll()).hasSize(max + 1).last().isEqualTo("200 rooms");
    network.operator(new Command.OpenPermanent(ChannelName.trusted("#one-more")));
    console.say("/rooms");
    assertThat(console.readAll())
        .hasSize(max + 1)
        .last()
        .isEqualTo("201 rooms, the first 200 shown");
  }

  @Test
  void kickRemovesAUser() {
    arrive("alice", "192.0.2.1");
    arrive("bob", "192.0.2.2");
    chat(
        """
        console > /kick bob too loud
        bob     < -- the operator removed you: too loud
        alice   < -- bob left (removed by the operator: too loud)
        console > /kick bob
        console < nobody here is called bob
        """);
  }

  @Test
  void aBannedPatternKeepsOutWhoIsHereAndWhoComes() {
    arrive("alice", "192.0.2.1");
    arrive("bob", "198.51.100.2");
    chat(
        """
        console > /ban *@198.51.* spam
        console < *!*@198.51.* is banned; 1 user removed
        bob     < -- the operator removed you: banned: spam
        alice   < -- bob left (removed by the operator: banned: spam)
        console > /bans
        console < *!*@198.51.*, by operator, for ever: spam
        """);
    assertThat(arriveAgain("198.51.100.9"))
        .containsExactly("-- you are banned from this server: spam");
    chat(
        """
        console > /unban *@198.51.*
        console < *!*@198.51.* is not banned any more
        console > /bans
        console < nobody is banned
        console > /unban *@198.51.*
        console < *!*@198.51.* is not banned; /uban LIST shows who is
        """);
    assertThat(arriveAgain("198.51.100.9")).hasSizeGreaterThan(1);
  }

  private List<String> arriveAgain(String address) {
    List<String> lines =
        network
            .connect("again", address, new TextFront(ZoneOffset.UTC), TextInput.Said::new)
            .readAll();
    network.clients().forEach(TestClient::readAll);
    return lines;
  }

  @Test
  void aBannedNickIsBannedByItsAddress() {
    arrive("alice", "192.0.2.1");
    arrive("bob", "198.51.100.2");
    chat(
        """
        console > /ban bob
        console < 198.51.100.2/32 is banned; 1 user removed
        bob     < -- the operator removed you: banned
        alice   < -- bob left (removed by the operator: banned)
        console > /bans
        console < 198.51.100.2/32, by operator, for ever
        """);
  }

  @Test
  void aBannedNickWithNeighboursIsBannedAlone() {
    arrive("alice", "192.0.2.1");
    arrive("bob", "192.0.2.1");
    chat(
        """
        console > /ban bob
        console < bob shares 192.0.2.1 with others, so only the nick is banned; /ban 192.0.2.1/32 …
        console < bob!*@* is banned; 1 user removed
        bob     < -- the operator removed you: banned
        alice   < -- bob left (removed by the operator: banned)
        console > /bans
        console < bob!*@*, by operator, for ever
        """);
  }

  @Test
  void theServersOwnMachineIsNotBannedByANick() {
    arrive("bob", "127.0.0.1");
    chat(
        """
        console > /ban bob
        console ~
        bob     ~
        console > /bans
        console < bob!*@*, by operator, for ever
        """);
  }

  @Test
  void aNickThatIsNotHereCanBeBanned() {
    chat(
        """
        console > /ban 2h dave
        console < dave!*@* is banned; 0 users removed
        console > /bans
        console < dave!*@*, by operator, 2h left
        """);
  }

  @Test
  void whatOperatorsOfIrcCanHaveDoneTheConsoleCan() {
    arrive("alice", "192.0.2.1");
    chat(
        """
        console > /opers
        console < no operator is here
        console > /filter add block channel coins no ads
        console < filter … is on
        alice   > free coins
        alice   < -- a filter has stopped that; nobody heard it: no ads
        console > /filter list
        console < … block channel coins, by operator: no ads
        console > /uban add mallory
        console < mallory is banned; 0 users removed
        console > /unban mallory
        console < mallory is not banned any more
        console > /audit mallory
        console < … operator ban mallory
        console < … operator unban mallory
        console > /defcon 3
        console ~
        console > /defcon 5
        console ~
        console > /saset #lobby limit 9
        console ~
        alice   < -- the operator set a limit of 9 members
        console > /wallops hello
        console > /rehash
        console < motd.file: changed
        console < listen.port: needs a restart
        console > /kill alice bye
        alice   < -- the operator removed you: bye
        """);
  }

  @Test
  void stopStopsTheServerWithAReason() {
    console.say("/stop");
    console.say("/stop new version");
    assertThat(stops).containsExactly("the server stops", "new version");
  }

  @Test
  void helpShowsTheVerbsAndUnknownOnesAreToldApart() {
    console.say("/help");
    assertThat(console.readAll())
        .hasSize(ConsoleVerbs.TABLE.verbs().size() + 1)
        .contains("anything else is said to everybody");
    chat(
        """
        console > /help kick
        console < /kick NICK [REASON] …
        console > /kcik bob
        console < there is no /kcik; did you mean /kick?
        console > /ban
        console < more is needed: /ban [FOR] WHO [REASON]
        """);
  }

  @Test
  void thePageShowsTheTable() {
    new ProtocolPage("console.md").holds("verbs", ConsoleVerbs.TABLE.markdown());
  }

  @Test
  void deleteTakesBackWhatWasSaidInARoom() {
    arrive("alice", "192.0.2.1");
    chat(
        """
        alice   > one
        alice   > two
        console ~
        console > /delete lobby 2
        alice   < -- the operator took back what alice said
        console > /delete #lobby
        alice   < -- the operator took back what alice said
        console > /delete lobby
        console < there is no such message in #lobby; the last 0 can be taken back
        console > /delete nowhere
        console < there is no room #nowhere
        """);
  }
}
