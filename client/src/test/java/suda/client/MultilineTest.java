package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import suda.client.ChatMessage.Kind;
import suda.client.ClientEvent.MessageEdited;
import suda.client.ClientEvent.MessageReceived;
import suda.client.ClientEvent.NoticeReceived;
import suda.wire.irc.Message;

@Timeout(30)
class MultilineTest {
  private static final String LABELS =
      "message-tags batch labeled-response echo-message draft/multiline=max-bytes=4096,max-lines=3";
  private static final Duration LONG = Duration.ofSeconds(10);

  @Test
  void whatComesInSeveralLinesIsOneMessage() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS);
      peer.sends(
          """
          @msgid=m1;time=2026-01-01T12:00:00.000Z :bob!b@h BATCH +1 draft/multiline #tea
          @batch=1 :bob!b@h PRIVMSG #tea :one
          @batch=1 :bob!b@h PRIVMSG #tea :
          @msgid=m2 :joon!j@h PRIVMSG #tea :between
          @batch=1 :bob!b@h PRIVMSG #tea :two and
          @batch=1;draft/multiline-concat :bob!b@h PRIVMSG #tea : a half
          :srv BATCH -1
          """);
      assertThat(scene.heard.next(MessageReceived.class).message().text()).isEqualTo("between");
      ChatMessage whole = scene.heard.next(MessageReceived.class).message();
      assertThat(whole.text()).isEqualTo("one\n\ntwo and a half");
      assertThat(whole.id()).contains("m1");
      assertThat(whole.nick()).isEqualTo("bob");
      assertThat(whole.channel()).isEqualTo("#tea");
      assertThat(whole.time()).isEqualTo("2026-01-01T12:00:00Z");
    }
  }

  @Test
  void aNoticeAndTheNewTextOfAMessageMayHaveSeveralLines() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS + " suda.chat/edit");
      peer.sends(
          """
          @msgid=m1 :bob!b@h BATCH +1 draft/multiline mina
          @batch=1 :bob!b@h NOTICE mina :one
          @batch=1 :bob!b@h NOTICE mina :two
          :srv BATCH -1
          @msgid=m2;suda.chat/edit=m0 :bob!b@h BATCH +1 draft/multiline #tea
          @batch=1 :bob!b@h PRIVMSG #tea :three
          @batch=1 :bob!b@h PRIVMSG #tea :four
          :srv BATCH -1
          """);
      ChatMessage notice = scene.heard.next(NoticeReceived.class).message();
      assertThat(notice.text()).isEqualTo("one\ntwo");
      assertThat(notice.kind()).isEqualTo(Kind.NOTICE);
      assertThat(notice.channel()).isEqualTo("bob");
      ChatMessage edit = scene.heard.next(MessageEdited.class).message();
      assertThat(edit.text()).isEqualTo("three\nfour");
      assertThat(edit.replaces()).contains("m0");
    }
  }

  @Test
  void whatIsSaidInSeveralLinesIsOneMessage() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS);
      SendHandle send = scene.client().say("#tea", "one\n\n" + "가".repeat(120) + "\n");
      peer.expects("@label=s1 BATCH +m1 draft/multiline #tea");
      peer.expects("@batch=m1 PRIVMSG #tea :one");
      peer.expects("@batch=m1 PRIVMSG #tea :");
      peer.expects("@batch=m1 PRIVMSG #tea :" + "가".repeat(120));
      peer.expects("BATCH -m1");
      peer.sends(
          """
          @label=s1;msgid=m7 :mina!m@h BATCH +1 draft/multiline #tea
          @batch=1 :mina!m@h PRIVMSG #tea :one
          @batch=1 :mina!m@h PRIVMSG #tea :
          @batch=1 :mina!m@h PRIVMSG #tea :…
          """);
      peer.barrier();
      assertThat(send.state()).isEqualTo(new SendState.Pending());
      peer.sends(":srv BATCH -1");
      assertThat(send.await(LONG)).isEqualTo(new SendState.Delivered(Optional.of("m7")));
      assertThat(scene.heard.next(MessageReceived.class).message().own()).isTrue();
    }
  }

  @Test
  void aLongLineIsOneMessage() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS);
      scene.client().say("#tea", "가".repeat(200));
      peer.expects("@label=s1 BATCH +m1 draft/multiline #tea");
      String first = peer.reads();
      String second = peer.reads();
      assertThat(first).matches("@batch=m1 PRIVMSG #tea :가+");
      assertThat(second).matches("@batch=m1;draft/multiline-concat PRIVMSG #tea :가+");
      assertThat((first + second).chars().filter(c -> c == '가')).hasSize(200);
      peer.expects("BATCH -m1");
    }
  }

  @Test
  void whatIsMoreThanTheServerTakesInOneIsSeveral() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS);
      SendHandle send = scene.client().say("#tea", "1\n2\n3\n4");
      peer.expects("@label=s1 BATCH +m1 draft/multiline #tea");
      peer.reads();
      peer.reads();
      peer.expects("@batch=m1 PRIVMSG #tea :3");
      peer.expects("BATCH -m1");
      peer.expects("@label=s2 PRIVMSG #tea :4");
      peer.sends("@label=s2;msgid=m2 :mina!m@h PRIVMSG #tea :4");
      peer.sends("@label=s1 FAIL BATCH MULTILINE_INVALID :No");
      assertThat(send.await(LONG)).isEqualTo(new SendState.Failed("No"));
    }
  }

  @Test
  void itIsSentAgainAsAWholeUnderTheSameId() throws Exception {
    String suda = LABELS + " suda.chat/send-id";
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(suda);
      SendHandle send = scene.client().say("#tea", "one\ntwo");
      String opening = peer.reads();
      peer.expects("@batch=m1 PRIVMSG #tea :one");
      peer.drops();
      Peer again = scene.server.accept();
      again.registers("mina", suda);
      again.expects(opening.replace("+m1", "+m2"));
      again.expects("@batch=m2 PRIVMSG #tea :one");
      again.expects("@batch=m2 PRIVMSG #tea :two");
      again.expects("BATCH -m2");
      again.sends(
          """
          @label=s1;msgid=m7 :mina!m@h BATCH +1 draft/multiline #tea
          @batch=1 :mina!m@h PRIVMSG #tea :one
          @batch=1 :mina!m@h PRIVMSG #tea :two
          :srv BATCH -1
          """);
      assertThat(send.await(LONG)).isEqualTo(new SendState.Delivered(Optional.of("m7")));
    }
  }

  @Test
  void aServerThatDoesNotSayHowMuchItTakesIsNotAskedForIt() throws Exception {
    String value = "draft/multiline=max-lines=3";
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("message-tags batch " + value);
      scene.client().say("#tea", "one\ntwo");
      peer.expects("PRIVMSG #tea :one");
      peer.expects("PRIVMSG #tea :two");
    }
    assertThat(Multiline.Bounds.of("max-bytes=0")).isEmpty();
    assertThat(Multiline.Bounds.of("max-bytes=x,max-lines=3")).isEmpty();
    assertThat(Multiline.Bounds.of("max-bytes=10")).map(Multiline.Bounds::bytes).contains(10);
  }

  @Test
  void aMessageIsEditedInSeveralLines() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(LABELS + " suda.chat/edit");
      peer.sends("@msgid=m1 :mina!m@h PRIVMSG #tea :one");
      ChatMessage one = scene.heard.next(MessageReceived.class).message();
      assertThat(scene.client().edit(one, "one\ntwo")).isTrue();
      peer.expects("@suda.chat/edit=m1 BATCH +m1 draft/multiline #tea");
      peer.expects("@batch=m1 PRIVMSG #tea :one");
      peer.expects("@batch=m1 PRIVMSG #tea :two");
      peer.expects("BATCH -m1");
      assertThat(scene.client().edit(one, "1\n2\n3\n4")).isFalse();
      assertThat(scene.client().edit(one, " ")).isFalse();
    }
  }

  private static Message line(String line) {
    Message message = Message.parse(line);
    assertThat(message).isNotNull();
    return message;
  }

  /** A server that goes on for ever costs no more memory than this. */
  @Test
  void thereIsAnEndToWhatOneMessageMayBe() {
    Multiline multiline = new Multiline();
    assertThat(multiline.takes(line("BATCH +0 draft/multiline #tea"))).isTrue();
    Message more = line("@batch=0 PRIVMSG #tea :" + "x".repeat(4000));
    for (int i = 0; i < 300; i++) {
      assertThat(multiline.takes(more)).isTrue();
    }
    assertThat(multiline.ended(line("BATCH -0")).orElseThrow().text()).hasSize(1 << 20);
    for (int i = 0; i <= 8; i++) {
      multiline.takes(line("BATCH +" + i + " draft/multiline #tea"));
    }
    assertThat(multiline.takes(line("@batch=0 PRIVMSG #tea :x"))).isFalse();
    assertThat(multiline.takes(line("@batch=1 PRIVMSG #tea :x"))).isTrue();
    assertThat(multiline.ended(line("BATCH -2"))).isEmpty();
  }
}
