package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suda.core.AtBound;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.AccountFlag;
import suda.core.event.OperatorPrivilege;
import suda.core.state.Account;

/** NickServ and ChanServ, as thirty years of habits know them. */
class ServiceTest {
  private final IrcChat irc = new IrcChat();

  private Account account(String name) {
    return Objects.requireNonNull(irc.network().state().accounts().named(name), name);
  }

  /** Has somebody registered by the service, with an address to which a code is sent. */
  private void register(String nick) {
    irc.client(nick).say("NS REGISTER password-" + nick);
    irc.client(nick).readAll();
    assertThat(account(nick).verified()).isTrue();
  }

  @Test
  void aNickIsRegisteredByAMessageToNickServ() {
    irc.chat(
        """
        alice > PRIVMSG NickServ :REGISTER swordfish
        alice < :NickServ!NickServ@suda.test NOTICE alice :the account alice is yours
        alice > NICKSERV INFO
        alice < :NickServ!NickServ@suda.test NOTICE alice :account alice
        alice < :NickServ!NickServ@suda.test NOTICE alice :registered …
        alice < :NickServ!NickServ@suda.test NOTICE alice :nicks alice
        alice < :NickServ!NickServ@suda.test NOTICE alice :here as alice
        alice < :NickServ!NickServ@suda.test NOTICE alice :e-mail none
        alice < :NickServ!NickServ@suda.test NOTICE alice :certificates 0
        alice < :NickServ!NickServ@suda.test NOTICE alice :choices always-on off, auto-away on, protect on, multiclient on, vhost off, history default
        alice < :NickServ!NickServ@suda.test NOTICE alice :rooms nobody
        """);
  }

  @Test
  void aPasswordIsNotShort() {
    irc.chat(
        """
        alice > NS REGISTER short
        alice < :NickServ!NickServ@suda.test NOTICE alice :a password has at least 8 characters
        """);
  }

  @Test
  void whoKnowsThePasswordIsLoggedIn() {
    register("alice");
    irc.chat(
        """
        alice > NS LOGOUT
        alice < :suda.test 901 alice alice!~alice@192.0.2.1 :You are now logged out
        alice < :NickServ!NickServ@suda.test NOTICE alice :you are logged out
        alice > NS IDENTIFY wrong-password
        alice < :NickServ!NickServ@suda.test NOTICE alice :that is not the password, or there is no such account
        alice > PRIVMSG nickserv :identify password-alice
        alice < :NickServ!NickServ@suda.test NOTICE alice :you are logged in as alice
        bob > NS IDENTIFY alice password-alice
        bob < :NickServ!NickServ@suda.test NOTICE bob :you are logged in as alice
        """);
  }

  @Test
  void whoIsLoggedInTakesARegisteredNick() {
    register("alice");
    irc.chat(
        """
        alice > NICK al
        alice < :alice!~alice@192.0.2.1 NICK al
        bob > NICK alice
        bob < :suda.test 433 bob alice :Nickname is reserved: log in to its account
        bob > NS ID alice password-alice
        bob ~
        bob > NICK alice
        bob < :bob!~bob@192.0.2.1 NICK alice
        alice > NS REGAIN alice
        alice < :al!~alice@192.0.2.1 NICK alice
        alice < :NickServ!NickServ@suda.test NOTICE alice :you are alice
        bob ~
        """);
  }

  @Test
  void allThatWasSaidUnderAnAccountIsTakenBackByItsPassword() {
    register("alice");
    irc.inChannel("#tea", "bob", "alice");
    irc.chat(
        """
        alice > PRIVMSG #tea :secret
        bob ~
        alice > NS FORGET wrong-password
        alice < :NickServ!NickServ@suda.test NOTICE alice :that is not the password
        bob > CHATHISTORY LATEST #tea * 5
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :secret
        bob > NS FORGET password-alice
        bob < :NickServ!NickServ@suda.test NOTICE bob :you are not logged in; IDENTIFY or /login does it
        alice > NS FORGET password-alice
        alice < :NickServ!NickServ@suda.test NOTICE alice :all that was said under the account alice is taken back
        bob > CHATHISTORY LATEST #tea * 5
        alice > PRIVMSG #tea :later
        bob ~
        bob > CHATHISTORY LATEST #tea * 5
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :later
        """);
  }

  @Test
  void whoWantsAllThatIsKeptOfHimIsGivenALink() {
    register("alice");
    irc.chat(
        """
        bob > NS EXPORT
        bob < :NickServ!NickServ@suda.test NOTICE bob :you are not logged in; IDENTIFY or /login does it
        alice > NS EXPORT
        alice < :NickServ!NickServ@suda.test NOTICE alice :your account, your rooms and all that you said under it, in public and in private, for 10 minutes: https://suda.test/export/token1
        """);
    long alice = account("alice").id();
    long nowMs = irc.network().nowMs();
    assertThat(irc.network().exportLinks().use("token1", nowMs)).hasValue(alice);
    assertThat(irc.network().exportLinks().use("token2", nowMs)).isEmpty();
  }

  @Test
  void aLinkIsNotToldWhereOthersReadAlong() {
    register("alice");
    irc.network().allow(false, false);
    irc.chat(
        """
        alice > NS EXPORT
        alice < :NickServ!NickServ@suda.test NOTICE alice :that is for encrypted connections: others could read along here
        """);
  }

  @Test
  @AtBound(Limit.EXPORTS_AT_ONCE)
  void whoAsksForLinksTooOftenWaits() {
    register("alice");
    for (int i = 0; i < Limit.EXPORTS_AT_ONCE.max(); i++) {
      irc.client("alice").say("NS EXPORT");
    }
    assertThat(irc.client("alice").readAll()).allMatch(line -> line.contains("/export/"));
    irc.chat(
        """
        alice > NS EXPORT
        alice < :NickServ!NickServ@suda.test NOTICE alice :you have asked for it too often; try again in ten minutes
        """);
  }

  @Test
  void anAccountsHolderSaysForHowLongWhatIsSaidInPrivateIsKept() {
    register("alice");
    irc.chat(
        """
        alice > NS SET HISTORY 30
        alice < :NickServ!NickServ@suda.test NOTICE alice :history is 30
        alice > NS SET history sometimes
        alice < :NickServ!NickServ@suda.test NOTICE alice :SET HISTORY needs off, default or how many days
        alice > NS SET history 36501
        alice < :NickServ!NickServ@suda.test NOTICE alice :days are 1 to 36500
        alice > NS SET
        alice < :NickServ!NickServ@suda.test NOTICE alice :always-on off, auto-away on, protect on, multiclient on, vhost off, history 30
        alice > NS SET history off
        alice < :NickServ!NickServ@suda.test NOTICE alice :history is off
        bob > PRIVMSG alice :between us
        alice ~
        alice > CHATHISTORY LATEST bob * 5
        alice > NS SET history default
        alice < :NickServ!NickServ@suda.test NOTICE alice :history is default
        bob > PRIVMSG alice :for ever
        alice ~
        alice > CHATHISTORY LATEST bob * 5
        alice < :bob!~bob@192.0.2.1 PRIVMSG alice :for ever
        """);
  }

  @Test
  void aRegisteredRoomIsSetUpInOnePlace() {
    register("alice");
    register("bob");
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > CS REGISTER #tea
        alice ~
        bob ~
        alice > CS SET #tea private on
        alice < :alice!~alice@192.0.2.1 MODE #tea +s
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :#tea: secret is on
        bob < :alice!~alice@192.0.2.1 MODE #tea +s
        alice > CS SET #tea history 30
        alice < :suda.test NOTICE #tea :alice has set that what is said here is kept for 30 days
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :#tea: history is 30
        bob ~
        alice > CS SET #tea limit 0
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :limit is off or a number
        alice > CS SET #tea key sesame
        alice ~
        bob ~
        bob > CS SET #tea secret off
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :only an operator of #tea may do that
        alice > CS AMODE #tea +o bob
        alice ~
        bob ~
        bob > PART #tea
        bob ~
        alice ~
        bob > CS SET #tea topiclock off
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :#tea: topic-locked is off
        alice < :suda.test MODE #tea -t
        bob > CS SET #tea forward #elsewhere
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :you are not in #tea; /join #tea first
        bob > CS SET #tea
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :set in #tea: members-speak, secret, key sesame
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :not set: invite-only, moderated, topic-locked, accounts-join, accounts-speak, no-requests, operators-hear, forward-target, auditorium, limit, forward, join-rate, line-rate
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :history: 30
        bob > CS SET #tea colour green
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :there is no setting colour; SET #tea shows them all
        """);
  }

  @Test
  void lastingPrivilegesAreClearedAndRegisteredRoomsListed() {
    register("alice");
    register("bob");
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > CS REGISTER #tea
        alice ~
        alice > CS AMODE #tea +o bob
        alice ~
        bob ~
        carol > CS LIST
        carol < :ChanServ!ChanServ@suda.test NOTICE carol :#tea alice
        carol > CS LIST coffee
        carol < :ChanServ!ChanServ@suda.test NOTICE carol :there is no registered room
        bob > CS CLEAR #tea ACCESS
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :that is not yours
        alice > CS CLEAR #tea users
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :CLEAR needs #ROOM ACCESS
        alice > CS CLEAR #tea ACCESS
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :nobody else has a lasting privilege in #tea
        alice > CS AMODE #tea
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :nobody has a lasting privilege
        alice > MODE #tea +s
        alice ~
        bob ~
        carol > CS LIST
        carol < :ChanServ!ChanServ@suda.test NOTICE carol :there is no registered room
        """);
  }

  @Test
  void whoSeesAllIsToldOfSecretRegisteredRooms() {
    register("alice");
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > CS REGISTER #tea
        alice ~
        alice > MODE #tea +s
        alice ~
        bob > CS LIST
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :there is no registered room
        """);
    irc.network()
        .operator(
            new Command.BecomeOperator(
                irc.client("bob").user(), "root", Set.of(OperatorPrivilege.SEE_ALL)));
    irc.chat(
        """
        bob ~
        bob > CS LIST
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :#tea alice
        """);
  }

  @Test
  void nobodyIsCalledAsAServiceIs() {
    irc.chat(
        """
        bob > NICK NickServ
        bob < :suda.test 432 bob NickServ :That nick is the server's own
        """);
  }

  @Test
  void nicksAreGroupedAndGivenUp() {
    register("alice");
    irc.chat(
        """
        alice > NICK ally
        alice ~
        alice > NS GROUP
        alice < :NickServ!NickServ@suda.test NOTICE ally :ally is yours
        alice > NS UNGROUP alice
        alice < :NickServ!NickServ@suda.test NOTICE ally :alice is the account's name, and stays with it
        alice > NS UNGROUP ally
        alice < :NickServ!NickServ@suda.test NOTICE ally :ally is yours no longer
        """);
  }

  @Test
  void choicesAreMade() {
    register("alice");
    irc.chat(
        """
        alice > NS SET always-on on
        alice < :NickServ!NickServ@suda.test NOTICE alice :always-on is on
        alice > NS SET colour on
        alice < :NickServ!NickServ@suda.test NOTICE alice :SET needs one of always-on, auto-away, protect, multiclient, vhost, and on or off; or history, and off, default or how many days
        """);
    assertThat(account("alice").has(AccountFlag.ALWAYS_ON)).isTrue();
  }

  @Test
  void aPasswordIsChangedAndAnAccountRemoved() {
    register("alice");
    irc.chat(
        """
        alice > NS PASSWD swordfish
        alice < :NickServ!NickServ@suda.test NOTICE alice :the password of alice is changed
        alice > NS DROP password-alice
        alice < :NickServ!NickServ@suda.test NOTICE alice :that is not the password
        alice > NS DROP swordfish
        alice < :suda.test 901 alice alice!~alice@192.0.2.1 :You are now logged out
        alice < :NickServ!NickServ@suda.test NOTICE alice :the account alice is removed
        alice > NS PASSWD swordfish
        alice < :NickServ!NickServ@suda.test NOTICE alice :you are not logged in; IDENTIFY or /login does it
        """);
  }

  @Test
  void aCertificateIsNamedByItsFingerprint() {
    register("alice");
    String print = "ab".repeat(32);
    irc.chat(
        """
        alice > NS CERT ADD nonsense
        alice < :NickServ!NickServ@suda.test NOTICE alice :a fingerprint is SHA-256 in 64 hexadecimal digits; …
        alice > NS CERT ADD %1$s
        alice < :NickServ!NickServ@suda.test NOTICE alice :the certificate opens your account
        alice > NS CERT LIST
        alice < :NickServ!NickServ@suda.test NOTICE alice :%1$s
        alice > NS CERT DEL %1$s
        alice < :NickServ!NickServ@suda.test NOTICE alice :the certificate opens it no longer
        """
            .formatted(print));
  }

  @Test
  void aGhostIsRemoved() {
    register("alice");
    long account = account("alice").id();
    irc.network().operator(new Command.SetAccountFlag(account, AccountFlag.PROTECTED, false));
    irc.chat(
        """
        alice > NICK al
        alice ~
        bob > NICK alice
        bob ~
        alice > NS GHOST alice
        alice < :NickServ!NickServ@suda.test NOTICE al :alice is gone
        bob < ERROR :Closing Link: 192.0.2.1 (the owner of the nick is back)
        """);
  }

  @Test
  void helpTeaches() {
    irc.client("alice").say("PRIVMSG NickServ :HELP REGISTER");
    assertThat(irc.client("alice").readAll())
        .hasSize(1)
        .allMatch(line -> line.contains(" :register PASSWORD [EMAIL]  "))
        .allMatch(line -> line.endsWith("  registers your nick"));
    irc.chat(
        """
        alice > NS FROBNICATE
        alice < :NickServ!NickServ@suda.test NOTICE alice :there is no FROBNICATE; help shows what there is
        alice > CS REGISTER
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :more is needed: register #ROOM
        """);
  }

  @Test
  void aRoomIsRegisteredAndKnowsItsFounder() {
    register("alice");
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > CS REGISTER #tea
        alice < :suda.test MODE #tea +q alice
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :#tea is yours, and stays when everybody has left
        alice > PART #tea
        alice ~
        alice > JOIN #tea
        alice < :alice!~alice@192.0.2.1 JOIN #tea
        alice < :suda.test 353 alice = #tea :~alice
        alice < :suda.test 366 alice #tea :End of /NAMES list
        alice > CHANSERV INFO #tea
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :#tea is alice's
        """);
  }

  @Test
  void lastingPrivilegesAreGivenOnJoiningAndByAsking() {
    register("alice");
    register("bob");
    irc.inChannel("#tea", "alice");
    irc.chat(
        """
        alice > CS REGISTER #tea
        alice ~
        alice > CS AMODE #tea +o bob
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :bob has +o in #tea
        alice > CS AMODE #tea
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :+o bob
        bob > JOIN #tea
        bob < :bob!~bob@192.0.2.1 JOIN #tea
        bob ~
        alice < :bob!~bob@192.0.2.1 JOIN #tea
        bob > MODE #tea -o bob
        bob ~
        alice ~
        bob > CS OP #tea
        bob < :suda.test MODE #tea +o bob
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :bob is an operator of #tea
        alice ~
        bob > CS TRANSFER #tea bob
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :that is not yours
        alice > CS TRANSFER #tea bob
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :#tea is bob's now
        bob > CS UNREGISTER #tea
        bob < :ChanServ!ChanServ@suda.test NOTICE bob :#tea is nobody's now
        """);
  }

  @Test
  void aCodeOpensARoomThatIsClosed() {
    register("alice");
    irc.inChannel("#tea", "alice");
    irc.client("alice").say("CS REGISTER #tea");
    irc.client("alice").say("MODE #tea +i");
    irc.client("alice").readAll();
    irc.client("alice").say("CS CODE #tea 1 7");
    String line = Objects.requireNonNull(irc.client("alice").read());
    String code = line.replaceAll(".*/join #tea ", "");
    assertThat(irc.client("alice").read()).endsWith(":as a link: https://suda.test/invite/" + code);
    irc.chat(
        """
        bob > JOIN #tea wrong
        bob < :suda.test 473 bob #tea :Cannot join channel (+i)
        bob > JOIN #tea %1$s
        bob < :bob!~bob@192.0.2.1 JOIN #tea
        bob ~
        alice < :bob!~bob@192.0.2.1 JOIN #tea
        eve > JOIN #tea %1$s
        eve < :suda.test 473 eve #tea :Cannot join channel (+i)
        alice > CS CODES
        alice < :ChanServ!ChanServ@suda.test NOTICE alice :there are no codes
        """
            .formatted(code));
  }
}
