package suda.acceptance.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suda.acceptance.ServerProcess;
import suda.acceptance.SudaTool;
import suda.acceptance.TestSocket;

/** {@code suda chat} of somebody who has an account that is always on. */
class LoggedInClientTest {
  @TempDir private Path directory;
  @AutoClose private ServerProcess server;
  @AutoClose private TestSocket bob;

  @BeforeEach
  void minaIsAlwaysOn() throws Exception {
    server = ServerProcess.start(directory.resolve("data"));
    bob = TestSocket.text(server.port(), "bob");
    try (TestSocket mina = TestSocket.text(server.port(), "mina")) {
      mina.text("/register password\n");
      mina.await("the account mina is yours");
      mina.text("/account set always-on on\n");
      mina.await("always-on is on");
    }
  }

  private SudaTool chat(String password, String line) throws Exception {
    return SudaTool.fed(
        Map.of("SUDA_CHAT_PASSWORD", password),
        line + "\n",
        "chat",
        "localhost:" + server.port(),
        "--account",
        "mina");
  }

  @Test
  void whatSheSaysIsSaidByWhoWasThereAllTheTime() throws Exception {
    bob.await(" is now mina");
    SudaTool chat = chat("password", "저 왔어요");
    assertThat(chat.exitCode()).as(chat.err()).isZero();
    assertThat(bob.await("<mina> 저 왔어요"))
        .noneMatch(line -> line.contains("mina is here") || line.contains("mina left"));
  }

  private TmuxScreen onTerminal() throws Exception {
    Path script = directory.resolve("chat.sh");
    Files.writeString(
        script,
        """
        SUDA_CHAT_PASSWORD=password '%s' chat localhost:%d --account mina
        echo "exit code $?"
        exec cat
        """
            .formatted(String.join("' '", SudaTool.command()), server.port()));
    return TmuxScreen.open(directory, "dash", "sh " + script);
  }

  @Test
  void whatWasWrittenToHerMeanwhileIsShownOnce() throws Exception {
    bob.await(" is now mina");
    bob.text("/msg mina 나중에 봐요\n");
    try (TmuxScreen screen = onTerminal()) {
      screen.await("나중에 봐요");
      screen.type("/msg bob 네");
      bob.await("[private] <mina> 네");
      screen.type("quit");
      screen.await("exit code 0");
    }
    bob.text("/msg mina 또 봐요\n/quit\n");
    bob.rest();
    try (TmuxScreen screen = onTerminal()) {
      assertThat(screen.await("또 봐요")).doesNotContain("나중에");
    }
  }

  @Test
  void withAnotherPasswordSheIsTurnedAway() throws Exception {
    SudaTool chat = chat("guess", "let me in");
    assertThat(chat.exitCode()).isEqualTo(69);
    assertThat(chat.err())
        .isEqualToIgnoringNewLines(
            "suda: cannot connect to localhost:%d: cannot log in as mina: ".formatted(server.port())
                + "there is no such account, or it has another password");
  }

  @Test
  void withoutAPasswordSheIsAskedForOne() throws Exception {
    SudaTool chat = SudaTool.fed("hi\n", "chat", "localhost:1", "--account", "mina");
    assertThat(chat.exitCode()).isEqualTo(64);
    assertThat(chat.err()).contains("--account: no password; SUDA_CHAT_PASSWORD can have it");
  }
}
