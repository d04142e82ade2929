package suda.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;

/**
 * Plays a script: {@code alice > what she sends}, {@code alice < the next line she must get},
 * {@code alice ~} what she got is of no interest. Three dots in one character ({@code …}) stand for
 * any text. At the end everybody must have read everything.
 */
public final class ChatScript {
  private static final char ANY_TEXT = '…';

  private final Function<String, TestClient<?>> clients;
  private final TestNetwork network;

  /** {@code clients} gives the client of a name, connecting it where it is new. */
  public ChatScript(TestNetwork network, Function<String, TestClient<?>> clients) {
    this.network = network;
    this.clients = clients;
  }

  public void play(String script) {
    script.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::step);
    for (TestClient<?> client : network.clients()) {
      assertThat(client.readAll()).as("unread lines of " + client.name()).isEmpty();
    }
  }

  private void step(String line) {
    String[] parts = line.split(" +", 3);
    TestClient<?> client = clients.apply(parts[0]);
    String text = parts.length > 2 ? parts[2] : "";
    switch (parts[1]) {
      case ">" -> client.say(text);
      case "<" -> expect(client, line, text);
      case "~" -> client.readAll();
      default -> throw new AssertionError("not a line of a script: " + line);
    }
  }

  private static void expect(TestClient<?> client, String line, String expected) {
    String actual = client.read();
    if (actual == null || !matches(expected, 0, actual, 0)) {
      throw new AssertionError(
          "expected  %s%nbut got   %s%nand then  %s".formatted(line, actual, client.readAll()));
    }
  }

  private static boolean matches(String pattern, int p, String text, int t) {
    int any = pattern.indexOf(ANY_TEXT, p);
    String part = any < 0 ? pattern.substring(p) : pattern.substring(p, any);
    if (any < 0) {
      return text.substring(t).equals(part);
    }
    return text.startsWith(part, t) && restMatches(pattern, any + 1, text, t + part.length());
  }

  private static boolean restMatches(String pattern, int p, String text, int from) {
    for (int t = from; t <= text.length(); t++) {
      if (matches(pattern, p, text, t)) {
        return true;
      }
    }
    return false;
  }
}
