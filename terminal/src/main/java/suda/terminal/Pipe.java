package suda.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suda.client.ChatMessage;
import suda.client.ChatMessage.Origin;
import suda.client.Client;
import suda.client.ClientEvent;
import suda.client.SendHandle;
import suda.client.SendState;
import suda.wire.text.Printable;

/**
 * Talks from a pipe: says what is read, line by line and as it is, writes what others say, and
 * leaves when the input has ended and all is delivered.
 */
final class Pipe {
  private static final int UNDELIVERED_MAX = 100;
  private static final Duration DELIVERY_MAX = Duration.ofSeconds(60);

  private final ChatSetup setup;
  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;
  private final Deque<SendHandle> undelivered = new ArrayDeque<>();
  private final Outage outage = new Outage();
  private Optional<String> failure = Optional.empty();

  Pipe(ChatSetup setup, BufferedReader in, PrintStream out, PrintStream err) {
    this.setup = setup;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Returns the exit code. */
  int run() throws InterruptedException {
    try (Client client = Client.connect(setup.options().listener(this::heard))) {
      Trouble.nick(setup, client).ifPresent(trouble -> err.println("suda: " + trouble));
      client.join(setup.room());
      sayAll(client);
    } catch (IOException unavailable) {
      err.println("suda: " + Trouble.connecting(setup, unavailable));
      return ChatTerminal.UNAVAILABLE;
    }
    failure.ifPresent(reason -> err.println("suda: not delivered: " + Printable.of(reason)));
    return failure.isPresent() ? ChatTerminal.NOT_DELIVERED : ChatTerminal.OK;
  }

  private void sayAll(Client client) throws InterruptedException {
    for (String line = read(); line != null && failure.isEmpty(); line = read()) {
      if (!line.isBlank()) {
        undelivered.add(client.say(setup.room(), line));
        awaitAllBut(UNDELIVERED_MAX);
      }
    }
    awaitAllBut(0);
  }

  /** The next line; null at the end, which a lone {@code quit} is too. */
  private @Nullable String read() {
    try {
      String line = in.readLine();
      return line == null || line.strip().equals("quit") ? null : line;
    } catch (IOException _) {
      return null;
    }
  }

  private void awaitAllBut(int few) throws InterruptedException {
    while (undelivered.size() > few && failure.isEmpty()) {
      failure = failure(undelivered.remove().await(DELIVERY_MAX));
    }
  }

  private static Optional<String> failure(SendState state) {
    return switch (state) {
      case SendState.Delivered _ -> Optional.empty();
      case SendState.Failed(String reason) -> Optional.of(reason);
      case SendState.Pending _ ->
          Optional.of("no word from the server for " + DELIVERY_MAX.toSeconds() + " s");
    };
  }

  private void heard(ClientEvent event) {
    switch (event) {
      case ClientEvent.MessageReceived(ChatMessage message) -> said(message);
      case ClientEvent.Disconnected(String reason, Duration _) ->
          outage.tell(reason).ifPresent(err::println);
      case ClientEvent.Reconnected _ -> {
        outage.over();
        err.println(Outage.OVER);
      }
      case ClientEvent.JoinRefused(String room, String reason) ->
          err.println("suda: cannot join " + Printable.of(room + ": " + reason));
      default -> {
        // Standard output carries what is said, nothing else.
      }
    }
  }

  private void said(ChatMessage message) {
    if (!message.own() && message.origin() != Origin.EARLIER) {
      String action = message.kind() == ChatMessage.Kind.ACTION ? "/me " : "";
      String author = "<" + Printable.of(message.nick()) + "> " + action;
      message.text().lines().forEach(line -> out.println(author + Printable.of(line)));
    }
  }
}
