package suda.session.irc;

import org.junit.jupiter.api.Test;

/** Coming and going. modern.ircdocs.horse: Connection Registration. */
class RegistrationTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void whoSaysNickAndUserIsWelcomed() {
    irc.connect("alice");
    irc.chat(
        """
        alice > NICK alice
        alice > USER al 0 * :Alice
        alice < :suda.test 001 alice :Welcome to the Suda Network, alice
        alice < :suda.test 002 alice :Your host is suda.test, running version suda-0
        alice < :suda.test 003 alice :This server was created 2023-11-14T22:13:20.000Z
        alice < :suda.test 004 alice suda.test suda-0 iB … …
        alice < :suda.test 005 alice AWAYLEN=200 … :are supported by this server
        alice < :suda.test 005 alice KICKLEN=… :are supported by this server
        alice < :suda.test 005 alice … :are supported by this server
        alice < :suda.test 251 alice :There are 1 users and 0 invisible on 1 servers
        alice < :suda.test 252 alice 0 :operator(s) online
        alice < :suda.test 254 alice 1 :channels formed
        alice < :suda.test 255 alice :I have 1 clients and 1 servers
        alice < :suda.test 265 alice 1 1 :Current local users 1, max 1
        alice < :suda.test 266 alice 1 1 :Current global users 1, max 1
        alice < :suda.test 375 alice :- suda.test Message of the day -…
        alice < :suda.test 372 alice :- Welcome.
        alice < :suda.test 376 alice :End of /MOTD command.
        alice < :suda.test NOTICE alice :Everybody meets in #lobby: /join #lobby
        """);
  }
}
