package suda.acceptance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A user of irc-framework, the JavaScript library that Kiwi IRC and The Lounge stand on, in a
 * process of Node.js. What it tells is made in {@code user.js}.
 */
final class IrcFrameworkUser implements AutoCloseable {
  private static final long INSTALL_SECONDS_MAX = 120;

  final Transcript heard;
  private final Process process;
  private final Writer commands;

  /**
   * Connects to a server on this machine.
   *
   * @param password of the account that is called as the nick is; empty for no account
   * @param capabilities to ask for beyond those that the library wants by itself
   */
  IrcFrameworkUser(int port, String nick, String password, String... capabilities)
      throws IOException {
    heard = new Transcript("irc-framework's " + nick);
    process =
        new ProcessBuilder("node", "user.js").directory(home()).redirectErrorStream(true).start();
    commands = process.outputWriter(StandardCharsets.UTF_8);
    Thread.ofVirtual().start(this::read);
    for (String capability : capabilities) {
      does("requestCap", capability);
    }
    String options =
        """
        {"host": "127.0.0.1", "port": %1$d, "nick": "%2$s", "username": "node",
         "account": {"account": "%3$s", "password": "%4$s"},
         "enable_echomessage": true, "auto_reconnect": false}
        """;
    String account = password.isEmpty() ? "" : nick;
    does("connect", options.replace("\n", "").formatted(port, nick, account, password));
  }

  /** Installs the library beside the script, unless it is there as package-lock.json wants it. */
  static void install() throws IOException, InterruptedException {
    Programs.require("node", "nodejs");
    Programs.require("npm", "npm");
    File wanted = new File(home(), "package-lock.json");
    File installed = new File(home(), "node_modules/.package-lock.json");
    if (installed.lastModified() >= wanted.lastModified()) {
      return;
    }
    Path log = home().toPath().resolve("npm.log");
    Process npm =
        new ProcessBuilder(
                "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
            .directory(home())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = npm.waitFor(INSTALL_SECONDS_MAX, TimeUnit.SECONDS);
    npm.destroy();
    assertThat(ended && npm.exitValue() == 0).as("npm ci: %s", Files.readString(log)).isTrue();
  }

  /** Where the script is, below target: what npm installs there goes with the next clean. */
  private static File home() {
    try {
      return new File(
          Objects.requireNonNull(IrcFrameworkUser.class.getResource("irc-framework")).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard.note("%s", line);
      }
    } catch (IOException gone) {
      heard.note("%s", gone);
    }
  }

  /** Calls a method of the library's client. An argument that begins with a brace is JSON. */
  void does(String method, String... arguments) throws IOException {
    commands.write(method);
    for (String argument : arguments) {
      commands.write("\t" + argument);
    }
    commands.write("\n");
    commands.flush();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
