package suda.session.irc;

import org.junit.jupiter.api.Test;

/** InspIRCd's auditorium mode (+u). */
class AuditoriumTest {
  private final IrcChat irc = new IrcChat();

  private void auditorium() {
    irc.inChannel("#tea", "alice");
    irc.client("alice").say("MODE #tea +u");
    irc.inChannel("#tea", "bob", "carol");
    irc.client("alice").readAll();
  }

  @Test
  void membersSeeThemselvesAndThoseWithAPrivilege() {
    auditorium();
    irc.chat(
        """
        bob > NAMES #tea
        bob < :suda.test 353 bob = #tea :@alice bob
        bob < :suda.test 366 bob #tea :End of /NAMES list
        alice > NAMES #tea
        alice < :suda.test 353 alice = #tea :@alice bob carol
        alice < :suda.test 366 alice #tea :End of /NAMES list
        bob > WHO #tea
        bob < :suda.test 352 bob #tea ~alice 192.0.2.1 suda.test alice H@ :0 Real alice
        bob < :suda.test 352 bob #tea ~bob 192.0.2.1 suda.test bob H :0 Real bob
        bob < :suda.test 315 bob #tea :End of WHO list
        bob > WHOIS carol
        bob < :suda.test 311 bob carol ~carol 192.0.2.1 * :Real carol
        bob < :suda.test 312 bob carol suda.test :Suda
        bob ~
        dave > NAMES #tea
        dave < :suda.test 353 dave = #tea :@alice
        dave < :suda.test 366 dave #tea :End of /NAMES list
        """);
  }

  @Test
  void whoComesAndGoesIsHeardByThoseAloneWhoSee() {
    auditorium();
    irc.chat(
        """
        dave > JOIN #tea
        dave < :dave!~dave@192.0.2.1 JOIN #tea
        dave < :suda.test 353 dave = #tea :@alice dave
        dave < :suda.test 366 dave #tea :End of /NAMES list
        alice < :dave!~dave@192.0.2.1 JOIN #tea
        dave > NICK dora
        dave < :dave!~dave@192.0.2.1 NICK dora
        alice < :dave!~dave@192.0.2.1 NICK dora
        dave > PART #tea :bye
        dave < :dora!~dave@192.0.2.1 PART #tea :bye
        alice < :dora!~dave@192.0.2.1 PART #tea :bye
        alice > KICK #tea bob :out
        alice < :alice!~alice@192.0.2.1 KICK #tea bob :out
        bob < :alice!~alice@192.0.2.1 KICK #tea bob :out
        carol > QUIT :bye
        carol ~
        alice < :carol!~carol@192.0.2.1 QUIT :Quit: bye
        """);
  }

  @Test
  void whatIsSaidIsHeardByAll() {
    auditorium();
    irc.chat(
        """
        bob > PRIVMSG #tea :hello
        alice < :bob!~bob@192.0.2.1 PRIVMSG #tea :hello
        carol < :bob!~bob@192.0.2.1 PRIVMSG #tea :hello
        """);
  }

  @Test
  void aPrivilegeBringsIntoViewAndItsLossOutOfIt() {
    auditorium();
    irc.chat(
        """
        alice > MODE #tea +v bob
        alice < :alice!~alice@192.0.2.1 MODE #tea +v bob
        carol < :bob!~bob@192.0.2.1 JOIN #tea
        carol < :alice!~alice@192.0.2.1 MODE #tea +v bob
        bob < :carol!~carol@192.0.2.1 JOIN #tea
        bob < :alice!~alice@192.0.2.1 MODE #tea +v bob
        bob > MODE #tea -v bob
        bob < :bob!~bob@192.0.2.1 MODE #tea -v bob
        bob < :carol!~carol@192.0.2.1 PART #tea
        alice ~
        carol < :bob!~bob@192.0.2.1 MODE #tea -v bob
        bob > PART #tea
        bob ~
        alice ~
        carol < :bob!~bob@192.0.2.1 PART #tea
        """);
  }

  @Test
  void neighboursInAnotherChannelHearThereOnly() {
    auditorium();
    irc.inChannel("#green", "carol", "bob");
    irc.chat(
        """
        carol ~
        alice ~
        bob > NICK bobby
        bob ~
        alice < :bob!~bob@192.0.2.1 NICK bobby
        carol < :bob!~bob@192.0.2.1 NICK bobby
        bob > PART #tea
        bob ~
        alice < :bobby!~bob@192.0.2.1 PART #tea
        """);
  }
}
