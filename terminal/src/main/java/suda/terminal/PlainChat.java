package suda.terminal;

import java.io.IOException;
import java.time.Duration;
import suda.client.PlainClient;
import suda.terminal.Screen.Input;
import suda.wire.text.Printable;

/** Raw text between a terminal and any TCP peer, as the tutorial's client does it. */
final class PlainChat {
  private static final Duration KEYS_END_MAX = Duration.ofSeconds(1);

  private final ChatSetup setup;
  private final Screen screen;

  PlainChat(ChatSetup setup, Screen screen) {
    this.setup = setup;
    this.screen = screen;
  }

  /** Returns the exit code. */
  int run() throws InterruptedException {
    try (PlainClient client = PlainClient.connect(setup.host(), setup.port(), setup.security())) {
      screen.show("connected to " + setup.address() + "; quit or Ctrl-D leaves");
      Thread keys =
          Thread.ofPlatform().name("suda-terminal-keys").daemon().start(() -> type(client));
      client.receive(line -> screen.show(Printable.of(line)));
      screen.show("server disconnected");
      keys.interrupt();
      keys.join(KEYS_END_MAX);
      return ChatTerminal.OK;
    } catch (IOException unavailable) {
      screen.show(Trouble.connecting(setup, unavailable));
      return ChatTerminal.UNAVAILABLE;
    }
  }

  private void type(PlainClient client) {
    try (client) {
      while (screen.read("> ") instanceof Input.Line(String line)) {
        screen.show("> " + Printable.of(line));
        client.send(line);
        if (line.strip().equals("quit")) {
          return;
        }
      }
    } catch (IOException _) {
      // The peer is gone, which the receiving side notices and tells.
    }
  }
}
