package suda.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import suda.wire.irc.Capability;

/**
 * Whatever clients of all kinds say, the server goes on, tells everybody only what they may be
 * told, and would find its way back from the journal.
 *
 * <p>An input is a script. The first character of a line says who sends the rest, or what happens:
 *
 * <ul>
 *   <li>{@code a} an IRC client that has asked for every capability, and is in {@code #x};
 *   <li>{@code b} an IRC client that has asked for none, and is in {@code #x};
 *   <li>{@code n} an IRC client that has not registered;
 *   <li>{@code t} a plain-text client; {@code o} the operator;
 *   <li>{@code A B N T O} the same, but what follows comes into the same batch;
 *   <li>{@code -} whoever is named next loses the connection, and is a newcomer at the next line;
 *   <li>{@code +} half a minute passes.
 * </ul>
 */
class ChatTest {
  private static final int LINES_MAX = 200;
  private static final long PAUSE_MS = 30_000;
  private static final String CAPABILITIES =
      Arrays.stream(Capability.values()).map(Capability::token).collect(Collectors.joining(" "));

  @DictionaryFile(resourcePath = "chat.dict")
  @FuzzTest
  void theServerGoesOn(byte[] script) {
    Play play = new Play();
    // Bytes as they are: the framers are to see malformed ones too.
    Arrays.stream(new String(script, ISO_8859_1).split("\n", LINES_MAX)).forEach(play::line);
    play.end();
  }

  private static final class Play {
    private final FuzzedServer server = new FuzzedServer();
    private final Map<Character, Connected> clients = new HashMap<>();

    void line(String line) {
      if (line.isEmpty()) {
        return;
      }
      String rest = line.substring(1);
      switch (line.charAt(0)) {
        case '+' -> server.timePasses(PAUSE_MS);
        case '-' -> leave(rest);
        default -> say(line.charAt(0), rest);
      }
      listen();
    }

    private void leave(String who) {
      Connected client = who.isEmpty() ? null : clients.remove(who.charAt(0));
      if (client != null) {
        client.leave();
        server.run();
        client.listen();
      }
    }

    private void say(char letter, String words) {
      char who = Character.toLowerCase(letter);
      if ("abnto".indexOf(who) >= 0) {
        client(who).says((words + "\n").getBytes(ISO_8859_1));
        if (who == letter) {
          server.run();
        }
      }
    }

    private Connected client(char who) {
      Connected known = clients.get(who);
      if (known != null && !known.gone()) {
        return known;
      }
      Connected client = newcomer(who);
      clients.put(who, client);
      return client;
    }

    private Connected newcomer(char who) {
      return switch (who) {
        case 'a' -> registered("a", "CAP REQ :" + CAPABILITIES);
        case 'b' -> registered("b", "CAP LS");
        case 't' -> server.text("192.0.2.3");
        case 'o' -> server.console();
        default -> server.irc("192.0.2.4");
      };
    }

    private Connected registered(String nick, String capabilities) {
      Connected client = server.irc("192.0.2.1");
      client.says(capabilities);
      client.says("NICK " + nick);
      client.says("USER " + nick + " 0 * :" + nick);
      client.says("CAP END");
      client.says("JOIN #x");
      server.run();
      client.listen();
      return client;
    }

    private void listen() {
      clients.values().forEach(Connected::listen);
    }

    void end() {
      server.run();
      listen();
      server.checkRecovery();
      server.stop("enough");
      listen();
    }
  }
}
