package suda.terminal;

import java.io.IOException;
import java.time.ZoneId;
import suda.client.ChatMessage;
import suda.client.ChatMessage.Origin;
import suda.client.Client;
import suda.client.ClientEvent;
import suda.client.ClientOptions;
import suda.terminal.Screen.Input;
import suda.wire.text.Printable;

/** Talks on a terminal. */
final class Chat {
  private static final int HISTORY = 20;

  private final ChatSetup setup;
  private final Screen screen;
  private final Palette palette;
  private final LastHeard lastHeard;
  private final View view;

  Chat(ChatSetup setup, Screen screen, Palette palette, LastHeard lastHeard) {
    this.setup = setup;
    this.screen = screen;
    this.palette = palette;
    this.lastHeard = lastHeard;
    this.view = new View(setup.room());
  }

  /** Returns the exit code. */
  int run() throws InterruptedException {
    ClientOptions options = setup.options().historyOnJoin(HISTORY);
    boolean known = setup.account().isPresent();
    try (Client client = Client.connect(known ? options.since(lastHeard.next()) : options)) {
      talk(client);
      lastHeard.keep();
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
    client.onEvent(event -> {
      narrator.lines(event).forEach(line -> screen.show(line, Lines.INDENT));
      heard(event);
    });
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

  private void heard(ClientEvent event) {
    if (event instanceof ClientEvent.MessageReceived(ChatMessage message)
        && message.origin() != Origin.EARLIER) {
      lastHeard.heard(message.time());
    }
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
