package suda.session.irc;

import org.junit.jupiter.api.Test;

/** WHO with masks and flags, and IRCv3 WHOX. */
class WhoTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void aMaskMeansNickUsernameHostRealNameOrAllTogether() {
    irc.client("bob");
    irc.chat(
        """
        alice > WHO b?b
        alice < :suda.test 352 alice * ~bob 192.0.2.1 suda.test bob H :0 Real bob
        alice < :suda.test 315 alice b?b :End of WHO list
        alice > WHO ~BOB
        alice < :suda.test 352 alice * ~bob 192.0.2.1 suda.test bob H :0 Real bob
        alice < :suda.test 315 alice ~BOB :End of WHO list
        alice > WHO *bob*
        alice < :suda.test 352 alice * ~bob 192.0.2.1 suda.test bob H :0 Real bob
        alice < :suda.test 315 alice *bob* :End of WHO list
        alice > WHO bob!*@192.*
        alice < :suda.test 352 alice * ~bob 192.0.2.1 suda.test bob H :0 Real bob
        alice < :suda.test 315 alice bob!*@192.* :End of WHO list
        alice > WHO ~bob@*
        alice < :suda.test 352 alice * ~bob 192.0.2.1 suda.test bob H :0 Real bob
        alice < :suda.test 315 alice ~bob@* :End of WHO list
        alice > WHO bob!~b*
        alice < :suda.test 352 alice * ~bob 192.0.2.1 suda.test bob H :0 Real bob
        alice < :suda.test 315 alice bob!~b* :End of WHO list
        alice > WHO bob@192.0.2.1
        alice < :suda.test 315 alice bob@192.0.2.1 :End of WHO list
        alice > WHO 0
        alice < :suda.test 352 alice * ~bob 192.0.2.1 suda.test bob H :0 Real bob
        alice < :suda.test 352 alice * ~alice 192.0.2.1 suda.test alice H :0 Real alice
        alice < :suda.test 315 alice 0 :End of WHO list
        """);
  }

  @Test
  void whoxTellsTheFieldsThatAreAskedForInTheirOwnOrder() {
    irc.inChannel("#tea", "alice", "bob");
    irc.network().advance(5_000);
    irc.chat(
        """
        bob   > MODE bob +B
        bob   > AWAY :lunch
        bob   ~
        alice > WHO bob %tcuihsnfdlaor,042
        alice < :suda.test 354 alice 042 #tea ~bob 255.255.255.255 192.0.2.1 suda.test bob GB 0 5 0 n/a :Real bob
        alice < :suda.test 315 alice bob :End of WHO list
        alice > WHO bob %rnu
        alice < :suda.test 354 alice ~bob bob :Real bob
        alice < :suda.test 315 alice bob :End of WHO list
        alice > WHO #tea %nfi
        alice < :suda.test 354 alice 192.0.2.1 alice H@
        alice < :suda.test 354 alice 255.255.255.255 bob GB
        alice < :suda.test 315 alice #tea :End of WHO list
        """);
  }

  @Test
  void aTokenIsOfThreeDigitsAndUnknownFieldsAreLeftOut() {
    irc.client("bob");
    irc.chat(
        """
        alice > WHO bob %tzn!,7
        alice < :suda.test 354 alice 7 bob
        alice < :suda.test 315 alice bob :End of WHO list
        alice > WHO bob %tn,1234
        alice < :suda.test 354 alice 0 bob
        alice < :suda.test 315 alice bob :End of WHO list
        alice > WHO bob n%tn,x
        alice < :suda.test 354 alice 0 bob
        alice < :suda.test 315 alice bob :End of WHO list
        alice > WHO nobody %n
        alice < :suda.test 315 alice nobody :End of WHO list
        """);
  }

  @Test
  void theChannelOfWhoHidesIsNotTold() {
    irc.inChannel("#tea", "bob").inChannel("#milk", "carol", "bob");
    irc.chat(
        """
        alice > WHO bob %cn
        alice < :suda.test 354 alice #tea bob
        alice < :suda.test 315 alice bob :End of WHO list
        bob   > MODE bob +p
        bob   ~
        alice > WHO bob %cn
        alice < :suda.test 354 alice * bob
        alice < :suda.test 315 alice bob :End of WHO list
        carol > WHO bob %cn
        carol < :suda.test 354 carol #milk bob
        carol < :suda.test 315 carol bob :End of WHO list
        """);
  }

  @Test
  void whoAskedForAllPrefixesIsToldThemInWhoToo() {
    irc.register("alice", "multi-prefix");
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > MODE #tea +v alice
        alice ~
        bob   ~
        alice > WHO #tea %nf
        alice < :suda.test 354 alice alice H@+
        alice < :suda.test 354 alice bob H
        alice < :suda.test 315 alice #tea :End of WHO list
        bob   > WHO alice %cnf
        bob   < :suda.test 354 bob #tea alice H@
        bob   < :suda.test 315 bob alice :End of WHO list
        """);
  }
}
