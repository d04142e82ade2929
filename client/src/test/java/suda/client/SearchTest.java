package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Source: docs/protocol/search.md. */
@Timeout(30)
class SearchTest {

  @Test
  void whatIsFoundIsToldTogetherAndNotAsJustSaid() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("message-tags batch server-time soju.im/search");
      Search search = new Search("a;b c", Optional.of("#tea"), Optional.of("bob"));
      assertThat(scene.client().search(search)).isTrue();
      peer.expects("SEARCH text=a\\:b\\sc;in=#tea;from=bob;limit=20");
      peer.sends(
          """
          :srv BATCH +s soju.im/search
          @batch=s;time=2026-01-01T10:00:00.000Z;msgid=1 :bob!b@h PRIVMSG #tea :a;b c
          @batch=s;time=2026-01-01T10:00:01.000Z;msgid=2 :bob!b@h PRIVMSG mina :a;b c too
          :srv BATCH -s
          :bob!b@h PRIVMSG #tea :now
          """);
      ClientEvent.SearchFound found = scene.heard.next(ClientEvent.SearchFound.class);
      assertThat(scene.heard.texts(1)).containsExactly("now");
      assertThat(found.messages()).extracting(ChatMessage::text).containsExactly("a;b c", "a;b c too");
      assertThat(found.messages()).extracting(ChatMessage::channel).containsExactly("#tea", "bob");
      assertThat(found.messages())
          .extracting(ChatMessage::origin)
          .containsOnly(ChatMessage.Origin.EARLIER);
    }
  }

  @Test
  void aServerThatCannotSearchIsNotAsked() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("batch");
      assertThat(scene.client().search(new Search("a", Optional.empty(), Optional.empty())))
          .isFalse();
      peer.barrier();
    }
  }

  /** A batch of history with joins in it would be taken for people who come in now. */
  @Test
  void whatWouldBringThePastAsIfItHappenedNowIsNotAskedFor() throws Exception {
    try (Scene scene = new Scene()) {
      var connecting = Scene.start(scene.options());
      Peer peer = scene.server.accept();
      peer.expects("CAP LS 302");
      peer.reads();
      peer.reads();
      peer.sends(":srv CAP * LS :batch draft/event-playback znc.in/playback");
      peer.expects("CAP REQ batch");
      peer.sends(":srv CAP * ACK :batch");
      peer.expects("CAP END");
      peer.welcomes("mina");
      scene.use(connecting);
    }
  }
}
