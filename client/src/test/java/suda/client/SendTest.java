package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import suda.client.ClientEvent.Disconnected;
import suda.client.ClientEvent.MessageReceived;
import suda.client.ClientEvent.Reconnected;

@Timeout(30)
class SendTest {
  private static final String LABELS = "message-tags batch labeled-response echo-message";
  private static final String SUDA = LABELS + " server-time suda.chat/send-id";
  private static final Duration LONG = Duration.ofSeconds(10);

  @Test
  void isDeliveredWhenItsLabelledEchoComes() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS);
      SendHandle send = scene.client().say("#tea", "hello");
      peer.expects("@label=s1 PRIVMSG #tea :hello");
      assertThat(send.state()).isEqualTo(new SendState.Pending());
      peer.sends("@label=s1;msgid=m7 :mina!m@h PRIVMSG #tea :hello");
      assertThat(send.await(LONG)).isEqualTo(new SendState.Delivered(Optional.of("m7")));
      ChatMessage echo = scene.heard.next(MessageReceived.class).message();
      assertThat(echo.own()).isTrue();
      assertThat(echo.id()).contains("m7");
    }
  }

  @Test
  void isDeliveredWhenItsUnlabelledEchoComes() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("message-tags echo-message");
      SendHandle send = scene.client().say("#tea", "hello");
      peer.expects("PRIVMSG #tea :hello");
      peer.sends("@msgid=m7 :mina!m@h PRIVMSG #TEA :hello");
      assertThat(send.await(LONG)).isEqualTo(new SendState.Delivered(Optional.of("m7")));
    }
  }

  @Test
  void isDeliveredWithoutAnyCapabilityWhenAPingAfterItIsAnswered() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("");
      SendHandle first = scene.client().say("#tea", "one");
      SendHandle second = scene.client().say("#tea", "two");
      peer.expects("PRIVMSG #tea :one");
      peer.expects("PING suda-1");
      peer.expects("PRIVMSG #tea :two");
      peer.sends(":srv PONG srv suda-1");
      assertThat(first.await(LONG)).isInstanceOf(SendState.Delivered.class);
      assertThat(second.state()).isEqualTo(new SendState.Pending());
      peer.expects("PING suda-2");
      peer.sends(":srv PONG srv :suda-2");
      assertThat(second.await(LONG)).isInstanceOf(SendState.Delivered.class);
      assertThat(scene.heard.texts(2)).containsExactly("one", "two");
    }
  }

  /** A refused notice is not answered: its label comes back with nothing. */
  @Test
  void failsWhenAServerThatEchoesAcknowledgesWithoutAnEcho() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS);
      SendHandle send = scene.client().notice("#tea", "hello");
      peer.reads();
      peer.sends("@label=s1 :srv ACK");
      assertThat(send.await(LONG)).isEqualTo(new SendState.Failed("the server did not take it"));
    }
  }

  @Test
  void failsWithTheServersReasonWhenRefused() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS);
      SendHandle send = scene.client().say("#tea", "hello");
      peer.reads();
      peer.sends("@label=s1 :srv 404 mina #tea :Cannot send to channel");
      assertThat(send.await(LONG)).isEqualTo(new SendState.Failed("Cannot send to channel"));
    }
  }

  @Test
  void failsWithTheServersReasonWhenRefusedWithoutLabels() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("");
      SendHandle send = scene.client().say("bob", "hello");
      peer.reads();
      peer.sends(":srv 401 mina bob :No such nick");
      assertThat(send.await(LONG)).isEqualTo(new SendState.Failed("No such nick"));
    }
  }

  /** What else is asked of a channel may be refused while something is being said there. */
  @Test
  void isNotRefusedByTheRefusalOfSomethingElse() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS);
      SendHandle send = scene.client().say("#tea", "hello");
      peer.reads();
      peer.sends(
          """
          :srv 482 mina #tea :You're not channel operator
          @label=s1;msgid=m1 :mina!m@h PRIVMSG #tea :hello
          """);
      assertThat(send.await(LONG)).isEqualTo(new SendState.Delivered(Optional.of("m1")));
    }
  }

  /** A nick that is still taken after a lost connection is no answer to what was said to it. */
  @Test
  void isNotRefusedByARefusalOfRegistration() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(SUDA);
      SendHandle send = scene.client().say("mina", "note to self");
      peer.reads();
      peer.drops();
      Peer again = scene.server.accept();
      again.expects("CAP LS 302");
      again.sends(":srv 433 * mina :Nickname is already in use");
      again.expects("NICK mina");
      again.reads();
      again.expects("NICK mina_");
      assertThat(send.state()).isEqualTo(new SendState.Pending());
    }
  }

  @Test
  void anAwayReplyInTheSameBatchIsNotTheAnswer() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS);
      SendHandle send = scene.client().say("bob", "hello");
      peer.reads();
      peer.sends(
          """
          @label=s1 :srv BATCH +1 labeled-response
          @batch=1 :srv 301 mina bob :gone fishing
          @batch=1;msgid=m1 :mina!m@h PRIVMSG bob :hello
          :srv BATCH -1
          """);
      assertThat(send.await(LONG)).isEqualTo(new SendState.Delivered(Optional.of("m1")));
    }
  }

  /** docs/send-id.md: a retry is recorded once. */
  @Test
  void isSentAgainUnderTheSameIdAfterALostConnection() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(SUDA);
      SendHandle send = scene.client().say("#tea", "hello");
      String line = peer.reads();
      assertThat(line).contains("suda.chat/send-id=");
      peer.drops();
      Peer again = scene.server.accept();
      again.registers("mina", SUDA);
      assertThat(again.reads()).isEqualTo(line);
      again.sends("@label=s1;msgid=m1 :mina!m@h PRIVMSG #tea :hello");
      assertThat(send.await(LONG)).isEqualTo(new SendState.Delivered(Optional.of("m1")));
    }
  }

  @Test
  void waitsOnWhenAConnectionIsLostBeforeTheServerHasSaidWhatItCan() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(SUDA);
      SendHandle send = scene.client().say("#tea", "hello");
      String line = peer.reads();
      peer.drops();
      scene.server.accept().drops();
      Peer third = scene.server.accept();
      third.registers("mina", SUDA);
      third.expects(line);
      assertThat(send.state()).isEqualTo(new SendState.Pending());
    }
  }

  @Test
  void failsAfterALostConnectionWhereARetryCouldSayItTwice() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS);
      SendHandle send = scene.client().say("#tea", "hello");
      peer.reads();
      peer.drops();
      assertThat(send.await(LONG))
          .isEqualTo(new SendState.Failed("connection lost before it was confirmed"));
    }
  }

  @Test
  void failsWhenTheServerHasForgottenSendIds() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(SUDA);
      SendHandle send = scene.client().say("#tea", "hello");
      peer.reads();
      peer.drops();
      scene.server.accept().registers("mina", "");
      assertThat(send.await(LONG)).isInstanceOf(SendState.Failed.class);
    }
  }

  @Test
  void whatIsSaidWhileTheConnectionIsLostIsSentOnReturnAfterTheRoomsAreJoined() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("");
      scene.client().join("#tea");
      peer.expects("JOIN #tea");
      peer.sends(":mina!m@h JOIN #tea");
      peer.drops();
      scene.heard.next(Disconnected.class);
      SendHandle send = scene.client().say("#tea", "hello");
      assertThat(send.state()).isEqualTo(new SendState.Pending());
      Peer again = scene.server.accept();
      again.registers("mina", "");
      again.expects("JOIN #tea");
      again.expects("PRIVMSG #tea :hello");
      again.sends(":srv PONG srv suda-1");
      assertThat(send.await(LONG)).isInstanceOf(SendState.Delivered.class);
      scene.heard.next(Reconnected.class);
    }
  }

  @Test
  void onlySoManyAreUnansweredAtATime() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(SUDA);
      for (int i = 1; i <= 100; i++) {
        scene.client().say("#tea", "line " + i);
      }
      for (int i = 1; i <= 32; i++) {
        assertThat(peer.reads()).contains("label=s" + i + ";");
      }
      peer.barrier();
      peer.sends("@label=s1;msgid=m1 :mina!m@h PRIVMSG #tea :line 1");
      assertThat(peer.reads()).endsWith(":line 33");
    }
  }

  @Test
  void moreThanAThousandWaitingAreRefused() throws Exception {
    try (Scene scene = new Scene()) {
      scene.connect(SUDA);
      SendHandle last = scene.client().say("#tea", "first");
      for (int i = 1; i < 1_032; i++) {
        last = scene.client().say("#tea", "line");
      }
      assertThat(last.state()).isEqualTo(new SendState.Pending());
      assertThat(scene.client().say("#tea", "one more").state())
          .isEqualTo(new SendState.Failed("too many messages are waiting"));
    }
  }

  @Test
  void aLongTextIsDeliveredWhenItsLastLineIs() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS);
      SendHandle send = scene.client().say("#tea", "가".repeat(200));
      String first = peer.reads();
      String second = peer.reads();
      peer.sends("@label=s1;msgid=m1 :mina!m@h " + first.substring("@label=s1 ".length()));
      peer.barrier();
      assertThat(send.state()).isEqualTo(new SendState.Pending());
      peer.sends("@label=s2;msgid=m2 :mina!m@h " + second.substring("@label=s2 ".length()));
      peer.barrier();
      assertThat(send.state()).isEqualTo(new SendState.Delivered(Optional.of("m2")));
    }
  }

  @Test
  void whatTheServerHasNotTakenAtTheEndHasFailed() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(SUDA);
      SendHandle send = scene.client().say("#tea", "hello");
      Thread closing = Thread.startVirtualThread(scene.client()::close);
      peer.reads();
      peer.expects("QUIT :");
      peer.drops();
      closing.join();
      assertThat(send.state())
          .isEqualTo(new SendState.Failed("the client was closed before it was confirmed"));
    }
  }

  @Test
  void aNameWithASpaceInItIsNoTarget() throws Exception {
    try (Scene scene = new Scene()) {
      scene.connect("");
      assertThat(scene.client().say("a b", "x").state()).isInstanceOf(SendState.Failed.class);
      assertThat(scene.client().say("", "x").state()).isInstanceOf(SendState.Failed.class);
      assertThat(scene.client().say("#tea", " ").state()).isInstanceOf(SendState.Failed.class);
    }
  }
}
