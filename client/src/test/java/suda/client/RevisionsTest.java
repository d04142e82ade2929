package suda.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import suda.client.ClientEvent.MessageEdited;
import suda.client.ClientEvent.MessageReceived;
import suda.client.ClientEvent.MessageRedacted;
import suda.client.ClientEvent.Reacted;

/** Sources: docs/protocol/edit.md, IRCv3 message-redaction, client tags react and reply. */
@Timeout(30)
class RevisionsTest {
  private static final String ALL =
      "message-tags batch server-time draft/message-redaction suda.chat/edit draft/chathistory";

  @Test
  void whatIsDoneToAMessageIsToldWithItsId() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(ALL);
      peer.sends(
          """
          @msgid=1 :bob!b@h PRIVMSG #tea :teh?
          @msgid=2;suda.chat/edit=1 :bob!b@h PRIVMSG #tea :tea?
          @+draft/reply=1;+draft/react=👍 :eve!e@h TAGMSG #tea
          @+draft/reply=1;+draft/unreact=👍 :eve!e@h TAGMSG #tea
          @+typing=active :eve!e@h TAGMSG #tea
          :bob!b@h REDACT mina 1 :no tea
          """);
      assertThat(scene.heard.next(MessageReceived.class).message().replaces()).isEmpty();
      ChatMessage edit = scene.heard.next(MessageEdited.class).message();
      assertThat(edit.text()).isEqualTo("tea?");
      assertThat(edit.replaces()).contains("1");
      assertThat(scene.heard.next(Reacted.class))
          .isEqualTo(new Reacted("#tea", "1", "eve", "👍", true));
      assertThat(scene.heard.next(Reacted.class))
          .isEqualTo(new Reacted("#tea", "1", "eve", "👍", false));
      assertThat(scene.heard.next(MessageRedacted.class))
          .isEqualTo(new MessageRedacted("bob", "1", "bob", "no tea"));
    }
  }

  @Test
  void aMessageIsEditedTakenBackAndReactedTo() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(ALL);
      peer.sends("@msgid=1 :mina!m@h PRIVMSG #tea :teh?");
      ChatMessage message = scene.heard.next(MessageReceived.class).message();
      assertThat(scene.client().edit(message, "tea?")).isTrue();
      peer.expects("@suda.chat/edit=1 PRIVMSG #tea :tea?");
      assertThat(scene.client().redact(message, "no tea")).isTrue();
      peer.expects("REDACT #tea 1 :no tea");
      assertThat(scene.client().react(message, "👍")).isTrue();
      assertThat(peer.reads()).endsWith(" TAGMSG #tea").contains("+draft/react=👍", "reply=1");
    }
  }

  @Test
  void whatTheServerCannotDoIsNotAskedFor() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect("batch");
      peer.sends(":mina!m@h PRIVMSG #tea :teh?");
      ChatMessage message = scene.heard.next(MessageReceived.class).message();
      assertThat(message.id()).isEqualTo(Optional.empty());
      assertThat(scene.client().edit(message, "tea?")).isFalse();
      assertThat(scene.client().redact(message, "")).isFalse();
      assertThat(scene.client().react(message, "👍")).isFalse();
      peer.barrier();
    }
  }

  /** While history is asked for, what is said waits; it need not be told any more. */
  @Test
  void whatIsTakenBackBeforeItIsToldIsNotTold() throws Exception {
    try (Scene scene = new Scene()) {
      Peer peer = scene.connect(scene.options().historyOnJoin(5), ALL);
      scene.client().join("#tea");
      peer.expects("JOIN #tea");
      peer.sends(
          """
          :mina!m@h JOIN #tea
          @msgid=1 :bob!b@h PRIVMSG #tea :secret
          :bob!b@h REDACT #tea 1
          @msgid=2 :bob!b@h PRIVMSG #tea :hello
          :srv BATCH +h chathistory #tea
          :srv BATCH -h
          """);
      assertThat(scene.heard.texts(1)).containsExactly("hello");
    }
  }
}
