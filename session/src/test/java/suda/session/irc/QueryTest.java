package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suda.core.command.Command;
import suda.core.event.Client;
import suda.core.name.Nick;

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
        alice < :suda.test 005 …
        alice < :suda.test 005 …
        alice < :suda.test 005 …
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
