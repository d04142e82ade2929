package suda.session.irc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import suda.core.Limit;
import suda.core.command.Command;
import suda.core.event.Kind;
import suda.core.state.Channel;
import suda.session.TestNetwork;
import suda.session.TestNetwork.Answers;

/** modern.ircdocs.horse: Sending Messages; IRCv3: message-tags, echo-message. */
class MessageTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void membersHearWhatIsSaidAndTheSpeakerDoesNot() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > PRIVMSG #TEA :green tea?
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :green tea?
        bob > NOTICE #tea :안녕
        alice < :bob!~bob@192.0.2.1 NOTICE #tea :안녕
        """);
  }

  @Test
  void anActionStaysOne() {
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        alice > PRIVMSG #tea :\u0001ACTION waves\u0001
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :\u0001ACTION waves\u0001
        alice > PRIVMSG bob :\u0001VERSION\u0001
        bob < :alice!~alice@192.0.2.1 PRIVMSG bob :\u0001VERSION\u0001
        """);
    assertThat(tea().recent())
        .allSatisfy(said -> assertThat(said.message().kind()).isEqualTo(Kind.ACTION));
  }

  @Test
  void usersHearWhatIsSaidToThem() {
    irc.client("bob");
    irc.chat(
        """
        alice > PRIVMSG bob,nobody :psst
        alice < :suda.test 401 alice nobody :No such nick/channel
        bob < :alice!~alice@192.0.2.1 PRIVMSG bob :psst
        alice > PRIVMSG alice :note to myself
        alice < :alice!~alice@192.0.2.1 PRIVMSG alice :note to myself
        """);
  }

  @Test
  void aStatusMessageIsHeardFromAPrivilegeOn() {
    irc.inChannel("#tea", "alice", "bob", "carol");
    irc.chat(
        """
        alice > MODE #tea +v bob
        alice ~
        bob ~
        carol ~
        alice > PRIVMSG +#tea :voiced?
        bob < :alice!~alice@192.0.2.1 PRIVMSG +#tea :voiced?
        bob > NOTICE @#tea :op?
        alice < :bob!~bob@192.0.2.1 NOTICE @#tea :op?
        """);
  }

  @Test
  void whatCannotBeSaidIsRefused() {
    irc.inChannel("#tea", "alice");
    irc.client("bob");
    irc.chat(
        """
        bob > PRIVMSG
        bob < :suda.test 411 bob :No recipient given (PRIVMSG)
        bob > PRIVMSG #tea
        bob < :suda.test 412 bob :No text to send
        bob > PRIVMSG #none :hello
        bob < :suda.test 403 bob #none :No such channel
        bob > PRIVMSG #tea :hello
        bob < :suda.test 404 bob #tea :Cannot send to channel
        bob > PRIVMSG a,b,c,d,e :hello
        bob < :suda.test 401 bob a :No such nick/channel
        bob < :suda.test 401 bob b :No such nick/channel
        bob < :suda.test 401 bob c :No such nick/channel
        bob < :suda.test 401 bob d :No such nick/channel
        bob < :suda.test 407 bob e :Too many targets. Nothing was delivered.
        """);
  }

  @Test
  void noticesAreNeverAnswered() {
    irc.inChannel("#tea", "alice");
    irc.client("bob");
    irc.chat(
        """
        bob > NOTICE
        bob > NOTICE nobody
        bob > NOTICE nobody :hello
        bob > NOTICE #tea :hello
        bob > NOTICE a,b,c,d,e :hello
        """);
  }

  @Test
  void whatWouldBeTooLongWithItsSourceIsRefused() {
    irc.client("bob");
    String fits = "x".repeat(512 - ":alice!~alice@192.0.2.1 PRIVMSG bob :\r\n".length());
    irc.chat(
        """
        alice > PRIVMSG bob :%1$s
        bob < :alice!~alice@192.0.2.1 PRIVMSG bob :%1$s
        alice > PRIVMSG bob :%1$sx
        alice < :suda.test 417 alice :Input line was too long
        """
            .formatted(fits));
  }

  @Test
  void aLongTextOfAnotherProtocolBecomesSeveralLines() {
    irc.inChannel("#tea", "alice", "bob");
    long channel = tea().id();
    String text = "안녕하세요 ".repeat(200).strip();
    irc.network()
        .operator(
            new Command.SayToChannel(
                irc.client("bob").user(), channel, null, Kind.MESSAGE, text, Map.of(), null));
    List<String> lines = irc.client("alice").readAll();
    irc.client("bob").readAll();
    assertThat(lines).hasSizeGreaterThan(5);
    assertThat(lines)
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(510));
    assertThat(lines.stream().map(line -> line.substring(line.indexOf(" :") + 2)).toList())
        .satisfies(parts -> assertThat(String.join(" ", parts)).isEqualTo(text));
  }

  @Test
  void whoWritesToSomebodyAwayIsTold() {
    irc.client("bob");
    irc.chat(
        """
        bob > AWAY :at lunch
        bob < :suda.test 306 bob :You have been marked as being away
        alice > PRIVMSG bob :there?
        alice < :suda.test 301 alice bob :at lunch
        bob < :alice!~alice@192.0.2.1 PRIVMSG bob :there?
        alice > NOTICE bob :there?
        bob < :alice!~alice@192.0.2.1 NOTICE bob :there?
        bob > AWAY
        bob < :suda.test 305 bob :You are no longer marked as being away
        alice > PRIVMSG bob :there?
        bob < :alice!~alice@192.0.2.1 PRIVMSG bob :there?
        """);
  }

  @Test
  void theOperatorsWordsReachEverybody() {
    irc.client("alice");
    irc.network().operator(new Command.Announce("tea is ready"));
    irc.chat("alice < :suda.test NOTICE $* :tea is ready");
  }

  @Test
  void clientTagsReachThoseWhoAskedForTags() {
    irc.register("alice", "message-tags");
    irc.register("carol", "message-tags");
    irc.inChannel("#tea", "alice", "bob", "carol");
    irc.chat(
        """
        alice > @+draft/reply=x;other=y PRIVMSG #tea :yes
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :yes
        carol < @msgid=…;+draft/reply=x :alice!~alice@192.0.2.1 PRIVMSG #tea :yes
        alice > @+typing=a\\sb TAGMSG #tea
        carol < @msgid=…;+typing=a\\sb :alice!~alice@192.0.2.1 TAGMSG #tea
        bob > TAGMSG #tea
        bob < :suda.test 421 bob TAGMSG :Unknown command
        alice > TAGMSG
        alice < :suda.test 461 alice TAGMSG :Not enough parameters
        """);
  }

  @Test
  void botsAreMarked() {
    irc.register("alice", "message-tags");
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        bob > MODE bob +B
        bob ~
        bob > PRIVMSG #tea :beep
        alice < @msgid=…;bot :bob!~bob@192.0.2.1 PRIVMSG #tea :beep
        """);
  }

  @Test
  void theEchoHasTheMessagesIdAndTime() {
    irc.register("alice", "echo-message message-tags server-time");
    irc.register("bob", "message-tags server-time");
    irc.inChannel("#tea", "alice", "bob");
    irc.client("alice").say("PRIVMSG #tea :hello");
    String echo = irc.client("alice").read();
    assertThat(echo)
        .startsWith("@time=2023-11-14T22:13:20.000Z;msgid=")
        .isEqualTo(irc.client("bob").read());
    irc.chat(
        """
        alice > PRIVMSG bob :psst
        alice < @time=…;msgid=… :alice!~alice@192.0.2.1 PRIVMSG bob :psst
        bob < @time=…;msgid=… :alice!~alice@192.0.2.1 PRIVMSG bob :psst
        alice > TAGMSG bob
        alice < @time=…;msgid=… :alice!~alice@192.0.2.1 TAGMSG bob
        bob ~
        alice > PRIVMSG alice :me
        alice < @time=…;msgid=… :alice!~alice@192.0.2.1 PRIVMSG alice :me
        alice < @time=…;msgid=… :alice!~alice@192.0.2.1 PRIVMSG alice :me
        """);
  }

  @Test
  void aRetriedSendIsSaidOnceAndAcknowledgedTwice() {
    irc.register("alice", "echo-message message-tags suda.chat/send-id");
    irc.inChannel("#tea", "alice", "bob");
    irc.client("alice").say("@suda.chat/send-id=k.1 PRIVMSG #tea :hello");
    String first = irc.client("alice").read();
    irc.network().advance(5000);
    irc.client("alice").say("@suda.chat/send-id=k.1 PRIVMSG #tea :hello");
    assertThat(irc.client("alice").read()).isEqualTo(first);
    irc.chat(
        """
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :hello
        alice > @suda.chat/send-id=k PRIVMSG #tea :hello
        alice < :suda.test FAIL PRIVMSG INVALID_SEND_ID k :A send id is…
        alice > @suda.chat/send-id=k.2 PRIVMSG #tea,bob :hello
        alice < :suda.test FAIL PRIVMSG INVALID_SEND_ID k.2 :A send id is…
        """);
  }

  /** A connection that was given up may bring what was said by another long ago. */
  @Test
  void whatMayBeRecordedAndForgottenIsRefused() {
    irc.register("alice", "message-tags suda.chat/send-id");
    irc.inChannel("#tea", "alice");
    for (int i = 1; i <= Limit.SENDS_PER_KEY.max() + 1; i++) {
      irc.client("alice").say("@suda.chat/send-id=k." + i + " PRIVMSG #tea :hello");
    }
    irc.chat(
        """
        alice > @suda.chat/send-id=k.1 PRIVMSG #tea :hello
        alice < :suda.test FAIL PRIVMSG INVALID_SEND_ID k.1 :So many were sent since…
        alice > @suda.chat/send-id=k.2 PRIVMSG #tea :hello
        """);
  }

  /** docs/send-id.md: the echo is the acknowledgement, whatever has happened since. */
  @Test
  void aRetryIsAcknowledgedEvenIfItsAddresseeIsGone() {
    irc.register("alice", "echo-message message-tags suda.chat/send-id");
    irc.register("bob", "");
    irc.client("alice").say("@suda.chat/send-id=k.1 PRIVMSG bob :hello");
    String first = irc.client("alice").read();
    irc.client("bob").say("QUIT");
    irc.client("alice").say("@suda.chat/send-id=k.1 PRIVMSG bob :hello");
    assertThat(irc.client("alice").read()).isEqualTo(first);
  }

  @Test
  void aLongAnnouncementBecomesSeveralLines() {
    irc.register("alice", "");
    irc.network().operator(new Command.Announce("x".repeat(486) + " tea"));
    irc.chat(
        """
        alice < :suda.test NOTICE $* :%s
        alice < :suda.test NOTICE $* :tea
        """
            .formatted("x".repeat(486)));
  }

  @Test
  void aWriterElsewhereAnswersLaterButInOrder() {
    IrcChat later = new IrcChat(new TestNetwork(Answers.LATER, List.of()));
    later.register("alice", "echo-message labeled-response batch message-tags");
    later.inChannel("#tea", "alice", "bob");
    later.chat(
        """
        alice > @label=1 PRIVMSG #tea :one
        alice > @label=2 PRIVMSG #tea :two
        alice < @label=1;msgid=… :alice!~alice@192.0.2.1 PRIVMSG #tea :one
        alice < @label=2;msgid=… :alice!~alice@192.0.2.1 PRIVMSG #tea :two
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :one
        bob < :alice!~alice@192.0.2.1 PRIVMSG #tea :two
        """);
  }

  private Channel tea() {
    return Objects.requireNonNull(irc.network().state().channelNamed("#tea"));
  }
}
