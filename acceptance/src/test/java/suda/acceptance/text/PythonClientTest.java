package suda.acceptance.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;

/** Two people with a beginner's client in Python, as processes of their own. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PythonClientTest {
  @TempDir Path directory;

  @Test
  void twoBeginnersTalkAndLeave() throws Exception {
    Path script = script();
    try (ServerProcess server = ServerProcess.start(directory.resolve("data"));
        Client mina = new Client(script, server.port());
        Client jun = new Client(script, server.port())) {
      mina.await("you are in #lobby");
      jun.await("you are in #lobby");
      mina.type("/nick mina");
      jun.await("is now mina");
      mina.type("안녕하세요 👋");
      jun.await("<mina> 안녕하세요 👋");
      jun.type("반가워요");
      mina.await("> 반가워요");
      mina.type("quit");
      assertThat(mina.exitCode()).isZero();
      jun.await("-- mina left");
      server.terminate();
      jun.await("disconnected");
    }
  }

  private Path script() throws IOException {
    Path script = directory.resolve("client.py");
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream("client.py"))) {
      Files.copy(in, script);
    }
    return script;
  }

  /** One python3. */
  private static final class Client implements AutoCloseable {
    private final Process process;
    private final BufferedReader shown;
    private final BufferedWriter typed;

    Client(Path script, int port) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder("python3", script.toString(), String.valueOf(port));
      builder.environment().put("PYTHONIOENCODING", "utf-8");
      process = builder.redirectErrorStream(true).start();
      shown = process.inputReader(StandardCharsets.UTF_8);
      typed = process.outputWriter(StandardCharsets.UTF_8);
    }

    void type(String line) throws IOException {
      typed.write(line + "\n");
      typed.flush();
    }

    void await(String part) throws IOException {
      String line = shown.readLine();
      while (line != null && !line.contains(part)) {
        line = shown.readLine();
      }
      assertThat(line).as("a line with %s", part).isNotNull();
    }

    int exitCode() throws InterruptedException {
      return process.waitFor();
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
