package suda.terminal;

import java.io.IOException;
import java.time.ZoneId;
import suda.client.Client;
import suda.terminal.Screen.Input;
import suda.wire.text.Printable;

/** Talks on a terminal. */
final class Chat {
  private static final int HISTORY = 20;

  private final ChatSetup setup;
  private final Screen screen;
  private final Palette palette;
  private final View view;

  Chat(ChatSetup setup, Screen screen, Palette palette) {
    this.setup = setup;
    this.screen = screen;
    this.palette = palette;
    this.view = new View(setup.room());
  }

  /** Returns the exit code. */
  int run() throws InterruptedException {
    try (Client client = Client.connect(setup.options().historyOnJoin(HISTORY))) {
      talk(client);
      return ChatTerminal.OK;
    } catch (IOException unavailable) {
      screen.show(Trouble.connecting(setup, unavailable));
      return ChatTerminal.UNAVAILABLE;
    }
  }

  private void talk(Client client) throws InterruptedException {
    Lines lines = new Lines(client, view, palette, ZoneId.systemDefault());
    Unconfirmed unconfirmed = new Unconfirmed(text -> screen.show(lines.quiet(text), Lines.INDENT));
    Recent recent = new Recent(client);
    Narrator narrator = new Narrator(client, lines, unconfirmed, recent);
    client.onEvent(event -> narrator.lines(event).forEach(line -> screen.show(line, Lines.INDENT)));
    screen.completeWith(new Words(client, view, Commands.names()));
    screen.show("connected to " + setup.address() + " as " + client.nick() + "; /help for help");
    Trouble.nick(setup, client).ifPresent(screen::show);
    client.join(setup.room());
    Thread watcher = Thread.ofVirtual().name("suda-chat-unconfirmed").start(unconfirmed::watch);
    Commands commands =
        new Commands(client, view, text -> screen.show(Printable.of(text)), unconfirmed, recent);
    client.quit(typed(commands));
    watcher.interrupt();
  }

  /** Takes what is typed until the user leaves. Returns the reason. */
  private String typed(Commands commands) {
    boolean warned = false;
    while (commands.farewell().isEmpty()) {
      switch (screen.read(view.prompt())) {
        case Input.Line(String text) -> {
          warned = false;
          commands.take(text);
        }
        case Input.Interrupt(String typed) -> {
          if (warned && typed.isEmpty()) {
            return "";
          }
          warned = true;
          screen.show("Ctrl-C again leaves");
        }
        case Input.End _ -> {
          return "";
        }
      }
    }
    return commands.farewell().orElse("");
  }
}
