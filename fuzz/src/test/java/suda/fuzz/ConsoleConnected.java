package suda.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import suda.engine.Peer;

/** The operator at the console. */
final class ConsoleConnected extends Connected {
  private @Nullable Peer<String> peer;

  void begin(Peer<String> made) {
    peer = made;
  }

  @Override
  Peer<String> peer() {
    return made(peer);
  }

  @Override
  void says(byte[] bytes) {
    new String(bytes, UTF_8).lines().forEach(line -> peer().received(line));
  }

  @Override
  void check(String line) {
    TerminalText.check(line);
  }
}
