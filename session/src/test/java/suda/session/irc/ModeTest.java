package suda.session.irc;

import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;

/** modern.ircdocs.horse: MODE message. */
class ModeTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void aNewChannelIsForMembersAndItsTopicForOperators() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > MODE #tea
        alice < :suda.test 324 alice #tea +nt
        alice < :suda.test 329 alice #tea 1700000000
        """);
  }

  @Test
  void severalChangesAreMadeAtOnce() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > MODE #tea +mo-t+lk bob 10 secret
        alice < :alice!~alice@192.0.2.1 MODE #tea +mo-t+lk bob 10 secret
        bob < :alice!~alice@192.0.2.1 MODE #tea +mo-t+lk bob 10 secret
        bob > MODE #tea
        bob < :suda.test 324 bob #tea +mnlk 10 secret
        bob ~
        carol > MODE #tea
        carol < :suda.test 324 carol #tea +mnlk 10 *
        carol ~
        alice > MODE #tea -lk
        alice < :alice!~alice@192.0.2.1 MODE #tea -lk *
        bob < :alice!~alice@192.0.2.1 MODE #tea -lk *
        alice > MODE #tea +m
        """);
  }

  @Test
  void everyPrivilegeHasItsPrefix() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > MODE #tea +vh bob bob
        alice < :alice!~alice@192.0.2.1 MODE #tea +vh bob bob
        bob ~
        alice > NAMES #tea
        alice < :suda.test 353 alice = #tea :@alice %bob
        alice ~
        bob > CAP REQ multi-prefix
        bob ~
        bob > NAMES #tea
        bob < :suda.test 353 bob = #tea :@alice %+bob
        bob ~
        bob > MODE #tea -h bob
        bob < :bob!~bob@192.0.2.1 MODE #tea -h bob
        alice ~
        alice > MODE #tea +q alice
        alice < :suda.test 482 alice #tea :You're not channel operator
        """);
  }

  @Test
  void listsAreKeptAndShown() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > MODE #tea +beI mallory *!*@10.* friend
        alice < :alice!~alice@192.0.2.1 MODE #tea +beI mallory!*@* *!*@10.* friend!*@*
        alice > MODE #tea b
        alice < :suda.test 367 alice #tea mallory!*@* alice 1700000000
        alice < :suda.test 368 alice #tea :End of channel ban list
        alice > MODE #tea +e
        alice < :suda.test 348 alice #tea *!*@10.* alice 1700000000
        alice < :suda.test 349 alice #tea :End of channel exception list
        alice > MODE #tea I
        alice < :suda.test 346 alice #tea friend!*@* alice 1700000000
        alice < :suda.test 347 alice #tea :End of channel invite exception list
        alice > MODE #tea -b mallory!*@*
        alice < :alice!~alice@192.0.2.1 MODE #tea -b mallory!*@*
        alice > MODE #tea b
        alice < :suda.test 368 alice #tea :End of channel ban list
        """);
  }

  @Test
  void aFullListIsToldSo() {
    irc.inChannel("#tea", "alice");
    for (int i = 0; i < 100; i++) {
      irc.client("alice").say("MODE #tea +b b" + i);
    }
    irc.chat(
        """
        alice ~
        alice > MODE #tea +b one-more
        alice < :suda.test 478 alice #tea one-more!*@* :Channel list is full
        """);
  }

  @Test
  void whatCannotBeChangedIsRefused() {
    irc.inChannel("#tea", "alice", "bob");
    irc.client("carol");
    irc.chat(
        """
        alice > MODE #tea +X
        alice < :suda.test 472 alice X :is unknown mode char to me
        alice > MODE #tea +o
        alice < :suda.test 696 alice #tea o * :You must specify a nick
        alice > MODE #tea +o nobody
        alice < :suda.test 401 alice nobody :No such nick/channel
        alice > MODE #tea +o carol
        alice < :suda.test 441 alice carol #tea :They aren't on that channel
        alice > MODE #tea +l x
        alice < :suda.test 696 alice #tea l x :Not a number above 0
        alice > MODE #tea +l
        alice < :suda.test 696 alice #tea l * :You must specify a number
        alice > MODE #tea +k
        alice < :suda.test 696 alice #tea k * :You must specify a key
        alice > MODE #tea +k :a b
        alice < :suda.test 525 alice #tea :Key is not well-formed
        alice > MODE #tea +b :a b
        alice < :suda.test 696 alice #tea b a :Not a mask
        alice > MODE #none +m
        alice < :suda.test 403 alice #none :No such channel
        bob > MODE #tea +m
        bob < :suda.test 482 bob #tea :You're not channel operator
        carol > MODE #tea +m
        carol < :suda.test 442 carol #tea :You're not on that channel
        alice > MODE
        alice < :suda.test 461 alice MODE :Not enough parameters
        """);
  }

  @Test
  void whoStandsHigherCannotBeDeposed() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > MODE #tea +h bob
        alice ~
        bob ~
        bob > KICK #tea alice
        bob < :suda.test 482 bob #tea :alice stands higher than you
        """);
  }

  @Test
  @AtBound(Limit.CHANGES_PER_COMMAND)
  void changesPastTheBoundAreRefused() {
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > MODE #tea +ssssssssssssssssssssm
        alice < :suda.test 400 alice MODE :Only 20 changes at a time are made
        alice < :alice!~alice@192.0.2.1 MODE #tea +s
        """);
  }

  @Test
  void usersHaveModesOfTheirOwn() {
    irc.client("bob");
    irc.chat(
        """
        alice > MODE alice
        alice < :suda.test 221 alice +
        alice > MODE alice +iB
        alice < :alice!~alice@192.0.2.1 MODE alice +i
        alice < :alice!~alice@192.0.2.1 MODE alice +B
        alice > MODE alice
        alice < :suda.test 221 alice +iB
        alice > MODE alice -i+x
        alice < :alice!~alice@192.0.2.1 MODE alice -i
        alice < :suda.test 501 alice :Unknown MODE flag
        alice > MODE bob
        alice < :suda.test 502 alice :Cant change mode for other users
        alice > MODE nobody +i
        alice < :suda.test 401 alice nobody :No such nick/channel
        """);
  }
}
