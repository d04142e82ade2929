package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import suda.core.command.Command;
import suda.core.event.Client;
import suda.core.event.Event;
import suda.core.name.ChannelName;
import suda.core.name.Nick;
import suda.session.TestClient;
import suda.session.TestNetwork;
import suda.session.TestNetwork.Answers;

/** modern.ircdocs.horse: User-Based Queries, Server Queries and Commands. */
class QueryTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void whoListsAChannel() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        bob > AWAY :lunch
        bob > MODE bob +B
        bob ~
        alice > WHO #tea
        alice < :suda.test 352 alice #tea ~alice 192.0.2.1 suda.test alice H@ :0 Real alice
        alice < :suda.test 352 alice #tea ~bob 192.0.2.1 suda.test bob GB :0 Real bob
        alice < :suda.test 315 alice #tea :End of WHO list
        alice > WHO bob
        alice < :suda.test 352 alice * ~bob 192.0.2.1 suda.test bob GB :0 Real bob
        alice < :suda.test 315 alice bob :End of WHO list
        alice > WHO #none
        alice < :suda.test 315 alice #none :End of WHO list
        """);
  }

  @Test
  void theInvisibleAreFoundOnlyByThoseWhoKnowThem() {
    irc.client("bob").say("MODE bob +i");
    irc.chat(
        """
        bob ~
        alice > WHO b*
        alice < :suda.test 315 alice b* :End of WHO list
        alice > WHO bob
        alice < :suda.test 352 alice * ~bob 192.0.2.1 suda.test bob H :0 Real bob
        alice < :suda.test 315 alice bob :End of WHO list
        """);
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > WHO B*
        alice < :suda.test 352 alice * ~bob 192.0.2.1 suda.test bob H :0 Real bob
        alice < :suda.test 315 alice B* :End of WHO list
        carol > NAMES #tea
        carol < :suda.test 353 carol = #tea :@alice
        carol < :suda.test 366 carol #tea :End of /NAMES list
        carol > WHO #tea
        carol < :suda.test 352 carol #tea ~alice 192.0.2.1 suda.test alice H@ :0 Real alice
        carol < :suda.test 315 carol #tea :End of WHO list
        """);
  }

  @Test
  void whoisTellsAllThereIsToKnow() {
    irc.inChannel("#tea", "alice", "bob");
    irc.client("bob").say("AWAY :lunch");
    irc.client("bob").say("MODE bob +B");
    irc.network().advance(10_000);
    irc.chat(
        """
        bob ~
        alice > WHOIS bob
        alice < :suda.test 311 alice bob ~bob 192.0.2.1 * :Real bob
        alice < :suda.test 319 alice bob :#tea
        alice < :suda.test 312 alice bob suda.test :Suda
        alice < :suda.test 301 alice bob :lunch
        alice < :suda.test 335 alice bob :is a bot
        alice < :suda.test 317 alice bob 10 1700000000 :seconds idle, signon time
        alice < :suda.test 318 alice bob :End of /WHOIS list
        alice > WHOIS suda.test ALICE
        alice < :suda.test 311 alice alice ~alice 192.0.2.1 * :Real alice
        alice < :suda.test 319 alice alice :@#tea
        alice < :suda.test 312 alice alice suda.test :Suda
        alice < :suda.test 338 alice alice ~alice@192.0.2.1 192.0.2.1 :Is actually using host
        alice < :suda.test 379 alice alice :is using modes +
        alice < :suda.test 317 alice alice 10 1700000000 :seconds idle, signon time
        alice < :suda.test 318 alice alice :End of /WHOIS list
        alice > WHOIS nobody
        alice < :suda.test 401 alice nobody :No such nick/channel
        alice < :suda.test 318 alice nobody :End of /WHOIS list
        alice > WHOIS
        alice < :suda.test 431 alice :No nickname given
        """);
  }

  @Test
  void usersOfPlainTextAreUsersLikeOthers() {
    irc.network()
        .operator(
            new Command.Arrive(
                Nick.trusted("carol"), "~carol", "192.0.2.9", "Carol", Client.TEXT, true));
    irc.chat(
        """
        alice > WHOIS carol
        alice < :suda.test 311 alice carol ~carol 192.0.2.9 * :Carol
        alice < :suda.test 312 alice carol suda.test :Suda
        alice < :suda.test 320 alice carol :is using plain text
        alice < :suda.test 671 alice carol :is using a secure connection
        alice ~
        """);
  }

  @Test
  void whowasRemembersWhoLeftAndWhoChangedNick() {
    irc.client("bob").say("NICK rob");
    irc.client("bob").say("QUIT");
    irc.chat(
        """
        bob ~
        alice > WHOWAS BOB
        alice < :suda.test 314 alice bob ~bob 192.0.2.1 * :Real bob
        alice < :suda.test 312 alice bob suda.test :2023-11-14T22:13:20.000Z
        alice < :suda.test 369 alice BOB :End of WHOWAS
        alice > WHOWAS rob 1
        alice < :suda.test 314 alice rob ~bob 192.0.2.1 * :Real bob
        alice ~
        alice > WHOWAS carol
        alice < :suda.test 406 alice carol :There was no such nickname
        alice < :suda.test 369 alice carol :End of WHOWAS
        alice > WHOWAS
        alice < :suda.test 431 alice :No nickname given
        """);
  }

  @Test
  void userhostAndIsonTellWhoIsHere() {
    irc.client("bob").say("AWAY :lunch");
    irc.chat(
        """
        bob ~
        alice > USERHOST alice bob nobody
        alice < :suda.test 302 alice :alice=+~alice@192.0.2.1 bob=-~bob@192.0.2.1
        alice > ISON :bob nobody ALICE
        alice < :suda.test 303 alice :bob alice
        alice > ISON
        alice < :suda.test 461 alice ISON :Not enough parameters
        alice > USERHOST
        alice < :suda.test 461 alice USERHOST :Not enough parameters
        """);
  }

  @Test
  void listTellsChannelsWithTheirMembersAndTopics() {
    irc.inChannel("#tea", "alice", "bob").inChannel("#milk", "alice");
    irc.client("alice").say("TOPIC #tea :green");
    irc.chat(
        """
        alice ~
        bob ~
        alice > LIST
        alice < :suda.test 321 alice Channel :Users  Name
        alice < :suda.test 322 alice #lobby 0 :
        alice < :suda.test 322 alice #tea 2 :green
        alice < :suda.test 322 alice #milk 1 :
        alice < :suda.test 323 alice :End of /LIST
        alice > LIST >1
        alice < :suda.test 321 alice Channel :Users  Name
        alice < :suda.test 322 alice #tea 2 :green
        alice < :suda.test 323 alice :End of /LIST
        alice > LIST <2,!#l*
        alice < :suda.test 321 alice Channel :Users  Name
        alice < :suda.test 322 alice #milk 1 :
        alice < :suda.test 323 alice :End of /LIST
        alice > LIST #T*
        alice < :suda.test 321 alice Channel :Users  Name
        alice < :suda.test 322 alice #tea 2 :green
        alice < :suda.test 323 alice :End of /LIST
        alice > LIST #milk,#none
        alice < :suda.test 321 alice Channel :Users  Name
        alice < :suda.test 322 alice #milk 1 :
        alice < :suda.test 323 alice :End of /LIST
        """);
  }

  @Test
  void listChoosesByTheTimesOfOpeningAndOfTheTopic() {
    long old = opened("#old");
    irc.network().operator(new Command.SetTopic(Event.OPERATOR, old, "first"));
    irc.network().advance(60_000 * 20);
    long recent = opened("#new");
    irc.network().advance(60_000 * 5);
    irc.network().operator(new Command.SetTopic(Event.OPERATOR, recent, "second"));
    irc.network().advance(1000);
    irc.chat(
        """
        alice > LIST C>20,#*
        alice < :suda.test 321 alice Channel :Users  Name
        alice < :suda.test 322 alice #lobby 0 :
        alice < :suda.test 322 alice #old 0 :first
        alice < :suda.test 323 alice :End of /LIST
        alice > LIST c<20
        alice < :suda.test 321 alice Channel :Users  Name
        alice < :suda.test 322 alice #new 0 :second
        alice < :suda.test 323 alice :End of /LIST
        alice > LIST T<1
        alice < :suda.test 321 alice Channel :Users  Name
        alice < :suda.test 322 alice #new 0 :second
        alice < :suda.test 323 alice :End of /LIST
        alice > LIST t>1
        alice < :suda.test 321 alice Channel :Users  Name
        alice < :suda.test 322 alice #old 0 :first
        alice < :suda.test 323 alice :End of /LIST
        """);
  }

  private long opened(String name) {
    irc.network().operator(new Command.OpenPermanent(ChannelName.trusted(name)));
    return Objects.requireNonNull(irc.network().state().channelNamed(name)).id();
  }

  @Test
  void namesOfSeveralChannelsEndEachOnItsOwn() {
    irc.inChannel("#tea", "alice", "bob").inChannel("#milk", "bob");
    irc.chat(
        """
        alice > NAMES #tea,#none,#milk
        alice < :suda.test 353 alice = #tea :@alice bob
        alice < :suda.test 366 alice #tea :End of /NAMES list
        alice < :suda.test 366 alice #none :End of /NAMES list
        alice < :suda.test 353 alice = #milk :@bob
        alice < :suda.test 366 alice #milk :End of /NAMES list
        """);
  }

  @Test
  void addressesOfOthersAreNotTold() {
    irc.client("bob");
    irc.chat(
        """
        alice > USERIP alice bob nobody
        alice < :suda.test 340 alice :alice=+~alice@192.0.2.1 bob=+~bob@255.255.255.255
        alice > USERIP
        alice < :suda.test 461 alice USERIP :Not enough parameters
        """);
  }

  @Test
  void thereIsOneServer() {
    irc.chat(
        """
        alice > LINKS
        alice < :suda.test 364 alice * suda.test :0 Suda
        alice < :suda.test 365 alice * :End of /LINKS list
        alice > LINKS SUDA.*
        alice < :suda.test 364 alice SUDA.* suda.test :0 Suda
        alice < :suda.test 365 alice SUDA.* :End of /LINKS list
        alice > LINKS irc.example
        alice < :suda.test 365 alice irc.example :End of /LINKS list
        """);
  }

  @Test
  void connectionsThatAreNotUsersYetAreCounted() {
    irc.client("alice");
    irc.connect("x");
    TestClient<IrcInput> y = irc.connect("y");
    irc.chat(
        """
        alice > LUSERS
        alice < :suda.test 251 alice :There are 1 users and 0 invisible on 1 servers
        alice < :suda.test 252 alice 0 :operator(s) online
        alice < :suda.test 253 alice 2 :unknown connection(s)
        alice < :suda.test 254 alice 1 :channels formed
        alice < :suda.test 255 alice :I have 1 clients and 1 servers
        alice < :suda.test 265 alice 1 1 :Current local users 1, max 1
        alice < :suda.test 266 alice 1 1 :Current global users 1, max 1
        x > NICK x
        x > USER x 0 * :X
        x ~
        """);
    y.disconnect();
    irc.chat(
        """
        alice > LUSERS
        alice < :suda.test 251 alice :There are 2 users and 0 invisible on 1 servers
        alice < :suda.test 252 alice 0 :operator(s) online
        alice < :suda.test 254 alice 1 :channels formed
        alice ~
        """);
  }

  @Test
  void whereThereIsNoMessageOfTheDayThatIsSaid() {
    IrcChat silent = new IrcChat(new TestNetwork(Answers.AT_ONCE, List.of()));
    silent.chat(
        """
        alice > MOTD
        alice < :suda.test 422 alice :MOTD File is missing
        """);
  }

  @Test
  void statsCountWhatWasSaid() {
    irc.chat(
        """
        alice > PING x
        alice ~
        alice > ping y
        alice ~
        alice > STATS m
        alice < :suda.test 212 alice NICK 1 0 0
        alice < :suda.test 212 alice PING 2 0 0
        alice < :suda.test 212 alice STATS 1 0 0
        alice < :suda.test 212 alice USER 1 0 0
        alice < :suda.test 219 alice m :End of /STATS report
        """);
  }

  @Test
  void namesWithoutAChannelIsEmpty() {
    irc.chat(
        """
        alice > NAMES
        alice < :suda.test 366 alice * :End of /NAMES list
        alice > NAMES #none
        alice < :suda.test 366 alice #none :End of /NAMES list
        """);
  }

  @Test
  void theServerTellsAboutItself() {
    irc.chat(
        """
        alice > VERSION
        alice < :suda.test 351 alice suda-0 suda.test :Suda
        alice < :suda.test 005 alice …
        alice < :suda.test 005 alice …
        alice < :suda.test 005 alice …
        alice > TIME
        alice < :suda.test 391 alice suda.test 1700000000 0 :2023-11-14T22:13:20.000Z
        alice > INFO
        alice < :suda.test 371 alice :Suda suda-0: a chat over TCP.
        alice < :suda.test 371 alice :…
        alice < :suda.test 371 alice :…
        alice < :suda.test 374 alice :End of INFO list
        alice > ADMIN
        alice < :suda.test 423 alice suda.test :No administrative info available
        alice > STATS u
        alice < :suda.test 242 alice :Server Up 0 days 0:00:00
        alice < :suda.test 219 alice u :End of STATS report
        alice > STATS x
        alice < :suda.test 219 alice x :End of STATS report
        alice > STATS
        alice < :suda.test 461 alice STATS :Not enough parameters
        alice > MOTD suda.*
        alice < :suda.test 375 alice :- suda.test Message of the day -…
        alice < :suda.test 372 alice :- Welcome.
        alice < :suda.test 376 alice :End of /MOTD command.
        alice > MOTD irc.example
        alice < :suda.test 402 alice irc.example :No such server
        alice > LUSERS
        alice < :suda.test 251 alice :There are 1 users and 0 invisible on 1 servers
        alice ~
        """
            .replace("of STATS", "of /STATS"));
  }

  @Test
  void helpExplainsModesCapabilitiesAndTokensToo() {
    irc.chat(
        """
        alice > HELP umodes
        alice < :suda.test 704 alice UMODES :Modes that you may set for yourself
        alice < :suda.test 705 alice UMODES :i  not shown to users who share no channel
        alice < :suda.test 705 alice UMODES :B  is a program, not a person
        alice ~
        alice > HELP cmodes
        alice < :suda.test 704 alice CMODES :Modes of channels and members
        alice ~
        alice > HELP capabilities
        alice < :suda.test 704 alice CAPABILITIES …
        alice < :suda.test 705 alice CAPABILITIES :account-notify  https://ircv3.net/specs/extensions/account-notify
        alice ~
        alice > HELP tokens
        alice < :suda.test 704 alice TOKENS …
        alice < :suda.test 705 alice TOKENS :ACCEPT  defs.ircdocs.horse
        alice ~
        """);
    irc.client("alice").say("HELP index");
    assertThat(irc.client("alice").readAll())
        .startsWith(":suda.test 704 alice index :Commands; HELP <command> explains one:")
        .contains(":suda.test 705 alice index :CMODES UMODES CAPABILITIES TOKENS")
        .endsWith(":suda.test 706 alice index :End of /HELP");
  }

  @Test
  void helpListsAndExplains() {
    irc.client("alice").say("HELP");
    assertThat(String.join(" ", irc.client("alice").readAll()))
        .contains(Commands.rows().stream().map(CommandRow::verb).toList());
    irc.chat(
        """
        alice > HELPOP join
        alice < :suda.test 704 alice JOIN :JOIN <channel>{,<channel>} [<key>{,<key>}] | JOIN 0
        alice < :suda.test 705 alice JOIN :Joins channels…
        alice < :suda.test 705 alice JOIN :Source: modern.ircdocs.horse
        alice < :suda.test 706 alice JOIN :End of /HELP
        alice > HELP nothing
        alice < :suda.test 524 alice nothing :No help available on this topic
        """);
  }
}
