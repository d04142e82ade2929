package suda.session.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;

/** IRCv3 client tags: reply, react, typing, channel-context. */
class ReactionTest {
  private final IrcChat irc = new IrcChat();

  @Test
  void aReactionPassesAndIsKeptWithWhatItRefersTo() {
    irc.register("alice", "message-tags");
    irc.register("bob", "message-tags");
    irc.inChannel("#tea", "alice", "bob", "carol");
    irc.chat(
        """
        bob > @+draft/reply=1-1;+draft/react=👍 TAGMSG #tea
        alice < @msgid=…;+draft/reply=1-1;+draft/react=👍 :bob!~bob@192.0.2.1 TAGMSG #tea
        bob > @+draft/reply=1-1;+draft/unreact=👍 TAGMSG #tea
        alice < @msgid=…;+draft/reply=1-1;+draft/unreact=👍 :bob!~bob@192.0.2.1 TAGMSG #tea
        bob > @+draft/channel-context=#tea;+reply=1-1 PRIVMSG alice :yes
        alice < @msgid=…;+draft/channel-context=#tea;+reply=1-1 :bob!~bob@192.0.2.1 PRIVMSG alice :yes
        """);
    assertThat(lastButOne().kind()).isEqualTo(Kind.TAGS);
    assertThat(lastButOne().tags()).containsEntry("+draft/reply", "1-1");
    assertThat(irc.client("carol").readAll()).isEmpty();
  }

  private MessageSent lastButOne() {
    var journal = irc.network().journal();
    return (MessageSent) journal.get(journal.size() - 2).event();
  }

  @Test
  void typingPassesAndIsOfThisMomentOnly() {
    irc.register("alice", "message-tags");
    irc.register("bob", "message-tags");
    irc.inChannel("#tea", "alice", "bob");
    irc.chat(
        """
        bob > @+typing=active TAGMSG #tea
        alice < @msgid=…;+typing=active :bob!~bob@192.0.2.1 TAGMSG #tea
        """);
    assertThat(irc.network().journal().getLast().event())
        .isInstanceOfSatisfying(
            MessageSent.class, e -> assertThat(e.kind()).isEqualTo(Kind.PASSING));
  }
}
