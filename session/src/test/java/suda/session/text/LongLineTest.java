package suda.session.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suda.core.Limit;
import suda.core.Text;
import suda.core.event.Event.MessageSent;
import suda.core.event.Kind;
import suda.core.event.Target;
import suda.session.TestClient;

/** A long line reaches IRC users whole, in lines that IRC allows. */
final class LongLineTest {
  private static final String HANGUL = "동해물과 백두산이 마르고 닳도록 하느님이 보우하사 우리나라 만세 ".repeat(120).strip();

  private final TextChat chat = new TextChat();

  @Test
  void aLongLineArrivesWholeAndInOrder() {
    TestClient<?> bob = chat.named("bob");
    TestClient<?> alice = chat.named("alice");
    bob.readAll();
    alice.say(HANGUL);
    List<String> lines = bob.readAll();
    assertThat(lines).hasSizeGreaterThan(20).allMatch(line -> line.startsWith("<alice> "));
    String joined =
        lines.stream()
            .map(line -> line.substring("<alice> ".length()))
            .collect(Collectors.joining());
    assertThat(joined).isEqualTo(HANGUL);
    assertThat(alice.readAll()).isEmpty();
  }

  @Test
  void aLineWithoutSpacesArrivesWholeToo() {
    chat.named("alice").say("가".repeat(5000));
    assertThat(said().stream().map(MessageSent::text).collect(Collectors.joining()))
        .isEqualTo("가".repeat(5000));
  }

  @Test
  void eachMessageFitsIntoOneLineOfIrcUnderTheLongestNick() {
    TestClient<?> bob = chat.named("b".repeat(Limit.NICK_BYTES.max()));
    TestClient<?> alice = chat.named("a".repeat(Limit.NICK_BYTES.max()));
    alice.say("/join " + "t".repeat(Limit.CHANNEL_NAME_BYTES.max() - 1));
    alice.say(HANGUL);
    alice.say("/me " + HANGUL);
    alice.say("/msg " + bob.name() + " " + HANGUL);
    assertThat(said())
        .hasSizeGreaterThan(60)
        .allSatisfy(message ->
            assertThat(Text.bytes(ircLine(message))).isLessThanOrEqualTo(Limit.LINE_BYTES.max()));
    assertThat(said()).anyMatch(m -> Text.bytes(ircLine(m)) > Limit.LINE_BYTES.max() - 40);
  }

  @Test
  void aRefusedLineIsRefusedOnce() {
    TestClient<?> bob = chat.named("bob");
    bob.say("/join tea");
    TestClient<?> alice = chat.named("alice");
    alice.say("/msg #tea " + HANGUL);
    assertThat(alice.readAll()).containsExactly("-- you may not speak in #tea; nobody heard that");
  }

  private List<MessageSent> said() {
    return chat.network.journal().stream()
        .map(stamped -> stamped.event())
        .filter(MessageSent.class::isInstance)
        .map(MessageSent.class::cast)
        .toList();
  }

  private static String ircLine(MessageSent message) {
    String target =
        switch (message.target()) {
          case Target.ToChannel to -> to.name().text();
          case Target.ToUser to -> to.nick().text();
        };
    String text =
        message.kind() == Kind.ACTION ? "\1ACTION " + message.text() + "\1" : message.text();
    return ":%s!~%s@%s PRIVMSG %s :%s\r\n"
        .formatted(
            message.author().nick(),
            message.author().username(),
            message.author().host(),
            target,
            text);
  }
}
