package suda.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole terminal client on a virtual terminal. */
@Timeout(30)
class ChatTest {

  /** A terminal whose keys the test presses and whose output it reads. */
  private static final class Keys implements AutoCloseable {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final LineDisciplineTerminal terminal;
    private final CompletableFuture<Integer> code;

    Keys(int port) throws IOException {
      terminal =
          new LineDisciplineTerminal(
              "test", "xterm", shown, StandardCharsets.UTF_8, Terminal.SignalHandler.SIG_DFL);
      terminal.setSize(Size.of(80, 24));
      ChatSetup setup = new ChatSetup("localhost", port, "mina", "#tea", false);
      Screen screen = new Screen(terminal, Optional.empty());
      LastHeard never = LastHeard.of(setup, Map.of(), Instant.now());
      Chat chat = new Chat(setup, screen, new Palette(false), never);
      code = CompletableFuture.supplyAsync(() -> run(chat));
    }

    private static int run(Chat chat) {
      try {
        return chat.run();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }

    void press(String keys) throws IOException {
      terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    }

    void awaits(String text) {
      await(() -> output().contains(text), text);
    }

    /** What was written, without the terminal's controls. */
    String output() {
      return shown.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]", "");
    }

    private void await(BooleanSupplier condition, String what) {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (!condition.getAsBoolean()) {
        assertThat(System.nanoTime()).as(what + " in:\n" + output()).isLessThan(deadline);
        Thread.onSpinWait();
      }
    }

    int code() throws Exception {
      return code.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
      terminal.close();
    }
  }

  @Test
  void whatIsTypedIsSaidAndTheAnswerIsShown() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(false);
        Keys keys = new Keys(server.port())) {
      keys.awaits("in #tea with you: @bob");
      keys.press("안녕\r");
      keys.awaits("<mina> 안녕");
      keys.awaits("<bob> 안녕, you say");
      keys.press("quit\r");
      assertThat(keys.code()).isEqualTo(ChatTerminal.OK);
      assertThat(server.said()).containsExactly("#tea 안녕");
    }
  }

  @Test
  void aNickIsCompletedWithAColonAtTheBeginningOfALine() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(false);
        Keys keys = new Keys(server.port())) {
      keys.awaits("in #tea with you: @bob");
      keys.press("bo\thello\r");
      keys.awaits("<mina> bob: hello");
      keys.press("\u0004");
      assertThat(keys.code()).isEqualTo(ChatTerminal.OK);
    }
  }

  @Test
  void aRefusedMessageIsShownSoThatItIsNotLost() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(true);
        Keys keys = new Keys(server.port())) {
      keys.awaits("in #tea with you: @bob");
      keys.press("hello\\ 'there!\r");
      keys.awaits("not delivered: hello\\ 'there! (Cannot send to channel)");
      keys.press("/quit\r");
      assertThat(keys.code()).isEqualTo(ChatTerminal.OK);
    }
  }

  @Test
  void commandsDoWhatTheyAreFor() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(false);
        Keys keys = new Keys(server.port())) {
      keys.awaits("in #tea with you: @bob");
      keys.press("/join coffee\r");
      keys.awaits("you are in #coffee");
      keys.press("/me waits\r");
      keys.awaits("* mina waits");
      keys.press("//slash\r");
      keys.awaits("<mina> /slash");
      keys.press("/nothing\r");
      keys.awaits("/nothing: unknown; try /help");
      keys.press("/msg bob\r");
      keys.awaits("say /msg NICK TEXT");
      keys.press("/quit\r");
      assertThat(keys.code()).isEqualTo(ChatTerminal.OK);
      assertThat(server.said())
          .containsExactly("#coffee \u0001ACTION waits\u0001", "#coffee /slash");
    }
  }

  @Test
  void aLineThatIsNotConfirmedForASecondIsShownAsWaitingAndThenAsDelivered() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(false);
        Keys keys = new Keys(server.port())) {
      keys.awaits("in #tea with you: @bob");
      server.pause();
      keys.press("hello\r");
      keys.awaits("… waiting: hello");
      server.goOn();
      keys.awaits("<mina> hello");
      keys.awaits("delivered: hello");
      keys.press("quit\r");
      assertThat(keys.code()).isEqualTo(ChatTerminal.OK);
    }
  }

  @Test
  void anOutageIsTwoLinesAndWhatIsTypedMeanwhileWaitsForItsEnd() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(false);
        Keys keys = new Keys(server.port())) {
      keys.awaits("in #tea with you: @bob");
      server.goAway();
      keys.awaits("reconnecting…");
      keys.press("one\r");
      keys.awaits("… waiting: one");
      keys.press("/me waits\r");
      keys.awaits("… waiting: waits");
      server.comeBack();
      keys.awaits("connected again");
      keys.awaits("<mina> one");
      keys.awaits("all 2 delivered");
      assertThat(keys.output().split("reconnecting…", -1)).hasSize(2);
      assertThat(keys.output().split("connected again", -1)).hasSize(2);
      keys.press("quit\r");
      assertThat(keys.code()).isEqualTo(ChatTerminal.OK);
    }
  }

  @Test
  void whatStillWaitsWhenTheUserLeavesIsShownAsNotDelivered() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(false);
        Keys keys = new Keys(server.port())) {
      keys.awaits("in #tea with you: @bob");
      server.goAway();
      keys.awaits("reconnecting…");
      keys.press("one\r");
      keys.awaits("… waiting: one");
      keys.press("quit\r");
      assertThat(keys.code()).isEqualTo(ChatTerminal.OK);
      assertThat(keys.output()).contains("not delivered: one (the client was closed");
    }
  }

  @Test
  void theGreetingOfAServerIsNotShown() throws Exception {
    try (TinyIrcServer server = new TinyIrcServer(false);
        Keys keys = new Keys(server.port())) {
      keys.awaits("in #tea with you: @bob");
      assertThat(keys.output()).doesNotContain("Read this");
      keys.press("quit\r");
      assertThat(keys.code()).isEqualTo(ChatTerminal.OK);
    }
  }

  @Test
  void withoutAServerItSaysSoAndEnds() throws Exception {
    int port;
    try (TinyIrcServer server = new TinyIrcServer(false)) {
      port = server.port();
    }
    try (Keys keys = new Keys(port)) {
      assertThat(keys.code()).isEqualTo(ChatTerminal.UNAVAILABLE);
      assertThat(keys.output()).contains("cannot connect to localhost:" + port);
    }
  }
}
