package suda.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import suda.client.PlainClient;
import suda.wire.text.Printable;

/** Raw text from a pipe to any TCP peer and back, until the peer closes. */
final class PlainPipe {
  private final ChatSetup setup;
  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;

  PlainPipe(ChatSetup setup, BufferedReader in, PrintStream out, PrintStream err) {
    this.setup = setup;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Returns the exit code. */
  int run() {
    try (PlainClient client = PlainClient.connect(setup.host(), setup.port(), setup.security())) {
      Thread.ofVirtual().name("suda-terminal-input").start(() -> sendAll(client));
      client.receive(line -> out.println(Printable.of(line)));
      err.println("server disconnected");
      return ChatTerminal.OK;
    } catch (IOException unavailable) {
      err.println("suda: " + Trouble.connecting(setup, unavailable));
      return ChatTerminal.UNAVAILABLE;
    }
  }

  /** Says all there is. The peer may have more to say, so the connection stays. */
  private void sendAll(PlainClient client) {
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        client.send(line);
      }
      client.endSending();
    } catch (IOException _) {
      // The peer is gone, which the receiving side notices and tells.
    }
  }
}
